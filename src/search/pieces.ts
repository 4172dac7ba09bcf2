import type { Lexicon } from './lexicon.ts';
import type { QuickIndex } from './quick-index.ts';
import { indexedWords } from './words.ts';

/** Whether all records of a site are in its index, and none in pieces. */
export function isWhole({ pieces }: QuickIndex): boolean {
  return pieces.length === 0;
}

/** The stems by which the words of a text lead to pieces; words that say little, or deny, lead to none. */
export function leadingStems(
  { stopWords, lackWords, stemmer }: Pick<Lexicon, 'stopWords' | 'lackWords' | 'stemmer'>,
  text: string,
): Set<string> {
  const words = indexedWords(text, stemmer).map((word) => word.text);
  const leading = words.filter((word) => !stopWords.has(word) && !lackWords.has(word));
  // Of the word without its accents: a query may lack them.
  return new Set(leading.map(stemmer));
}

/** Number of the piece to which a stem leads. */
export function pieceOf({ pieces }: QuickIndex, stem: string): number {
  return Math.max(
    pieces.findLastIndex((start) => start <= stem),
    0,
  );
}
