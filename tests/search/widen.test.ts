import { expect, test } from 'vitest';
import { buildQuickIndex } from '../../src/search/build-quick-index.ts';
import { buildLexicon } from '../../src/search/lexicon.ts';
import { stemmerOf } from '../../src/search/preloaded-stemmers.ts';
import { search, type Outcome } from '../../src/search/search.ts';
import { splitRecords } from '../../src/search/split-records.ts';
import { widen } from '../../src/search/widen.ts';
import { graphFrom } from '../content.ts';
import { answer } from './searching.ts';

const NAMES = ['lemon', 'mango', 'olive', 'peach', 'quince'];
const FILES = {
  'synonyms.en.yml': '- [zebra, horse]\n',
  ...Object.fromEntries(NAMES.map((name) => [`en/faq/${name}.md`, answer(`Phone of ${name}`)])),
  'nl/faq/peach.md': answer('Telefoon van perzik'),
  'en/faq/both.md': answer('Which phone has zebra of peach?'),
  'en/faq/zebra.md': answer('Zebra'),
  'en/faq/twice.md': answer('Zebra or another zebra'),
};

/** Asks a site whose index comes in small pieces; `loaded` has where those start that were loaded. */
function askInPieces(size: number): { loaded: string[]; ask: (query: string) => Promise<Outcome> } {
  const index = buildQuickIndex(graphFrom(FILES), 'en');
  const pieces = splitRecords(index, size);
  const head = {
    ...index,
    records: [],
    vocabulary: ['zebra', ...NAMES],
    pieces: pieces.map(({ start }) => start),
  };
  const lexicon = buildLexicon(head, stemmerOf(index.lang));
  const loaded: string[] = [];
  const ask = async (query: string): Promise<Outcome> => {
    const options = { scope: { version: 'new' } };
    const wide = await widen(lexicon, query, options, (number) => {
      loaded.push(pieces[number]!.start);
      return Promise.resolve(pieces[number]!.records);
    });
    return search(wide, query, options);
  };
  return { loaded, ask };
}

const found = ({ results }: Outcome): string[] => results.map(({ href }) => href.split('/').at(-2)!);

test('a query loads the pieces of its words, and nothing for words that say little', async () => {
  const { ask, loaded } = askInPieces(2);
  expect(found(await ask('what is the lemon phone'))).toEqual(['lemon']);
  expect(loaded).toEqual(['a', 'ph']);
});

test('of many titles with each of two words, the one with both is loaded, and comes first', async () => {
  const { ask, loaded } = askInPieces(1);
  const outcome = await ask('zebra phone');
  expect([found(outcome)[0], outcome.completeCount]).toEqual(['both', 1]);
  expect(loaded).toEqual(['z', 'ph', 'phone ']);
});

test('words are found in every inflection, and half-typed', async () => {
  const { ask } = askInPieces(2);
  expect(found(await ask('lemons'))).toEqual(['lemon']);
  expect(found(await ask('quin'))).toEqual(['quince']);
});

test('words of another language of the site are found too', async () => {
  const { ask } = askInPieces(2);
  expect(found(await ask('perzik'))).toEqual(['peach']);
});

test('where no answer has all that was typed, the pieces of synonyms and of words spelt right are loaded', async () => {
  const { ask, loaded } = askInPieces(2);
  expect(found(await ask('horse'))[0]).toBe('zebra');
  expect(new Set(loaded)).toEqual(new Set(['a', 'z']));
  const misspelt = await ask('qiunce');
  expect([misspelt.repaired, found(misspelt)]).toEqual(['quince', ['quince']]);
});
