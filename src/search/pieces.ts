import type { Lexicon } from './lexicon.ts';
import type { QuickIndex } from './quick-index.ts';
import { indexedWords } from './words.ts';

/** The stems by which the words of a text lead to pieces; words that say little, or deny, lead to none. */
export function leadingStems(
  { stopWords, lackWords, stemmer }: Pick<Lexicon, 'stopWords' | 'lackWords' | 'stemmer'>,
  text: string,
): string[] {
  const words = indexedWords(text, stemmer).map((word) => word.text);
  const leading = words.filter((word) => !stopWords.has(word) && !lackWords.has(word));
  // Of the word without its accents: a query may lack them.
  return [...new Set(leading.map(stemmer))];
}

/** What leads to the titles that have both of two stems. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Number of the piece to which a stem, or a pair, leads. */
export function pieceOf({ pieces }: QuickIndex, key: string): number {
  return Math.max(
    pieces.findLastIndex((start) => start <= key),
    0,
  );
}
