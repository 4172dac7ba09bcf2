import type { QuickIndex, QuickRecord } from './quick-index.ts';
import { indexedWords, splitWords, type Stemmer, type Word } from './words.ts';

/** How much a word says about an answer, by where it stands. */
const FIELD_WEIGHTS = {
  title: 6,
  keywords: 5,
  foreign: 3,
  description: 2,
  accounts: 1,
  steps: 0.75,
} as const;

/** How much a word counts that stands in a weightier field too. */
const FURTHER_FIELD = 0.3;

/** Record number → how much the word weighs in it. */
type Postings = ReadonlyMap<number, number>;

/** A title or a keyword as a list of folded words, stop words left out. */
type Phrase = readonly string[];

/** The words of a quick index, ready to be looked up. */
export interface Lexicon {
  index: QuickIndex;
  stemmer: Stemmer;
  /** Folded word → where it stands; no postings for a word of the full text, or of the synonyms, alone. */
  words: ReadonlyMap<string, Postings>;
  /** Those of them that a text in the index's own language has. */
  inTexts: ReadonlySet<string>;
  /** Stem → the folded words that share it. */
  stems: ReadonlyMap<string, readonly string[]>;
  stopWords: ReadonlySet<string>;
  lackWords: ReadonlySet<string>;
  /** The title and the keywords of each record. */
  phrases: readonly (readonly Phrase[])[];
  /** Groups of synonyms; each member is a list of words. */
  synonyms: readonly (readonly (readonly Word[])[])[];
}

/** Makes the words of an index ready to be looked up: milliseconds for a hundred answers. */
export function buildLexicon(index: QuickIndex, stemmer: Stemmer): Lexicon {
  const words = new Map<string, Map<number, number>>();
  const stems = new Map<string, string[]>();
  const inTexts = new Set<string>();
  const add = ({ text, stem }: Word): Map<number, number> => {
    const known = words.get(text);
    if (known) return known;
    const postings = new Map<number, number>();
    words.set(text, postings);
    stems.set(stem, [...(stems.get(stem) ?? []), text]);
    return postings;
  };
  index.records.forEach((record, i) => {
    for (const [weight, text] of fieldsOf(index, record)) {
      const mentioned = new Map(indexedWords(text, stemmer).map((word) => [word.text, word]));
      for (const word of mentioned.values()) {
        const postings = add(word);
        if (text !== record.foreign) inTexts.add(word.text);
        const known = postings.get(i);
        // Fields come in the order of their weight: the first counts in full, another says the same once more.
        postings.set(i, known === undefined ? weight : known + FURTHER_FIELD * weight);
      }
    }
  });
  for (const word of indexedWords(index.vocabulary.join(' '), stemmer)) {
    add(word);
    inTexts.add(word.text);
  }
  for (const word of indexedWords(index.synonyms.flat().join(' '), stemmer)) add(word);
  const stopWords = new Set(index.stopWords);
  const partsOf = (text: string): Word[] => splitWords(text, stemmer).flatMap(({ parts }) => parts);
  return {
    index,
    stemmer,
    words,
    inTexts,
    stems,
    stopWords,
    lackWords: new Set(index.lackWords),
    phrases: index.records.map(({ title, keywords }) =>
      [title, ...keywords].map((text) =>
        partsOf(text)
          .map((word) => word.text)
          .filter((word) => !stopWords.has(word)),
      ),
    ),
    synonyms: index.synonyms.map((group) => group.map(partsOf)),
  };
}

/** The texts of a record in which its words are looked up, each with its weight, in the order of that. */
export function fieldsOf(index: QuickIndex, record: QuickRecord): [number, string][] {
  return [
    [FIELD_WEIGHTS.title, record.title],
    [FIELD_WEIGHTS.keywords, record.keywords.join(' ')],
    [FIELD_WEIGHTS.foreign, record.foreign],
    [FIELD_WEIGHTS.description, record.description],
    [FIELD_WEIGHTS.accounts, record.accounts.map((account) => index.accounts[account]).join(' ')],
    [FIELD_WEIGHTS.steps, record.steps.map(([, text]) => text).join(' ')],
  ];
}
