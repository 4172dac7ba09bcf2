import { describe, expect, test } from 'vitest';
import { buildQuickIndex } from '../../src/search/build-quick-index.ts';
import { fitQuickIndex } from '../../src/search/fit-quick-index.ts';
import { splitRecords } from '../../src/search/split-records.ts';
import { graphFrom } from '../content.ts';
import { answer } from './searching.ts';

const STEPS = '1. Open the app.\n2. Do this:\n   1. Choose **Add**.\n   2. Confirm.\n\nAnd a gyroscope.\n';
const graph = graphFrom({
  'synonyms.en.yml': '- [phone, mobile]\n',
  'en/faq/a.md': answer('How do I add a phone?', { accounts: '[work]', urgent: 'true' }, STEPS),
  'en/faq/b.md': answer('What does it cost?', { since: 'new' }),
  'archive/old/en/faq/a.md': answer('How did I add a phone?'),
  'nl/faq/a.md': answer('Hoe voeg ik een gsm toe?', { keywords: '[toestel, app]' }),
});

test('a record has what a result shows, with every step and sub-step', () => {
  expect(buildQuickIndex(graph, 'en').records[0]).toEqual({
    href: '/en/faq/a/',
    title: 'How do I add a phone?',
    description: 'This is how it goes.',
    accounts: [0],
    stepCount: 2,
    keywords: [],
    steps: [
      ['step-1', 'Open the app.'],
      ['step-2', 'Do this:'],
      ['step-2a', 'Choose Add.'],
      ['step-2b', 'Confirm.'],
    ],
    foreign: 'voeg gsm toe toestel',
    versions: [1],
    isUrgent: true,
  });
});

test('the vocabulary has the words of the running text, and none of the settings', () => {
  expect(buildQuickIndex(graph, 'en').vocabulary).toEqual(['gyroscope', 'text']);
});

test('a text is indexed in its own language only', () => {
  expect(buildQuickIndex(graph, 'nl').records.map(({ title }) => title)).toEqual([
    'Hoe voeg ik een gsm toe?',
  ]);
  expect(buildQuickIndex(graph, 'fr').records).toEqual([]);
});

test('each text is there once, with the versions it applies to; older texts are apart', () => {
  const living = buildQuickIndex(graph, 'en').records;
  expect(living.map(({ title, versions }) => [title, versions])).toEqual([
    ['How do I add a phone?', [1]],
    ['What does it cost?', [1]],
  ]);
  const archive = buildQuickIndex(graph, 'en', 'archive').records;
  expect(archive.map(({ href, versions }) => [href, versions])).toEqual([['/en/old/faq/a/', [0]]]);
});

test('an index that is too heavy first loses its steps, then comes in pieces but for the urgent records', () => {
  const index = buildQuickIndex(graph, 'en');
  expect(fitQuickIndex(index)).toEqual({ index, pieces: [] });
  const size = JSON.stringify(index).length;
  const light = fitQuickIndex(index, { compressed: Infinity, raw: size - 1 });
  expect(light.index.records.map(({ steps }) => steps)).toEqual([[], []]);
  expect([light.index.pieces, light.pieces]).toEqual([[], []]);
  expect(light.index.vocabulary).toContain('confirm');
  const split = fitQuickIndex(index, { compressed: 1, raw: Infinity });
  expect(split.index.records.map(({ title }) => title)).toEqual(['How do I add a phone?']);
  expect(split.index.pieces).toEqual(['a']);
  expect(split.pieces.map((records) => records.map(({ href }) => href))).toEqual([
    ['/en/faq/a/', '/en/faq/b/'],
  ]);
  expect(split.index.vocabulary).toEqual(expect.arrayContaining(['cost', 'confirm', 'gyroscope']));
});

describe('pieces', () => {
  const index = buildQuickIndex(
    graphFrom({
      'en/faq/add.md': answer('How do I add a phone?'),
      'en/faq/stripes.md': answer('Phone or zebra?', { keywords: '[stripes]' }),
      'en/faq/phones.md': answer('Which phones?'),
      'en/faq/zebra.md': answer('Phones without zebra'),
    }),
    'en',
  );
  const split = (size: number): [string, string[]][] =>
    splitRecords(index, size).map(({ start, records }) => [
      start,
      records.map(({ href }) => href.split('/').at(-2)!),
    ]);

  test('have the records to which the stems of their titles and keywords lead', () => {
    expect(split(4)).toEqual([['a', ['add', 'stripes', 'zebra', 'phones']]]);
  });

  test('have, of too many records, those to which no rarer stem leads, and start with as few letters as can be', () => {
    expect(split(2)).toEqual([
      ['a', ['add']],
      ['p', ['zebra', 'phones']],
      ['s', ['stripes', 'zebra']],
    ]);
  });

  test('have the titles with both of two frequent stems, to which the pair leads', () => {
    expect(split(1)).toEqual([
      ['a', ['add']],
      ['p', ['phones']],
      ['phone ', ['zebra']],
      ['s', ['stripes']],
      ['z', ['zebra']],
    ]);
  });

  test('have no steps', () => {
    const [piece] = splitRecords(buildQuickIndex(graph, 'en'), 4);
    expect(piece!.records.map(({ steps }) => steps)).toEqual([[], []]);
  });
});
