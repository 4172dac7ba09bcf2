import { indexedWords } from './words.ts';

/**
 * The words of a text, with those that a hyphen joins also as one, without capitals and accents. Which others share
 * their stems takes as long to find out as the words do: this is for those who only ask for words.
 */
export function foldedWords(text: string): string[] {
  return indexedWords(text, leaveAlone).map((word) => word.text);
}

const leaveAlone = (word: string): string => word;
