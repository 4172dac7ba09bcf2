import { editDistance } from './distance.ts';
import type { Lexicon } from './lexicon.ts';

/** How many of the nearest words are looked for when they are equally near. */
const MOST = 3;

interface Near {
  word: string;
  distance: number;
  rank: number;
}

/**
 * The known words that a misspelt one may have been meant to be, the likeliest first: fewest mistakes, then the word of
 * most answers. `isStrict` gives only the nearest; otherwise those that are a little further away are among them.
 */
export function nearestWords(
  { words, inTexts, stopWords }: Lexicon,
  text: string,
  isStrict = true,
): string[] {
  if (/\d/.test(text)) return [];
  const limit = mistakesIn(text) + (isStrict ? 0 : 1);
  const near: Near[] = [];
  const consider = (word: string, answers: number): void => {
    if (word.length < 3 || /\d/.test(word)) return;
    const distance = editDistance(text, word, limit);
    if (distance > limit || (text.length <= 3 && !isAnagram(text, word))) return;
    // With one letter exchanged, a short word is likelier a word that the site does not know.
    if (answers === 0 && text.length < 7 && text.length === word.length && !isAnagram(text, word)) return;
    near.push({ word, distance, rank: likelihood(text, word) + Math.min(answers, 99) });
  };
  // A word that only the other languages have is right as it is, and nothing that somebody else misspelt.
  for (const [word, { size }] of words) if (inTexts.has(word) || size === 0) consider(word, size);
  for (const word of stopWords) consider(word, 0);
  near.sort((a, b) => a.distance - b.distance || b.rank - a.rank || (a.word < b.word ? -1 : 1));
  const [best] = near;
  return near
    .filter(({ distance }) => !isStrict || distance === best!.distance)
    .slice(0, MOST)
    .map(({ word }) => word);
}

/** People rarely get the first letter wrong, and rather leave one out, double or swap one than take another. */
function likelihood(text: string, word: string): number {
  const hasSameStart = word.startsWith(text.charAt(0));
  const hasOther = text.length === word.length && !isAnagram(text, word);
  return (hasSameStart ? 1000 : 0) + (hasOther ? 0 : 100);
}

/** How many mistakes somebody may make in a word and still be understood. */
function mistakesIn({ length }: { length: number }): number {
  return length < 3 ? 0 : length < 9 ? 1 : length < 13 ? 2 : 3;
}

/** Whether two words have the same letters: then some of them changed places. */
function isAnagram(a: string, b: string): boolean {
  const sorted = (word: string): string => word.split('').sort().join('');
  return sorted(a) === sorted(b);
}
