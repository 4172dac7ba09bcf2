import { primarySubtag } from '../model/fill.ts';
import type { Stemmer } from './words.ts';

/** Snowball's stemmers, each loaded only where its language is searched. */
const STEMMERS: Readonly<Record<string, () => Promise<{ stemmer: Stemmer }>>> = {
  de: () => import('@orama/stemmers/german'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fr: () => import('@orama/stemmers/french'),
  it: () => import('@orama/stemmers/italian'),
  nl: () => import('@orama/stemmers/dutch'),
};

/** Languages, by primary subtag, whose inflections are known. */
export const STEMMED_LANGUAGES: readonly string[] = Object.keys(STEMMERS);

/** The stemmer of a language (BCP 47 tag); one that changes nothing where there is none. */
export async function loadStemmer(lang: string): Promise<Stemmer> {
  const load = STEMMERS[primarySubtag(lang)];
  return load ? (await load()).stemmer : (word) => word;
}
