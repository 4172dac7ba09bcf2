import { describe, expect, test } from 'vitest';
import { buildGraph, type ContentGraph } from '../../src/graph/graph.ts';
import { resolveText, translationState, versionsShowing } from '../../src/graph/resolve-text.ts';
import { sourceHash } from '../../src/model/hash.ts';
import { contentFrom, SITE_YML } from '../content.ts';

const THREE_VERSIONS = SITE_YML.replace(
  '  - { id: old, label: { en: Old, nl: Oud, fr: Ancien }, until: 2025-02-25 }\n',
  '  - { id: oldest, label: { en: A, nl: A, fr: A }, until: 2023-12-31 }\n' +
    '  - { id: old, label: { en: Old, nl: Oud, fr: Ancien }, from: 2024-01-01, until: 2025-02-25 }\n',
);

function text(title: string, more = ''): string {
  return `---\ntitle: ${title}\ndescription: An answer.\nreviewed: 2026-01-01\n${more}---\n\nText.\n`;
}

function graphOf(files: Record<string, string>): ContentGraph {
  const { site, entries, diagnostics } = contentFrom({ 'site.yml': THREE_VERSIONS, ...files });
  expect(diagnostics).toEqual([]);
  return buildGraph({ site: site!, entries });
}

/** Title and path of what a visitor gets in each version, oldest first. */
function seenIn(graph: ContentGraph, locale: string, slug = 'faq/a'): (string | undefined)[] {
  return ['oldest', 'old', 'new'].map((version) => {
    const shown = resolveText(graph, { locale, version, slug });
    return shown && `${shown.entry.frontmatter.title} ${shown.path}${shown.isFallback ? ' fallback' : ''}`;
  });
}

describe('an answer', () => {
  test('that never changed has one address in every version', () => {
    const graph = graphOf({ 'en/faq/a.md': text('Now') });
    expect(seenIn(graph, 'en')).toEqual(['Now /en/faq/a/', 'Now /en/faq/a/', 'Now /en/faq/a/']);
  });

  test('that changed once is served from the next newer archive', () => {
    const graph = graphOf({ 'en/faq/a.md': text('Now'), 'archive/old/en/faq/a.md': text('Then') });
    expect(seenIn(graph, 'en')).toEqual(['Then /en/old/faq/a/', 'Then /en/old/faq/a/', 'Now /en/faq/a/']);
  });

  test('that changed twice has a text for each version', () => {
    const graph = graphOf({
      'en/faq/a.md': text('Now'),
      'archive/old/en/faq/a.md': text('Then'),
      'archive/oldest/en/faq/a.md': text('Long ago'),
    });
    expect(seenIn(graph, 'en')).toEqual([
      'Long ago /en/oldest/faq/a/',
      'Then /en/old/faq/a/',
      'Now /en/faq/a/',
    ]);
  });

  test('that was added did not exist before', () => {
    const graph = graphOf({ 'en/faq/a.md': text('Now', 'since: new\n') });
    expect(seenIn(graph, 'en')).toEqual([undefined, undefined, 'Now /en/faq/a/']);
  });

  test('that was removed exists in its archive only', () => {
    const graph = graphOf({ 'archive/old/en/faq/a.md': text('Then') });
    expect(seenIn(graph, 'en')).toEqual(['Then /en/old/faq/a/', 'Then /en/old/faq/a/', undefined]);
  });

  test('that is archived in one language is never shown in the newer text of another', () => {
    const graph = graphOf({
      'en/faq/a.md': text('Now'),
      'nl/faq/a.md': text('Nu'),
      'archive/old/en/faq/a.md': text('Then'),
    });
    expect(seenIn(graph, 'nl')).toEqual([
      'Then /nl/old/faq/a/ fallback',
      'Then /nl/old/faq/a/ fallback',
      'Nu /nl/faq/a/',
    ]);
  });

  test('that is not translated is shown in the source language', () => {
    const graph = graphOf({ 'en/faq/a.md': text('Now') });
    expect(seenIn(graph, 'fr')[2]).toBe('Now /fr/faq/a/ fallback');
  });

  test('that nobody wrote is not there, and neither is a version that nobody knows', () => {
    const graph = graphOf({ 'en/faq/a.md': text('Now') });
    expect(seenIn(graph, 'en', 'faq/b')).toEqual([undefined, undefined, undefined]);
    expect(resolveText(graph, { locale: 'en', version: 'future', slug: 'faq/a' })).toBeUndefined();
  });
});

test('a text knows all the versions that it holds in', () => {
  const graph = graphOf({ 'en/faq/a.md': text('Now'), 'archive/oldest/en/faq/a.md': text('Then') });
  expect(versionsShowing(graph, { locale: 'en', version: 'new', slug: 'faq/a' })).toEqual(['old', 'new']);
  expect(versionsShowing(graph, { locale: 'en', version: 'oldest', slug: 'faq/a' })).toEqual(['oldest']);
});

describe('a translation', () => {
  const source = graphOf({ 'en/faq/a.md': text('Now') }).entries[0]!;
  const state = (nl: string, en = text('Now')): string => {
    const graph = graphOf({ 'en/faq/a.md': en, 'nl/faq/a.md': nl });
    return translationState(
      graph,
      graph.entries.find(({ locale }) => locale === 'nl')!,
    );
  };
  const fresh = text('Nu', `translates: '${sourceHash(source)}'\n`);

  test('is fresh when it names its source text', () => {
    expect(state(fresh)).toBe('fresh');
  });

  test('stays fresh when only white space, the order or the review date of its source change', () => {
    expect(
      state(
        fresh,
        text('Now', 'order: 3\n').replace('2026-01-01', '2026-02-02').replace('Text.', '  Text.\n'),
      ),
    ).toBe('fresh');
  });

  test('stays fresh when a note to other editors is added to its source', () => {
    expect(
      state(fresh, text('Now').replace('Text.', '<!-- check-ignore raw-html: on purpose -->\n\nText.')),
    ).toBe('fresh');
  });

  test('is stale when its source changed, or when it names none', () => {
    expect(state(fresh, text('Now').replace('Text.', 'Other text.'))).toBe('stale');
    expect(state(text('Nu'))).toBe('stale');
  });
});

test('a locale may have a name that is no language tag', () => {
  const site = SITE_YML.replaceAll(/\ben\b(?=:)/g, 'x')
    .replace('id: en', 'id: x')
    .replace('Locale: en', 'Locale: x');
  const graph = graphOf({ 'site.yml': site, 'x/faq/b.md': text('B'), 'x/faq/a.md': text('A') });
  expect(graph.topics.get('faq')).toEqual(['faq/a', 'faq/b']);
});
