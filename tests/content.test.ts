import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { buildGraph, sourceOf } from '../src/graph/graph.ts';
import { translationState } from '../src/graph/resolve-text.ts';
import type { Entry } from '../src/model/entry.ts';
import { stepText } from '../src/model/procedure.ts';
import { livingVersion } from '../src/model/site.ts';
import { readContent } from '../src/read/read-content.ts';

/** The only outside addresses of the page that the content comes from. Its other links were lost, and none is invented. */
const KNOWN_ADDRESSES = [
  'https://account.kuleuven.be/mfa',
  'https://mysignins.microsoft.com/security-info',
  'https://odisee.be',
  'https://portal.office.com',
  'https://printcredit.odisee.be',
  'https://toledo.odisee.be',
  'https://www.odisee.be/accounts',
];

const { site, entries, assets } = await readContent('content', 'public');
const graph = buildGraph({ site: site!, entries, assets });
const living = entries.filter(({ version }) => version === livingVersion(site!).id);
const translations = entries.filter(({ locale }) => locale !== site!.defaultLocale);

function sourceFor({ slug, version }: Entry): Entry {
  return graph.versions.get(version)!.get(slug)!.get(site!.defaultLocale)!;
}

test('there are 24 answers and 3 older ones, in every language', () => {
  for (const { id } of site!.locales) {
    expect(living.filter(({ locale }) => locale === id)).toHaveLength(24);
    expect(entries.filter(({ locale }) => locale === id)).toHaveLength(27);
  }
});

describe.each(entries.map((entry) => [entry.file, entry] as const))('%s', (_, entry) => {
  test('can be found, says its answer at once, and knows where it is from', () => {
    const { title, description, keywords, searchFor, accounts } = entry.frontmatter;
    expect(title).toMatch(/[?]$/);
    expect(description.split(/(?<=[.!?])\s+(?=[A-ZÀ-Ý])/).length).toBeLessThanOrEqual(2);
    expect(keywords.length).toBeGreaterThanOrEqual(4);
    expect(searchFor.length).toBeGreaterThanOrEqual(2);
    expect(accounts.length > 0 || ['general/what-is-mfa', 'general/why-mfa'].includes(entry.slug)).toBe(true);
    expect(sourceOf(graph, entry.slug)?.frontmatter.order).toBeGreaterThan(0);
  });

  test('uses known addresses only, and no telephone number', () => {
    const outside = entry.links.map(({ href }) => href).filter((href) => /^[a-z]+:/.test(href));
    expect(outside.filter((href) => !KNOWN_ADDRESSES.includes(href))).toEqual([]);
    expect(entry.source).not.toMatch(/\+\d|\b0\d{1,3}[ /.]\d|@[a-z]/);
  });

  test('has one action a step: no step begins with what readers see', () => {
    const steps = entry.procedures.flatMap(({ steps }) => steps.map(stepText));
    expect(
      steps.filter((text) => /^(?:You (?:will|now|see)|Je ziet|Vous voyez|Now that|Once)/.test(text)),
    ).toEqual([]);
    expect(steps.filter((text) => text === '')).toEqual([]);
  });
});

test.each(translations.map((entry) => [entry.file, entry] as const))(
  '%s is built like its source, and up to date with it',
  (_, entry) => {
    const source = sourceFor(entry);
    expect(shapeOf(entry)).toEqual(shapeOf(source));
    expect(entry.links.map(({ href }) => href)).toEqual(source.links.map(({ href }) => href));
    expect(entry.frontmatter.accounts).toEqual(source.frontmatter.accounts);
    expect(translationState(graph, entry)).toBe('fresh');
  },
);

/** The blocks of an entry in order, with the kind of each list and aside, without any words. */
function shapeOf(entry: Entry): string[] {
  const shape: string[] = [];
  visit(entry.tree, (node: Nodes) => {
    if (node.type === 'list') shape.push(`list ${String(node.ordered)} ${node.children.length}`);
    else if (node.type === 'heading') shape.push(`heading ${node.depth}`);
    else if (node.type === 'containerDirective') shape.push(node.name);
    else if (node.type === 'table') shape.push(`table ${node.children.length}`);
  });
  return shape;
}
