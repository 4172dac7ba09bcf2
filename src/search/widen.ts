import type { Term } from './expand.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import type { Concept } from './parse-query.ts';
import { leadingStems, pairKey, pieceOf } from './pieces.ts';
import type { QuickRecord } from './quick-index.ts';
import { quickSearch } from './quick-search.ts';
import type { Scope } from './rank.ts';
import { MOST_WORDINGS } from './search.ts';
import { fold } from './words.ts';

/** Gives the records of a piece, by its number. */
export type LoadPiece = (piece: number) => Promise<readonly QuickRecord[]>;

/**
 * The words of an index in pieces with the records to which the words of a query lead. Where no record has a word as it
 * was typed, or none has all of them, also with those to which others lead that it may mean. Throws when a piece cannot be loaded.
 */
export async function widen(
  lexicon: Lexicon,
  query: string,
  { scope, isVerbatim = false }: { scope: Scope; isVerbatim?: boolean },
  loadPiece: LoadPiece,
): Promise<Lexicon> {
  const stems = leadingStems(lexicon, query);
  const pairs = stems.slice(1).map((stem, i) => pairKey(stems[i]!, stem));
  const typed = await withRecords(lexicon, [...stems, ...pairs], loadPiece);
  const { concepts, hits } = quickSearch(typed, query, scope, isVerbatim);
  const isFound = hits[0]?.fit === 'all';
  const unclear = concepts.filter((concept) => concept.isRequired && !(isFound && isSaid(typed, concept)));
  return unclear.length === 0 ? typed : withRecords(typed, meantStems(typed, unclear), loadPiece);
}

function isSaid({ words }: Lexicon, { typed }: Concept): boolean {
  return (words.get(fold(typed))?.size ?? 0) > 0;
}

async function withRecords(
  { index, stemmer }: Lexicon,
  keys: readonly string[],
  loadPiece: LoadPiece,
): Promise<Lexicon> {
  const pieces = new Set(keys.map((key) => pieceOf(index, key)));
  const loaded = await Promise.all([...pieces].map(loadPiece));
  const records = new Map([...index.records, ...loaded.flat()].map((record) => [record.href, record]));
  return buildLexicon({ ...index, records: [...records.values()] }, stemmer);
}

/** The stems of the likeliest words that parts of a query may mean: synonyms, parts of compounds, words spelt right. */
function meantStems({ stemmer }: Lexicon, concepts: readonly Concept[]): string[] {
  const terms = concepts.flatMap(({ alternatives }) =>
    alternatives.slice(0, MOST_WORDINGS).flatMap((one) => one.terms),
  );
  return terms.map(likeliest).map(stemmer);
}

function likeliest(term: Term): string {
  return [...term].reduce((best, other) => (other[1] > best[1] ? other : best))[0];
}
