import { expect, test } from 'vitest';
import { formatSearchFiles, type SearchData } from '../../src/search/search-data.ts';
import { graphFrom } from '../content.ts';
import { answer } from './searching.ts';

function filesOf(descriptionLength: number): Map<string, unknown> {
  const names = Array.from({ length: 100 }, (_, i) => `phone${i}`);
  const description = 'x'.repeat(descriptionLength);
  const files = names.map((name): [string, string] => [`en/faq/${name}.md`, answer(name, { description })]);
  const written = formatSearchFiles(graphFrom(Object.fromEntries(files)));
  return new Map(written.map(({ path, text }) => [path, JSON.parse(text) as unknown]));
}

const ENGLISH = /^\/search\/en[./]/;

test('the search of a language is one file', () => {
  const files = filesOf(10);
  expect([...files.keys()].filter((path) => ENGLISH.test(path))).toEqual(['/search/en.json']);
  expect(files.get('/search/en.json')).not.toHaveProperty('pieces');
});

test('the search of a large site has its records in pieces, in files that are named by their numbers', () => {
  const files = filesOf(6_000);
  const { quick, pieces } = files.get('/search/en.json') as SearchData;
  expect(pieces).toBe('/search/en/');
  expect([quick.records, quick.pieces]).toEqual([[], ['p', 'phone67']]);
  expect([...files.keys()].filter((path) => ENGLISH.test(path))).toEqual([
    '/search/en.json',
    '/search/en/0.json',
    '/search/en/1.json',
  ]);
  expect(files.get('/search/en/1.json')).toHaveLength(36);
});
