/** How much words in the metadata of a text weigh: Pagefind's `ranking.metaWeights`. */
export const META_WEIGHTS = { title: 5, keywords: 5, description: 1, accounts: 1 } as const;

/** The part of Pagefind's browser API that is used. */
export interface Pagefind {
  options: (options: object) => Promise<void>;
  search: (
    query: string,
    options: { filters: Record<string, string[]> },
  ) => Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<PagefindData>;
}

/** One text that was found, as Pagefind describes it. */
export interface PagefindData {
  url: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** What the full text of the site has to say about a query. */
export interface FullTextAnswer {
  results: PagefindResult[];
  /** False when no text has all the words. */
  isComplete: boolean;
}

/**
 * Texts with all that is asked for; where there are none, those with some of it. Pagefind alone gives nothing as soon as
 * one text does not have every word. Each thing that is asked for is a word and others that mean the same. Every filter
 * that is asked for has to be loaded.
 */
export async function searchFullText(
  engine: Pagefind,
  asked: readonly (readonly string[])[],
  filters: Record<string, string[]>,
): Promise<FullTextAnswer> {
  const find = async (text: string): Promise<PagefindResult[]> =>
    (await engine.search(text, { filters })).results;
  const all = await find(asked.map(([word]) => word).join(' '));
  if (all.length > 0) return { results: all, isComplete: true };
  const words = asked.length > 1 ? asked.flat() : asked.flat().slice(1);
  return { results: rankTogether(await Promise.all(words.map(find))), isComplete: false };
}

/**
 * Adds up the scores of several searches. What few texts have says more than what many have, so each search's scores
 * are shared among its texts.
 */
function rankTogether(lists: readonly PagefindResult[][]): PagefindResult[] {
  const scores = new Map<string, { result: PagefindResult; score: number }>();
  for (const list of lists) {
    const best = Math.max(...list.map(({ score }) => score), Number.EPSILON);
    for (const result of list) {
      const weight = result.score / best / Math.log2(list.length + 1);
      scores.set(result.id, { result, score: (scores.get(result.id)?.score ?? 0) + weight });
    }
  }
  return [...scores.values()].sort((a, b) => b.score - a.score).map(({ result }) => result);
}
