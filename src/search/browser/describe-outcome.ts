import { fill } from '../../model/fill.ts';
import type { SearchTexts } from '../search-data.ts';
import type { Outcome } from '../search.ts';

/** What was found, in a sentence or two; `version` is the label of the older version that was looked at, if any. */
export function describeOutcome(
  texts: SearchTexts,
  query: string,
  { results, completeCount: count, fit, repaired }: Outcome,
  version: string | undefined,
): string {
  const more = results.length - count;
  const found = {
    all: count === 1 ? texts.searchOne : texts.searchMany,
    most: texts.searchMost,
    guess: texts.searchGuess,
    none: texts.searchNone,
  }[fit];
  return [
    fill(found, { query, count }),
    fit === 'all' && more > 0 && fill(more === 1 ? texts.searchOneMore : texts.searchManyMore, { more }),
    repaired !== undefined && fit !== 'none' && fill(texts.searchRepaired, { query: repaired }),
    version !== undefined && fill(texts.searchInVersion, { version }),
  ]
    .filter((text) => text !== false)
    .join(' ');
}
