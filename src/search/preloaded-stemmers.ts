import { primarySubtag } from '../model/fill.ts';
import { loadStemmer, STEMMED_LANGUAGES } from './stemmers.ts';
import type { Stemmer } from './words.ts';

/** On a computer that builds or checks, nobody waits for a few kilobytes: all stemmers are there from the start. */
const stemmers = new Map(
  await Promise.all(
    STEMMED_LANGUAGES.map(async (language): Promise<[string, Stemmer]> => [
      language,
      await loadStemmer(language),
    ]),
  ),
);

/** The stemmer of a language (BCP 47 tag); one that changes nothing where there is none. */
export function stemmerOf(lang: string): Stemmer {
  return stemmers.get(primarySubtag(lang)) ?? leaveAlone;
}

const leaveAlone: Stemmer = (word) => word;
