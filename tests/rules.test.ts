import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../src/check/check.ts';
import { fixTexts } from '../src/check/fix.ts';
import { rules } from '../src/check/rules/index.ts';
import { contentFrom, formatFinding, graphFrom, TODAY } from './content.ts';

/** Rules that compare languages: an example of another rule is one text, whose translations are beside the point. */
const COMPARES_LANGUAGES = /^translation-|-differ$|^label-untranslated$/;
/** Rules about whether there is a translation, and whether somebody confirmed it: beside the point of all others. */
const COUNTS_TRANSLATIONS = /^translation-(?:missing|stale)$/;

function rulesFor(id: string): typeof rules {
  const isBeside = COMPARES_LANGUAGES.test(id) ? COUNTS_TRANSLATIONS : COMPARES_LANGUAGES;
  return rules.filter((rule) => rule.id === id || !isBeside.test(rule.id));
}

test('every rule file is in the list, under the id that is its name', () => {
  const files = readdirSync(new URL('../src/check/rules/', import.meta.url))
    .filter((name) => name !== 'index.ts')
    .map((name) => name.replace(/\.ts$/, ''));
  expect(rules.map(({ id }) => id)).toEqual(files.sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('says what must hold in one line without a full stop, and why', () => {
    expect(rule.summary).toMatch(/^[A-Z].{10,90}[^.]$/);
    expect(rule.why).toMatch(/^[A-Z].+\.$/);
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.bad.map((example) => [example.name, example] as const))(
    'reports: %s',
    (_name, { files, expect: expected }) => {
      const found = check(graphFrom(files), [rule], TODAY);
      expect(found.map(formatFinding)).toEqual(expected);
      // GOV.UK: no "invalid", no "please", no jargon; a message and its cure are sentences.
      for (const { message, help } of found) {
        expect(message.en).toMatch(/^["/A-Z].*[.?!]$/s);
        expect(`${message.en} ${help.en}`).not.toMatch(/\b(?:invalid|illegal|please|sorry|forbidden)\b/i);
      }
    },
  );

  test.each(rule.examples.good.map((example) => [example.name, example] as const))(
    'is silent, as every rule is: %s',
    (_name, { files }) => {
      expect(check(graphFrom(files), rulesFor(rule.id), TODAY).map(formatFinding)).toEqual([]);
    },
  );

  test.each(
    rule.examples.bad.flatMap((example) => (example.fixed ? [[example.name, example] as const] : [])),
  )('mends what cannot be wrong: %s', (_name, { files, fixed }) => {
    const content = contentFrom(files);
    const mended = fixTexts(new Map(content.entries.map(({ file, source }) => [file, source])), (texts) =>
      check(graphFrom({ ...files, ...Object.fromEntries(texts) }), [rule], TODAY),
    );
    expect(Object.fromEntries(mended)).toEqual(fixed);
  });

  test('finds nothing, and does not fail, when the parser gives no positions', () => {
    for (const { files } of rule.examples.bad) {
      const graph = graphFrom(files);
      for (const entry of graph.entries) stripPositions(entry.tree);
      expect(() => check(graph, [rule], TODAY)).not.toThrow();
    }
  });
});

function stripPositions(node: { position?: unknown; children?: { position?: unknown }[] }): void {
  delete node.position;
  node.children?.forEach(stripPositions);
}
