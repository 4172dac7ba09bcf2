import { gzipSync } from 'node:zlib';
import { buildLexicon } from './lexicon.ts';
import { stemmerOf } from './preloaded-stemmers.ts';
import type { QuickIndex, QuickRecord } from './quick-index.ts';

/** What a quick index may weigh, in bytes: on the way, and in the memory of a phone that has to read it. */
interface Budget {
  compressed: number;
  raw: number;
}
/** Well below what Pagefind needs before its first result. About a thousand answers fit. */
const QUICK_BUDGET: Budget = { compressed: 60_000, raw: 500_000 };
/** Words that an index without records keeps, to understand misspelt ones: about 15 kB compressed. */
const KEPT_WORDS = 4_000;

/**
 * Cuts a quick index down to the budget. First the steps go, which the full text has too; then all records but the
 * urgent ones: the index then understands the query, and the full text answers it.
 */
export function fitQuickIndex(index: QuickIndex, budget = QUICK_BUDGET): QuickIndex {
  if (isWithin(index, budget)) return index;
  const withoutSteps = cut(index, index.records.map(withoutStep), true);
  if (isWithin(withoutSteps, budget)) return withoutSteps;
  const urgent = index.records.filter(({ isUrgent }) => isUrgent).map(withoutStep);
  return cut(index, urgent, false);
}

function isWithin(index: QuickIndex, budget: Budget): boolean {
  const json = JSON.stringify(index);
  return json.length <= budget.raw && gzipSync(json, { level: 9 }).length <= budget.compressed;
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
