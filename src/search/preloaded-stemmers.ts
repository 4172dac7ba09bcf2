import { primarySubtag } from '../model/fill.ts';
import { loadStemmer, STEMMED_LANGUAGES } from './stemmers.ts';
import type { Stemmer } from './words.ts';

/** On a computer that builds or checks, nobody waits for a few kilobytes: all stemmers are there from the start. */
const stemmers = new Map(
  await Promise.all(
    STEMMED_LANGUAGES.map(async (language): Promise<[string, Stemmer]> => [
      language,
      remember(await loadStemmer(language)),
    ]),
  ),
);

/** The stemmer of a language (BCP 47 tag); one that changes nothing where there is none. */
export function stemmerOf(lang: string): Stemmer {
  return stemmers.get(primarySubtag(lang)) ?? ((word) => word);
}

/** A site has the same words over and over. */
function remember(stemmer: Stemmer): Stemmer {
  const stems = new Map<string, string>();
  return (word) => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const stem = stemmer(word);
    stems.set(word, stem);
    return stem;
  };
}
