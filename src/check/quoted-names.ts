import type { Place } from '../model/diagnostic.ts';
import { primarySubtag } from '../model/fill.ts';
import { localeOf } from '../model/site.ts';
import { referenceBefore, type Reference } from './entry-references.ts';
import type { TextNote } from './notes.ts';
import { collectQuotes } from './quotes.ts';
import { wordsOf } from './titles.ts';

/** A quote that may be the title of an entry. */
export interface QuotedName {
  text: string;
  /** How much it has to be like a title before it is taken for one. */
  needed: number;
  at: Place;
}

/** The quotes of a text that may be titles of entries, in order. */
export const quotedNames: TextNote<readonly QuotedName[]> = {
  id: 'names',
  take: (site, entry) => {
    const language = primarySubtag(localeOf(site, entry.locale).lang);
    const names = collectQuotes(entry).flatMap(({ text, before, locate }) => {
      const needed = neededSimilarity(text, referenceBefore(before, language));
      return needed === Infinity ? [] : [{ text, needed, at: locate() }];
    });
    return names.length > 0 ? names : undefined;
  },
};

/**
 * How much a quote has to be like a title before it is taken for one. A question in quotes may stand on a screen
 * ("Stay signed in?"), so the less the words before it tell, the more its own words have to.
 */
function neededSimilarity(text: string, { isTold, noun }: Reference): number {
  if (isQuestion(text)) {
    if (isTold) return 0;
    if (noun) return noun === 'entry' ? 0.5 : 0.7;
    return wordsOf(text).size < 4 ? Infinity : 0.75;
  }
  if (!noun) return Infinity;
  if (noun === 'question') return isTold ? 0.5 : Infinity;
  return isTold ? 0 : 0.6;
}

/** Whether a quote ends as a question does. */
export function isQuestion(text: string): boolean {
  return /[?？؟]$/.test(text);
}
