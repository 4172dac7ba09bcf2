import { expect, test } from 'vitest';
import { normaliseForSearch } from '../../src/search/normalise.ts';
import {
  queryWords,
  searchAnswers,
  searchTerms,
  type RawResult,
  type SearchEngine,
} from '../../src/search/query.ts';

/** An engine over a few texts: like Pagefind, it wants every word of the query. */
function engineOver(texts: Record<string, string>): SearchEngine & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    search: (query) => {
      asked.push(query);
      const results = Object.entries(texts)
        .filter(([, text]) => query.split(' ').every((word) => text.split(' ').includes(word)))
        .map(([id]): RawResult => ({ id, score: 1, data: () => Promise.reject(new Error('not asked for')) }));
      return Promise.resolve({ results });
    },
  };
}

const SCOPE = { language: 'en', version: 'new' };

test('words that say little are left out, unless there are no others', () => {
  expect(searchTerms(queryWords('I lost my phone'), 'en')).toEqual(['lost', 'phone']);
  expect(searchTerms(queryWords('What is it?'), 'en')).toEqual(['what', 'is', 'it']);
  expect(searchTerms(queryWords('J’ai perdu l’application'), 'fr')).toEqual(['perdu', "l'application"]);
});

test('words of lack stay: without a phone they are the question', () => {
  expect(searchTerms(queryWords('zonder smartphone'), 'nl')).toEqual(['zonder', 'smartphone']);
  expect(searchTerms(queryWords('sans smartphone'), 'fr')).toEqual(['sans', 'smartphone']);
  expect(searchTerms(queryWords('no phone'), 'en')).toEqual(['no', 'phone']);
});

test('texts with all words come before those with some', async () => {
  const engine = engineOver({ some: 'phone', all: 'lost phone', none: 'cost' });
  const { results, isPartial } = await searchAnswers(engine, 'I lost my phone', SCOPE);
  expect(results.map(({ id }) => id)).toEqual(['all', 'some']);
  expect(isPartial).toBe(false);
});

test('when no text has all words, those with the rarest words come first, and that is said', async () => {
  const engine = engineOver({ a: 'phone', b: 'phone', c: 'camera' });
  const { results, isPartial } = await searchAnswers(engine, 'phone camera zebra', SCOPE);
  expect(results.map(({ id }) => id)[0]).toBe('c');
  expect(results).toHaveLength(3);
  expect(isPartial).toBe(true);
});

test('a query without words asks nothing, and an unknown word finds nothing', async () => {
  const engine = engineOver({ a: 'phone' });
  expect(await searchAnswers(engine, ' ?! ', SCOPE)).toEqual({ results: [], isPartial: false });
  expect(engine.asked).toEqual([]);
  expect(await searchAnswers(engine, 'zebra', SCOPE)).toEqual({ results: [], isPartial: false });
});

test('apostrophes and no-break spaces are the same for index and query', () => {
  expect(normaliseForSearch('l’application\u00A0: «\u202Foui')).toBe("l'application : « oui");
});
