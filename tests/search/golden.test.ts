import { expect, test } from 'vitest';
import { readGolden, scoreAll, type GoldenQuery, type Given } from '../../scripts/bench/golden.ts';
import { parsePagePath } from '../../src/model/address.ts';
import { buildGraph } from '../../src/graph/graph.ts';
import { readContent } from '../../src/read/read-content.ts';
import { buildQuickIndex } from '../../src/search/build-quick-index.ts';
import { buildLexicon } from '../../src/search/lexicon.ts';
import { stemmerOf } from '../../src/search/preloaded-stemmers.ts';
import { quickSearch } from '../../src/search/quick-search.ts';

const { site, ...content } = await readContent('content', 'public');
const graph = buildGraph({ ...content, site: site! });

/** What the quick index gives for the queries of a set. `npm run bench:search` asks the full text as well. */
function askAll(set: 'golden' | 'held-out', locale: string): [GoldenQuery, Given][] {
  const index = buildQuickIndex(graph, locale);
  const lexicon = buildLexicon(index, stemmerOf(index.lang));
  const version = index.versions.at(-1)!.id;
  return readGolden(set, locale).map((query) => {
    const { hits } = quickSearch(lexicon, query.query, { version });
    const slugs = hits.map(({ record }) => parsePagePath(site!, record.href)!.slug);
    return [query, { slugs, isClaimed: hits.some(({ fit }) => fit !== 'guess') }];
  });
}

test.each(['en', 'nl', 'fr'])('%s: a golden set has at least sixty queries of eight kinds', (locale) => {
  const golden = readGolden('golden', locale);
  expect(golden.length).toBeGreaterThanOrEqual(60);
  expect(new Set(golden.map(({ kind }) => kind)).size).toBe(8);
  const slugs = new Set(graph.entries.map(({ slug }) => slug));
  const all = [...golden, ...readGolden('held-out', locale)].flatMap(({ right }) => right);
  expect(all.filter((slug) => !slugs.has(slug))).toEqual([]);
});

test.each(['en', 'nl', 'fr'])(
  '%s: the right answer is first for nine queries of ten, and among the first three for nearly all',
  (locale) => {
    const { first, firstThree, empty } = scoreAll(askAll('golden', locale));
    expect(first).toBeGreaterThanOrEqual(0.9);
    expect(firstThree).toBeGreaterThanOrEqual(0.97);
    expect(empty).toBe(0);
  },
);

test.each(['en', 'nl', 'fr'])('%s: queries that it was not tuned with do not get worse', (locale) => {
  const { first, firstThree, empty } = scoreAll(askAll('held-out', locale));
  expect(first).toBeGreaterThanOrEqual(0.8);
  expect(firstThree).toBeGreaterThanOrEqual(0.85);
  expect(empty).toBe(0);
});

test('a query without an answer is a success when nothing is said to be one', () => {
  const query: GoldenQuery = { kind: 'out-of-scope', query: 'x', right: [] };
  const score = (given: Given): number => scoreAll([[query, given]]).first;
  expect(score({ slugs: [], isClaimed: false })).toBe(1);
  expect(score({ slugs: ['a/b'], isClaimed: false })).toBe(1);
  expect(score({ slugs: ['a/b'], isClaimed: true })).toBe(0);
});

test('scores count the first place, the first three, and one divided by the place', () => {
  const query: GoldenQuery = { kind: 'keyword', query: 'x', right: ['a/b'] };
  const given = (...slugs: string[]): [GoldenQuery, Given] => [query, { slugs, isClaimed: true }];
  expect(scoreAll([given('a/b'), given('c/d', 'a/b'), given(), given('c/d')])).toEqual({
    queries: 4,
    first: 0.25,
    firstThree: 0.5,
    mrr: 0.375,
    empty: 1,
  });
});
