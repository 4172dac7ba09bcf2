import { describe, expect, test } from 'vitest';
import { findNumberWords } from '../../src/check/translations/number-words.ts';
import { findQuantities } from '../../src/check/translations/quantities.ts';
import { findStepReferences } from '../../src/model/step-reference.ts';

function keys(text: string, lang: string): string[] {
  return findQuantities(text, lang).map(({ kind, key }) => `${kind} ${key}`);
}

describe('a quantity has one key in every language', () => {
  test.each([
    ['en', 'On 26 February 2025, 1,000.50 euro', ['day 2025-02-26', 'number 1000.5']],
    ['en-US', 'On February 26, 2025 or 2/26/2025', ['day 2025-02-26', 'day 2025-02-26']],
    ['nl-BE', 'Op 26 februari 2025, 1.000,50 euro', ['day 2025-02-26', 'number 1000.5']],
    ['fr-BE', 'Le 26 février 2025, 1 000,50 euros', ['day 2025-02-26', 'number 1000.5']],
    ['fr', 'Le 1er mars', ['day 03-01']],
    ['de', 'Am 26. Februar 2025 oder 26.02.2025', ['day 2025-02-26', 'day 2025-02-26']],
    ['es', 'El 26 de febrero de 2025', ['day 2025-02-26']],
    ['ar', 'في 26 فبراير 2025', ['day 2025-02-26']],
    ['ar', 'خلال ٧ أيام', ['number 7']],
    ['ja', '2025年2月26日', ['day 2025-02-26']],
    ['en', 'at 2:30 pm, from 5 p.m. to 17:00', ['number 14:30', 'number 17', 'number 17']],
    ['nl', 'om 14.30 uur, van 17 uur', ['number 14:30', 'number 17']],
    ['fr', 'à 14 h 30', ['number 14:30']],
    [
      'en',
      'Write to Help@one.example, see https://www.one.example/en/start.',
      ['address help@one.example', 'address one.example/start'],
    ],
    ['en', 'Call +32 2 123 45 67 about ERR-502', ['code 3221234567', 'code ERR-502']],
    ['en', 'Open https://intranet/help on the campus', ['address intranet/help']],
    ['nl', 'Bel 02/123.45.67', ['code 021234567']],
    ['en', 'i18n and v5.2 of readme.md', ['number 5.2']],
    ['fr', 'de 100 900 à 100 000', ['number 100', 'number 900', 'number 100000']],
    ['en', 'You may see it in May or in March', []],
  ])('%s: %s', (lang, text, expected) => {
    expect(keys(text, lang)).toEqual(expected);
  });

  test('and is quoted with the word behind it', () => {
    expect(findQuantities('Na 30 dagen.', 'nl').map(({ text, index }) => [text, index])).toEqual([
      ['30 dagen', 3],
    ]);
  });
});

test.each([
  ['en', 'within twenty-four hours or three days', [24, 3]],
  ['nl', 'binnen vierentwintig uur of drie dagen', [24, 3]],
  ['fr', 'dans les vingt et un ou septante-deux jours', [21, 72]],
  ['de', 'in vierundzwanzig Stunden', [24]],
  ['ar', 'خلال ثلاثة أيام', [3]],
  ['en', 'one of the two', []],
  ['xx', 'three', []],
])('numbers in words are read (%s: %s)', (language, text, expected) => {
  expect(findNumberWords(text, language).map(({ value }) => value)).toEqual(expected);
});

test.each([
  ['كرّر الخطوة 3.', [3]],
  ['كرّر الخطوة ٣.', [3]],
  ['كرّر الخطوات 2-4.', [2]],
  ['ارجع إلى الخطوة الثالثة.', [3]],
  ['في هذه الخطوة تظهر نافذتان.', []],
])('steps are mentioned in Arabic too: %s', (text, expected) => {
  expect(findStepReferences(text, 'ar').map(({ first }) => first)).toEqual(expected);
});
