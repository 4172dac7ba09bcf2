import { searchFullText, type Pagefind } from './full-text.ts';
import type { Lexicon } from './lexicon.ts';
import type { Concept } from './parse-query.ts';
import { isWhole } from './quick-index.ts';
import { quickSearch } from './quick-search.ts';
import type { Fit, Scope } from './rank.ts';
import { pagefindResult, recordResult, type Result } from './result.ts';
import { nearestWords } from './spelling.ts';
import { fold } from './words.ts';

/** What a visitor gets for a query. */
export interface Outcome {
  results: Result[];
  /** How many of the results have all of the query; they come first. */
  completeCount: number;
  /** How much of the query the best result has; nothing when there are none. */
  fit: Fit | 'none';
  /** The query as it was understood, when a word of it was misspelt. */
  repaired: string | undefined;
  /** Known words near those that are unknown, where nothing was found. */
  nearest: string[];
  /** Whether the full text could have more: it has the words, and was not asked. */
  hasMoreText: boolean;
}

/** How many texts of the full text are looked at: each is a request. */
const MOST_FROM_FULL_TEXT = 5;
/** Each wording of a word is a search or a piece of its own. */
export const MOST_WORDINGS = 3;

export interface SearchOptions {
  scope: Scope;
  /** Takes the query as it was typed, however it is spelt. */
  isVerbatim?: boolean;
  /** Asks the full text even where the quick index has answers with all the words. */
  isThorough?: boolean;
  /** Loads the full text; it fails without a connection, and then the quick index has to do. */
  loadFullText?: (() => Promise<Pagefind>) | undefined;
}

/**
 * Asks the quick index, and behind it the full text where the quick index has no answer with all the words. Both are one
 * list: first the answers with all the words, then those with most of them, those of the quick index before those of the
 * full text.
 */
export async function search(
  lexicon: Lexicon,
  query: string,
  { scope, isVerbatim = false, isThorough = false, loadFullText }: SearchOptions,
): Promise<Outcome> {
  const { concepts, hits, repaired } = quickSearch(lexicon, query, scope, isVerbatim);
  const quick = hits.map(({ record, fit }) => ({ fit, result: recordResult(lexicon, record, concepts) }));
  const complete = quick.filter(({ fit }) => fit === 'all').map(({ result }) => result);
  const partial = quick.filter(({ fit }) => fit !== 'all').map(({ result }) => result);
  const words = fullTextWords(lexicon, concepts);
  // The full text is five times as heavy as all the rest: it is for those who would otherwise go without an answer.
  const isEnough = complete.length > 0 && !isThorough;
  const full =
    isEnough || words.length === 0 || !loadFullText
      ? NOTHING
      : await askFullText(loadFullText, words, scope, lexicon, concepts);
  // A text that only mentions all the words somewhere says less than a title that has most of them; unless the quick
  // index lacks one of the words: then only the text can be right.
  const isTelling = full.isComplete && (partial.length === 0 || hasTextWord(lexicon, concepts));
  const all = withoutRepeats(isTelling ? [...complete, ...full.results] : complete);
  const results = withoutRepeats([...all, ...partial, ...full.results]);
  return {
    results,
    completeCount: all.length,
    fit: all.length > 0 ? 'all' : (hits[0]?.fit ?? (results.length > 0 ? 'most' : 'none')),
    repaired,
    nearest: results.length > 0 ? [] : nearestOf(lexicon, concepts),
    hasMoreText: isEnough && words.length > 0,
  };
}

interface FullTextResults {
  results: Result[];
  isComplete: boolean;
}
const NOTHING: FullTextResults = { results: [], isComplete: false };

async function askFullText(
  load: () => Promise<Pagefind>,
  words: readonly (readonly string[])[],
  scope: Scope,
  lexicon: Lexicon,
  concepts: readonly Concept[],
): Promise<FullTextResults> {
  try {
    const { results, isComplete } = await searchFullText(await load(), words, filtersOf(lexicon, scope));
    // Where the quick index knows every answer, some of the words are no more than a guess.
    if (!isComplete && isWhole(lexicon.index)) return NOTHING;
    const data = await Promise.all(results.slice(0, MOST_FROM_FULL_TEXT).map((result) => result.data()));
    const known = new Map(lexicon.index.records.map((record) => [record.href, record]));
    return {
      isComplete,
      results: data.map((found) => {
        const record = known.get(found.url);
        return record ? recordResult(lexicon, record, concepts) : pagefindResult(found);
      }),
    };
  } catch {
    return NOTHING;
  }
}

/** The filters of a scope; none for the version of a site that has only one: with ten thousand answers they weigh 20 kB. */
function filtersOf({ index }: Lexicon, { version, account }: Scope): Record<string, string[]> {
  return {
    ...(index.versions.length > 1 ? { version: [version] } : {}),
    ...(account === undefined ? {} : { account: [account] }),
  };
}

/**
 * What the full text is asked for: each word with others that mean the same. Nothing when it cannot have one of the
 * words, because all words of the site are known and this is none of them.
 */
function fullTextWords(lexicon: Lexicon, concepts: readonly Concept[]): string[][] {
  const required = concepts.filter(({ isRequired }) => isRequired);
  const asked = required.map(({ typed, repaired, alternatives }) => {
    const others = alternatives.flatMap(({ terms: [term, ...more] }) =>
      term && more.length === 0 ? [...term.keys()].slice(0, 1) : [],
    );
    const wordings = [...new Set([fold(repaired ?? typed), ...others])];
    // Of an index in pieces, nobody knows which words the texts have.
    const known = isWhole(lexicon.index) ? wordings.filter((word) => lexicon.inTexts.has(word)) : wordings;
    return known.slice(0, MOST_WORDINGS);
  });
  return asked.every((wordings) => wordings.length > 0) ? asked : [];
}

/** Whether something is asked for that stands only in the running text. */
function hasTextWord({ words }: Lexicon, concepts: readonly Concept[]): boolean {
  return concepts.some(
    ({ isRequired, alternatives }) =>
      isRequired &&
      !alternatives.some(({ terms }) =>
        terms.some((term) => [...term.keys()].some((word) => words.get(word)?.size)),
      ),
  );
}

function nearestOf(lexicon: Lexicon, concepts: readonly Concept[]): string[] {
  const unknown = concepts.filter(({ alternatives, isRequired }) => isRequired && alternatives.length === 0);
  return [...new Set(unknown.flatMap(({ typed }) => nearestWords(lexicon, typed, false)))];
}

function withoutRepeats(results: readonly Result[]): Result[] {
  const seen = new Set<string>();
  return results.filter(({ href }) => !seen.has(href) && seen.add(href));
}
