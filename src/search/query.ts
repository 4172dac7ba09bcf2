import { normaliseForSearch } from './normalise.ts';
import { isStopWord } from './stop-words.ts';

/** The part of Pagefind's browser API that is used. */
export interface SearchEngine {
  search: (
    query: string,
    options: { filters: Record<string, string[]> },
  ) => Promise<{ results: RawResult[] }>;
}

export interface RawResult {
  id: string;
  score: number;
  data: () => Promise<ResultData>;
}

/** One text that was found, as Pagefind describes it. */
export interface ResultData {
  url: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

export interface SearchOutcome {
  results: RawResult[];
  /** True when no text has all the words. */
  isPartial: boolean;
}

/** The words of a query, in small letters and with straight apostrophes. */
export function queryWords(query: string): string[] {
  return (
    normaliseForSearch(query)
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? []
  );
}

/** The words that say what is looked for; all of them when none does. */
export function searchTerms(words: readonly string[], language: string): readonly string[] {
  const terms = words.filter((word) => !isStopWord(word, language));
  return terms.length > 0 ? terms : words;
}

/**
 * Texts with all words first, then those with some of them. Pagefind alone gives nothing as soon as one text does not
 * have every word: on 48 questions that people typed, 22 gave nothing.
 */
export async function searchAnswers(
  engine: SearchEngine,
  query: string,
  { language, version }: { language: string; version: string },
): Promise<SearchOutcome> {
  const words = queryWords(query);
  if (words.length === 0) return { results: [], isPartial: false };
  const terms = searchTerms(words, language);
  const find = async (text: string): Promise<RawResult[]> =>
    (await engine.search(text, { filters: { version: [version] } })).results;
  const [byTerms, byWords, ...byTerm] = await Promise.all([
    find(terms.join(' ')),
    // "what is mfa" and "why mfa" differ in nothing but the words that say little.
    terms.length < words.length ? find(words.join(' ')) : [],
    ...terms.map(find),
  ]);
  const complete = byTerms.length > 0 ? rankTogether([byTerms, byWords]) : [];
  const partial = rankTogether(byTerm);
  const known = new Set(complete.map(({ id }) => id));
  return {
    results: [...complete, ...partial.filter(({ id }) => !known.has(id))],
    isPartial: complete.length === 0 && partial.length > 0,
  };
}

/**
 * Adds up the scores of several searches. What few texts have says more than what many have, so each search's scores
 * are shared among its texts.
 */
function rankTogether(lists: readonly RawResult[][]): RawResult[] {
  const scores = new Map<string, { result: RawResult; score: number }>();
  for (const list of lists) {
    const best = Math.max(...list.map(({ score }) => score), Number.EPSILON);
    for (const result of list) {
      const weight = result.score / best / Math.log2(list.length + 1);
      const score = (scores.get(result.id)?.score ?? 0) + weight;
      scores.set(result.id, { result, score });
    }
  }
  return [...scores.values()].sort((a, b) => b.score - a.score).map(({ result }) => result);
}
