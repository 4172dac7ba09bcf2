import { describe, expect, test } from 'vitest';
import { answer, ask, found, lexiconOf } from './searching.ts';

const SITE = {
  'synonyms.en.yml': '- [phone, mobile, handset]\n- [2fa, two-step verification, mfa]\n',
  'en/faq/lost.md': answer('I lost my phone. What do I do?', { keywords: '[stolen]', accounts: '[work]' }),
  'en/faq/new.md': answer('How do I register a new phone?', { keywords: '[change phone]' }),
  'en/faq/battery.md': answer('My battery is empty. What now?', {}, '1. Find a charger.\n2. Plug it in.'),
  'en/faq/mfa.md': answer('What is MFA?', { keywords: '[multifactorauthentication]' }),
  'en/faq/cost.md': answer('What does it cost?', { description: 'Nothing: the reset code is free.' }),
  'nl/faq/lost.md': answer('Mijn gsm is kwijt. Wat nu?', { keywords: '[gestolen]' }),
};
const lexicon = lexiconOf(SITE);

test('the answer whose title has the words comes first', () => {
  expect(found(ask(lexicon, 'lost phone'))[0]).toBe('lost');
  expect(found(ask(lexicon, 'new phone'))[0]).toBe('new');
  expect(ask(lexicon, 'lost phone').hits[0]!.fit).toBe('all');
});

test('answers begin to come with the first letter', () => {
  expect(found(ask(lexicon, 'b'))).toEqual(['battery']);
  expect(found(ask(lexicon, 'batt'))).toEqual(['battery']);
  expect(found(ask(lexicon, 'new ph'))[0]).toBe('new');
});

test('a keyword that is the whole query is as good as a title', () => {
  expect(found(ask(lexicon, 'change phone'))[0]).toBe('new');
  expect(found(ask(lexicon, 'stolen'))).toEqual(['lost']);
});

test('plurals and accents find the same', () => {
  expect(found(ask(lexicon, 'phones'))).toEqual(found(ask(lexicon, 'phone')));
  expect(found(ask(lexicon, 'bàttéry'))).toEqual(['battery']);
});

describe('synonyms', () => {
  test('one word of a group finds what has another', () => {
    expect(found(ask(lexicon, 'lost handset'))[0]).toBe('lost');
    expect(found(ask(lexicon, '2fa'))).toEqual(['mfa']);
  });

  test('a phrase of a group is one thing that is looked for', () => {
    expect(ask(lexicon, 'two-step verification').concepts.map(({ typed }) => typed)).toEqual([
      'two-step verification',
    ]);
    expect(found(ask(lexicon, 'two-step verification'))).toEqual(['mfa']);
  });

  test('a misspelt synonym is understood too', () => {
    const given = ask(lexicon, 'lost hanset');
    expect(given.repaired).toBe('lost handset');
    expect(found(given)[0]).toBe('lost');
  });
});

describe('spelling', () => {
  test.each([
    ['lsot phone', 'lost phone'],
    ['batery', 'battery'],
    ['regsiter', 'register'],
  ])('"%s" is taken for "%s", and that is said', (typed, repaired) => {
    expect(ask(lexicon, typed).repaired).toBe(repaired);
    expect(found(ask(lexicon, typed))).toEqual(found(ask(lexicon, repaired)));
  });

  test('a query can be taken as it was typed', () => {
    const given = ask(lexicon, 'batery', {}, true);
    expect(given.repaired).toBeUndefined();
    expect(found(given)).toEqual([]);
  });

  test('known words are never repaired, nor are words with digits', () => {
    expect(ask(lexicon, 'charger').repaired).toBeUndefined();
    expect(ask(lexicon, '3fa').repaired).toBeUndefined();
  });

  test('a word that resembles nothing is not repaired', () => {
    expect(ask(lexicon, 'xyzzy').repaired).toBeUndefined();
    expect(found(ask(lexicon, 'xyzzy'))).toEqual([]);
  });
});

describe('compounds', () => {
  test('two words written as one', () => {
    expect(found(ask(lexicon, 'lostphone'))[0]).toBe('lost');
  });

  test('one word written as two', () => {
    expect(found(ask(lexicon, 'multifactor authentication'))[0]).toBe('mfa');
  });

  test('the last part of a word', () => {
    expect(found(ask(lexicon, 'authentication'))).toEqual(['mfa']);
  });
});

describe('fewer words', () => {
  test('answers with all the words come before those with most of them', () => {
    const given = ask(lexicon, 'lost my new phone');
    expect(given.hits.map(({ fit }) => fit)).toEqual(['most', 'most']);
    expect(ask(lexicon, 'phone').hits.every(({ fit }) => fit === 'all')).toBe(true);
  });

  test('what has little of a query is a guess, and there are few of them', () => {
    const given = ask(lexicon, 'phone zebra giraffe elephant');
    expect(given.hits.map(({ fit }) => fit)).toEqual(['guess', 'guess']);
  });

  test('words that say little are not asked for, unless there are no others', () => {
    expect(found(ask(lexicon, 'please could you tell me about the battery'))).toEqual(['battery']);
    expect(found(ask(lexicon, 'what is it'))).not.toEqual([]);
  });
});

describe('scope', () => {
  test('an account', () => {
    expect(found(ask(lexicon, 'phone', { account: 'Work account' }))).toEqual(['lost']);
  });

  test('a version', () => {
    const files = { ...SITE, 'en/faq/new.md': answer('How do I register a new phone?', { since: 'new' }) };
    expect(found(ask(lexiconOf(files), 'phone', { version: 'old' }))).toEqual(['lost']);
  });
});

test('words of another language find the entry in the visitor’s own', () => {
  expect(found(ask(lexicon, 'gsm kwijt'))).toEqual(['lost']);
  expect(found(ask(lexicon, 'gestolen'))).toEqual(['lost']);
  expect(found(ask(lexiconOf(SITE, 'nl'), 'stolen'))).toEqual(['lost']);
});

test.each(['', '  ', '?!', '"', '*'])('a query without words finds nothing: %j', (query) => {
  expect(ask(lexicon, query)).toEqual({ concepts: [], hits: [], repaired: undefined });
});
