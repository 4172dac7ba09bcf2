import { editDistance } from './distance.ts';
import type { Lexicon } from './lexicon.ts';
import { nearestWords } from './spelling.ts';
import type { Word } from './words.ts';

/** Words of the index that stand for one word of a query, each with how well it does, 0 to 1. */
export type Term = ReadonlyMap<string, number>;

/** One way to say what is looked for: every term has to be found. */
export interface Alternative {
  terms: readonly Term[];
  weight: number;
}

/** How well a word of the index stands for what was typed. */
const WEIGHTS = {
  inflected: 0.9,
  /** What was typed is the beginning of it, and may not be finished. */
  begun: 0.75,
  /** The same, when what was typed is a word already. */
  continued: 0.3,
  /** What was typed is the last part of a compound: `authenticatie` in `multifactorauthenticatie`. */
  compound: 0.6,
  parts: 0.8,
  head: 0.4,
  repaired: 0.8,
} as const;

/** Shorter words are part of too many others. */
const SHORTEST_COMPOUND_PART = 5;
const SHORTEST_PART = 3;

/** The word itself and its inflections. */
export function exactTerm({ words, stems }: Lexicon, { text, stem }: Word): Term {
  const term = new Map<string, number>();
  for (const other of stems.get(stem) ?? []) term.set(other, WEIGHTS.inflected);
  if (words.has(text)) term.set(text, 1);
  return term;
}

/** Words that begin with what was typed. */
export function begunTerm({ words }: Lexicon, { text }: Word, isWord: boolean): Term {
  const term = new Map<string, number>();
  const weight = isWord ? WEIGHTS.continued : WEIGHTS.begun;
  for (const other of words.keys()) {
    // The less is missing, the more likely it is the word that is meant.
    if (other.length > text.length && other.startsWith(text))
      term.set(other, weight * (0.8 + (0.2 * text.length) / other.length));
  }
  return term;
}

/** Compounds that end with the word. */
export function compoundTerm({ words }: Lexicon, { text }: Word): Term {
  const term = new Map<string, number>();
  if (text.length < SHORTEST_COMPOUND_PART) return term;
  for (const other of words.keys()) {
    if (other.length > text.length && other.endsWith(text)) term.set(other, WEIGHTS.compound);
  }
  return term;
}

/**
 * A compound as the known words that it consists of: `gsmnummer` is `gsm` and `nummer`. Dutch and German may put an
 * s, e or en between two. No answer may have them all: then its head, which comes last, is looked for.
 */
export function splitCompound(lexicon: Lexicon, { text }: Word): Alternative[] {
  const terms = splitKnown(lexicon, text);
  return terms
    ? [
        { terms, weight: WEIGHTS.parts },
        { terms: terms.slice(-1), weight: WEIGHTS.head },
      ]
    : [];
}

function splitKnown(lexicon: Lexicon, text: string): Term[] | undefined {
  for (let at = text.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
    const rest = knownTerm(lexicon, text.slice(at));
    if (!rest) continue;
    const first = text.slice(0, at);
    for (const part of [first, first.replace(/(?:s|en|e|de)$/, '')]) {
      if (part.length < SHORTEST_PART) continue;
      const whole = knownTerm(lexicon, part);
      const before = whole ? [whole] : splitKnown(lexicon, part);
      if (before) return [...before, rest];
    }
  }
  return undefined;
}

/** The words that a misspelt one was most likely meant to be, best first. */
export function repairedAlternatives(
  lexicon: Lexicon,
  word: Word,
): { best: string; isClose: boolean; alternatives: Alternative[] } | undefined {
  const nearest = nearestWords(lexicon, word.text);
  const [best] = nearest;
  if (best === undefined) return undefined;
  const alternatives = nearest.map((text, i) => ({
    terms: [exactTerm(lexicon, { text, stem: lexicon.stemmer(text) })],
    weight: WEIGHTS.repaired / (i + 1),
  }));
  return { best, isClose: editDistance(word.text, best, 1) === 1, alternatives };
}

function knownTerm(lexicon: Lexicon, text: string): Term | undefined {
  if (!lexicon.words.has(text)) return undefined;
  const word = { text, stem: lexicon.stemmer(text) };
  const term = new Map(exactTerm(lexicon, word));
  for (const other of synonymsOf(lexicon, [word])) {
    if (other.length !== 1) continue;
    for (const [found, weight] of exactTerm(lexicon, other[0]!))
      if (!term.has(found)) term.set(found, weight);
  }
  return term;
}

/** What means the same as a word or phrase; its own wording left out. */
export function synonymsOf({ synonyms }: Lexicon, phrase: readonly Word[]): (readonly Word[])[] {
  const isSame = (member: readonly Word[]): boolean =>
    member.length === phrase.length && member.every(({ stem }, i) => stem === phrase[i]!.stem);
  const group = synonyms.find((members) => members.some(isSame));
  return group?.filter((member) => !isSame(member)) ?? [];
}
