import { gzipSync } from 'node:zlib';
import { buildLexicon } from './lexicon.ts';
import { stemmerOf } from './preloaded-stemmers.ts';
import type { QuickIndex, QuickRecord } from './quick-index.ts';

/**
 * Bytes, compressed, that a quick index may have: well below what Pagefind needs before its first result. About a
 * thousand answers fit.
 */
export const QUICK_BUDGET = 60_000;
/** Words that an index without records keeps, to understand misspelt ones: about 15 kB compressed. */
const KEPT_WORDS = 4_000;

/**
 * Cuts a quick index down to the budget. First the steps go, which the full text has too; then all records but the
 * urgent ones: the index then understands the query, and the full text answers it.
 */
export function fitQuickIndex(index: QuickIndex, budget = QUICK_BUDGET): QuickIndex {
  if (compressedSize(index) <= budget) return index;
  const withoutSteps = cut(index, index.records.map(withoutStep), true);
  if (compressedSize(withoutSteps) <= budget) return withoutSteps;
  const urgent = index.records.filter(({ isUrgent }) => isUrgent).map(withoutStep);
  return cut(index, urgent, false);
}

/** Bytes of an index as it is sent. */
export function compressedSize(index: QuickIndex): number {
  return gzipSync(JSON.stringify(index), { level: 9 }).length;
}

/** The index with fewer records; the words of the others stay known, those of most answers first. */
function cut(index: QuickIndex, records: QuickRecord[], isWhole: boolean): QuickIndex {
  const stemmer = stemmerOf(index.lang);
  const before = buildLexicon(index, stemmer).words;
  const after = buildLexicon({ ...index, records, vocabulary: [] }, stemmer).words;
  const lost = [...before].filter(([word]) => !after.has(word) && !/\d/.test(word) && word.length > 2);
  lost.sort(([a, ofA], [b, ofB]) => ofB.size - ofA.size || (a < b ? -1 : 1));
  const words = lost.map(([word]) => word);
  return { ...index, records, isWhole, vocabulary: isWhole ? words : words.slice(0, KEPT_WORDS) };
}

function withoutStep(record: QuickRecord): QuickRecord {
  return { ...record, steps: [] };
}
