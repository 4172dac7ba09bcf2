import type { Lexicon } from './lexicon.ts';
import { parseQuery, type Concept } from './parse-query.ts';
import { rank, type Hit, type Scope } from './rank.ts';

/** What the quick index has to say about a query. */
export interface QuickAnswer {
  concepts: Concept[];
  hits: Hit[];
  /** The query as it was understood, when a word of it was misspelt. */
  repaired: string | undefined;
}

/** Asks the quick index. `isVerbatim` takes the query as it was typed, however it is spelt. */
export function quickSearch(lexicon: Lexicon, query: string, scope: Scope, isVerbatim = false): QuickAnswer {
  const concepts = parseQuery(lexicon, query, isVerbatim);
  const isRepaired = concepts.some(({ repaired }) => repaired !== undefined);
  return {
    concepts,
    hits: rank(lexicon, concepts, scope),
    repaired: isRepaired ? concepts.map(({ repaired, typed }) => repaired ?? typed).join(' ') : undefined,
  };
}
