import { toCardinal as arabic } from 'n2words/ar-SA';
import { toCardinal as german } from 'n2words/de-DE';
import { toCardinal as english } from 'n2words/en-GB';
import { toCardinal as spanish } from 'n2words/es-ES';
import { toCardinal as belgian } from 'n2words/fr-BE';
import { toCardinal as french } from 'n2words/fr-FR';
import { toCardinal as italian } from 'n2words/it-IT';
import { toCardinal as dutch } from 'n2words/nl-NL';
import { toCardinal as portuguese } from 'n2words/pt-PT';
import { NUMBER_WORDS } from '../../model/numbers.ts';
import { perLanguage } from '../per-language.ts';

/** How numbers are spelt, by primary language subtag; several ways where a language has several. */
const SPELLINGS: Readonly<Record<string, readonly ((value: number) => string)[]>> = {
  ar: [arabic],
  de: [german],
  en: [english],
  es: [spanish],
  fr: [french, belgian],
  it: [italian],
  nl: [dutch],
  pt: [portuguese],
};

/** The highest number that is looked for in words. */
const HIGHEST = 100;
/** Words below are articles and pronouns as well: "one", "een", "deux". */
const LOWEST = 3;
/** "quatre-vingt-dix-neuf" is one word with hyphens, "trente et un" three. */
const MOST_WORDS = 3;

/** The numbers of a language by how they are spelt, and the words that a number begins with. */
interface Table {
  values: ReadonlyMap<string, number>;
  firstWords: ReadonlySet<string>;
  /** What every text in small letters has that has a number: most have none, and that is seen much faster. */
  mark: RegExp;
}

const tableOf = perLanguage((language): Table => {
  const spellings = SPELLINGS[language] ?? [];
  const numbers = Array.from({ length: HIGHEST - LOWEST + 1 }, (_, i) => i + LOWEST);
  // The words of the steps have forms that a speller of numbers lacks: "drie", "trois", "ثلاث".
  const forms = (NUMBER_WORDS[language] ?? []).slice(LOWEST - 1).map((words) => words.split('|'));
  const values = new Map([
    ...forms.flatMap((words, i) => words.map((word): [string, number] => [word, i + LOWEST])),
    ...spellings.flatMap((spell) =>
      numbers.map((value): [string, number] => [spell(value).toLowerCase(), value]),
    ),
  ]);
  const firstWords = new Set([...values.keys()].map((spelt) => spelt.split(' ')[0]!));
  return { values, firstWords, mark: new RegExp([...firstWords].join('|') || '(?!)') };
});

/** A number in words, from three to a hundred. */
export interface NumberWord {
  value: number;
  index: number;
  text: string;
}

/** The numbers in words of a text in a language (primary subtag); none for a language without a table. */
export function findNumberWords(text: string, language: string): NumberWord[] {
  const { values, firstWords, mark } = tableOf(language);
  if (!mark.test(text.toLowerCase())) return [];
  const words = [...text.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)];
  const found: NumberWord[] = [];
  for (let i = 0; i < words.length; i += 1) {
    if (!firstWords.has(words[i]![0].toLowerCase())) continue;
    for (let count = Math.min(MOST_WORDS, words.length - i); count > 0; count -= 1) {
      const [first, last] = [words[i]!, words[i + count - 1]!];
      const run = text.slice(first.index, last.index + last[0].length);
      const value = values.get(run.toLowerCase());
      if (value === undefined) continue;
      found.push({ value, index: first.index, text: run });
      i += count - 1;
      break;
    }
  }
  return found;
}
