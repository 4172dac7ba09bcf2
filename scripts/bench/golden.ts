import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT_FOLDER } from '../options.ts';

/** One query of a golden set. */
export interface GoldenQuery {
  kind: string;
  query: string;
  /** Slugs of the answers that are right; none for a query that the site has no answer to. */
  right: readonly string[];
}

/** Name of a golden set: the one that the search was tuned with, or the one that it never saw. */
export type GoldenSet = 'golden' | 'held-out';

/** The queries of a set in a locale, in the order of the file. */
export function readGolden(set: GoldenSet, locale: string): GoldenQuery[] {
  const text = readFileSync(join(PROJECT_FOLDER, `tests/search/${set}.${locale}.yml`), 'utf8');
  const kinds = parse(text) as Record<string, Record<string, string | string[]>>;
  return Object.entries(kinds).flatMap(([kind, queries]) =>
    Object.entries(queries).map(([query, right]) => ({
      kind,
      query,
      right: [right].flat().filter((slug) => slug !== 'none'),
    })),
  );
}

/** What an engine gave for a query. */
export interface Given {
  /** Slugs, best first. */
  slugs: readonly string[];
  /** Whether it says that these are answers; false for guesses that it calls so. */
  isClaimed: boolean;
}

/** How an engine did on some queries, as shares of them. */
export interface Score {
  queries: number;
  first: number;
  firstThree: number;
  /** Mean reciprocal rank of the first right answer. */
  mrr: number;
  /** Queries that have an answer and got none: a number, not a share. */
  empty: number;
}

/**
 * Scores what was given. A query that the site has no answer to is a success when nothing is said to be an answer: it
 * counts as found at the first place.
 */
export function scoreAll(pairs: readonly (readonly [GoldenQuery, Given])[]): Score {
  const ranks = pairs.map(([{ right }, { slugs, isClaimed }]) => {
    if (right.length === 0) return isClaimed && slugs.length > 0 ? Infinity : 1;
    const at = slugs.findIndex((slug) => right.includes(slug));
    return at < 0 ? Infinity : at + 1;
  });
  const share = (count: number): number => count / Math.max(pairs.length, 1);
  return {
    queries: pairs.length,
    first: share(ranks.filter((rank) => rank === 1).length),
    firstThree: share(ranks.filter((rank) => rank <= 3).length),
    mrr: share(ranks.reduce((sum, rank) => sum + 1 / rank, 0)),
    empty: pairs.filter(([{ right }, { slugs }]) => right.length > 0 && slugs.length === 0).length,
  };
}
