import {
  begunTerm,
  compoundTerm,
  exactTerm,
  repairedAlternatives,
  splitCompound,
  synonymsOf,
  type Alternative,
  type Term,
} from './expand.ts';
import type { Lexicon } from './lexicon.ts';
import { splitWords, type Typed, type Word } from './words.ts';

/** One thing that is looked for: a word of the query, or several that belong together. */
export interface Concept {
  /** As it was typed. */
  typed: string;
  /** Empty for a word that the site does not know and that resembles none. */
  alternatives: readonly Alternative[];
  /** The word that a misspelt one was taken for. */
  repaired?: string;
  /** False for words that an answer need not have: those that say little, and those of denial. */
  isRequired: boolean;
  /** How much it counts beside the others, 0 to 1. */
  weight: number;
}

const SYNONYM_WEIGHT = 0.85;
const LONGEST_PHRASE = 5;
/** How much words that say little count beside the others. */
const FILLER_WEIGHT = 0.25;
/** Letters of a word that may well be a compound. */
const LONG_WORD = 10;

/** What a query asks for. `isVerbatim` takes it as it was typed, however it is spelt. */
export function parseQuery(lexicon: Lexicon, query: string, isVerbatim = false): Concept[] {
  const typed = splitWords(query, lexicon.stemmer);
  const concepts: Concept[] = [];
  for (let i = 0; i < typed.length;) {
    const length = longestPhrase(lexicon, typed, i);
    const isLast = i + length === typed.length;
    const run = typed.slice(i, i + length);
    concepts.push(
      length > 1 ? phraseConcept(lexicon, run) : wordConcept(lexicon, run[0]!, isLast, isVerbatim),
    );
    i += length;
  }
  const hasOthers = concepts.some(({ isRequired }) => isRequired);
  return hasOthers ? concepts : concepts.map((concept) => ({ ...concept, isRequired: true }));
}

/** How many words from here on belong together: a phrase that has synonyms, or a word that was typed as two. */
function longestPhrase(lexicon: Lexicon, typed: readonly Typed[], from: number): number {
  for (let length = Math.min(LONGEST_PHRASE, typed.length - from); length > 1; length--) {
    const run = typed.slice(from, from + length);
    if (synonymsOf(lexicon, wordsOf(run)).length > 0) return length;
    const joined = run.map((word) => word.joined.text).join('');
    const isTorn = run.some((word) => !isKnown(lexicon, word.joined));
    if (length === 2 && isTorn && lexicon.words.get(joined)?.size) return length;
  }
  return 1;
}

function phraseConcept(lexicon: Lexicon, run: readonly Typed[]): Concept {
  const words = wordsOf(run);
  const text = run.map((word) => word.joined.text).join('');
  const joined = { text, stem: lexicon.stemmer(text) };
  return {
    typed: run.map(({ raw }) => raw).join(' '),
    alternatives: withoutUnknown([
      phrase(lexicon, words, 1),
      phrase(lexicon, [joined], 1),
      ...synonymsOf(lexicon, words).map((member) => phrase(lexicon, member, SYNONYM_WEIGHT)),
    ]),
    isRequired: true,
    weight: 1,
  };
}

function wordConcept(lexicon: Lexicon, typed: Typed, isLast: boolean, isVerbatim: boolean): Concept {
  const { joined: word, parts, raw } = typed;
  const isFiller = parts.every(({ text }) => lexicon.stopWords.has(text));
  const isRequired = !isFiller && !lexicon.lackWords.has(word.text);
  const exact = exactTerm(lexicon, word);
  const synonyms = synonymsOf(lexicon, parts);
  const isWord = exact.size > 0 || synonyms.length > 0;
  const alternatives: Alternative[] = [
    alternative(exact, 1),
    ...(parts.length > 1 ? [phrase(lexicon, parts, 1)] : []),
    ...synonyms.map((member) => phrase(lexicon, member, SYNONYM_WEIGHT)),
  ];
  const concept = (found: readonly Alternative[]): Concept => ({
    typed: raw,
    alternatives: withoutUnknown(found),
    isRequired,
    weight: isFiller ? FILLER_WEIGHT : 1,
  });
  if (!isRequired) return concept(alternatives);
  if (isLast || (!isWord && word.text.length > 3))
    alternatives.push(alternative(begunTerm(lexicon, word, isWord), 1));
  const isKnown = isFound(lexicon, alternatives);
  const repair = isWord || isKnown || isVerbatim ? undefined : repairedAlternatives(lexicon, word);
  const compounds = isKnown && word.text.length < LONG_WORD ? [] : splitCompound(lexicon, word);
  if (!isKnown) alternatives.push(alternative(compoundTerm(lexicon, word), 1));
  // One wrong letter in a long word is likelier than two words that nobody writes as one.
  const isSlip = repair?.isClose && word.text.length >= LONG_WORD - 1;
  if (!isSlip) alternatives.push(...compounds);
  const known = concept(alternatives);
  if (!repair || (known.alternatives.length > 0 && !isSlip)) return known;
  if (lexicon.stopWords.has(repair.best))
    return { ...known, repaired: repair.best, isRequired: false, weight: FILLER_WEIGHT };
  return {
    ...concept([...repair.alternatives, ...synonymsOfText(lexicon, repair.best)]),
    repaired: repair.best,
  };
}

function synonymsOfText(lexicon: Lexicon, text: string): Alternative[] {
  const word = { text, stem: lexicon.stemmer(text) };
  return synonymsOf(lexicon, [word]).map((member) => phrase(lexicon, member, SYNONYM_WEIGHT ** 2));
}

function phrase(lexicon: Lexicon, words: readonly Word[], weight: number): Alternative {
  const telling = words.filter(({ text }) => !lexicon.stopWords.has(text));
  return { terms: (telling.length > 0 ? telling : words).map((word) => exactTerm(lexicon, word)), weight };
}

function alternative(term: Term, weight: number): Alternative {
  return { terms: [term], weight };
}

function withoutUnknown(alternatives: readonly Alternative[]): Alternative[] {
  return alternatives.filter(({ terms }) => terms.every((term) => term.size > 0));
}

/** Whether a record has one of the alternatives; the full text may have it nevertheless. */
function isFound({ words }: Lexicon, alternatives: readonly Alternative[]): boolean {
  return alternatives.some(({ terms }) =>
    terms.every((term) => [...term.keys()].some((word) => (words.get(word)?.size ?? 0) > 0)),
  );
}

function isKnown({ stems }: Lexicon, { stem }: Word): boolean {
  return stems.has(stem);
}

function wordsOf(run: readonly Typed[]): Word[] {
  return run.flatMap(({ parts }) => parts);
}
