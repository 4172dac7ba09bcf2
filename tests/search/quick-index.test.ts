import { expect, test } from 'vitest';
import { buildQuickIndex } from '../../src/search/build-quick-index.ts';
import { fitQuickIndex } from '../../src/search/fit-quick-index.ts';
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

test('an index that is too heavy first loses its steps, then all but the urgent records', () => {
  const index = buildQuickIndex(graph, 'en');
  expect(fitQuickIndex(index)).toBe(index);
  const size = JSON.stringify(index).length;
  const withoutSteps = fitQuickIndex(index, { compressed: Infinity, raw: size - 1 });
  expect(withoutSteps.records.map(({ steps }) => steps)).toEqual([[], []]);
  expect(withoutSteps.isWhole).toBe(true);
  expect(withoutSteps.vocabulary).toContain('confirm');
  const least = fitQuickIndex(index, { compressed: 1, raw: Infinity });
  expect(least.records.map(({ title }) => title)).toEqual(['How do I add a phone?']);
  expect(least.isWhole).toBe(false);
  expect(least.vocabulary).toEqual(expect.arrayContaining(['cost', 'confirm', 'gyroscope']));
});
