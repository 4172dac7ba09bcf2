import { expect, test } from 'vitest';
import { editDistance } from '../../src/search/distance.ts';
import { stemmerOf } from '../../src/search/preloaded-stemmers.ts';
import { lackWords, stopWords } from '../../src/search/stop-words.ts';
import { fold, indexedWords, normalise, splitWords } from '../../src/search/words.ts';

const asItIs = (word: string): string => word;
const words = (text: string): string[] => indexedWords(text, asItIs).map(({ text }) => text);

test('accents, ligatures and capitals make no difference', () => {
  expect(words('Téléphone ÉTEINT, cœur, Straße')).toEqual(['telephone', 'eteint', 'coeur', 'strasse']);
  expect(fold(normalise('Réinitialisation'))).toBe('reinitialisation');
});

test('French elisions are left out, with either apostrophe', () => {
  expect(words("l'application d’accès qu’il jusqu’à")).toEqual(['application', 'acces', 'il', 'a']);
  expect(words("can't foto’s aujourd'hui")).toEqual(['cant', 'fotos', 'aujourdhui']);
});

test('a word with a hyphen is its parts and the whole', () => {
  expect(words('sms-code wi‑fi')).toEqual(['sms', 'code', 'smscode', 'wi', 'fi', 'wifi']);
  expect(splitWords('sms-code', asItIs)).toEqual([
    {
      raw: 'sms-code',
      parts: [
        { text: 'sms', stem: 'sms' },
        { text: 'code', stem: 'code' },
      ],
      joined: { text: 'smscode', stem: 'smscode' },
    },
  ]);
});

test('addresses and numbers are split into what people type of them', () => {
  expect(words('account.kuleuven.be/mfa 2FA 12 uur')).toEqual([
    'account',
    'kuleuven',
    'be',
    'mfa',
    '2fa',
    '12',
    'uur',
  ]);
});

test.each([
  ['en', 'phones', 'phone'],
  ['nl-BE', 'telefoons', 'telefoon'],
  ['fr-BE', 'téléphones', 'téléphone'],
])('in %s, %s and %s are one word', (lang, plural, singular) => {
  expect(stemmerOf(lang)(plural)).toBe(stemmerOf(lang)(singular));
});

test('a language without a stemmer keeps its words as they are', () => {
  expect(stemmerOf('ar')('هواتف')).toBe('هواتف');
});

test.each([
  ['phone', 'phone', 0],
  ['gms', 'gsm', 1],
  ['phoen', 'phone', 1],
  ['batery', 'battery', 1],
  ['smartfone', 'smartphone', 2],
  ['kitten', 'sitting', 3],
  ['phone', 'tablet', 4],
])('%s and %s are %i mistakes apart', (a, b, distance) => {
  expect(editDistance(a, b, 3)).toBe(distance);
  expect(editDistance(b, a, 3)).toBe(distance);
});

test('words of denial and lack are no stop words: without a phone they are the question', () => {
  expect(stopWords('en')).toContain('please');
  expect(stopWords('nl-BE')).toContain('alsjeblieft');
  expect(stopWords('fr-BE')).toContain('pourquoi');
  expect([stopWords('en').includes('without'), lackWords('en').includes('without')]).toEqual([false, true]);
  expect([stopWords('nl').includes('geen'), lackWords('nl').includes('geen')]).toEqual([false, true]);
  expect([stopWords('fr').includes('sans'), lackWords('fr').includes('sans')]).toEqual([false, true]);
  expect(stopWords('ar')).toEqual([]);
});
