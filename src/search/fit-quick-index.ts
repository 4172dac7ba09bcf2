import { gzipSync } from 'node:zlib';
import { foldedWords } from './folded-words.ts';
import { fieldsOf } from './lexicon.ts';
import type { QuickIndex, QuickRecord } from './quick-index.ts';
import { splitRecords } from './split-records.ts';

/** What a quick index may weigh, in bytes: on the way, and in the memory of a phone that has to read it. */
interface Budget {
  compressed: number;
  raw: number;
}
/** Well below what Pagefind needs before its first result. About a thousand answers fit. */
const QUICK_BUDGET: Budget = { compressed: 60_000, raw: 500_000 };
/** Words that an index in pieces keeps, to understand misspelt ones: about 15 kB compressed. */
const KEPT_WORDS = 4_000;

/** An index that is sent at once, and the records that come in pieces; none when they are all in it. */
export interface FittedIndex {
  index: QuickIndex;
  pieces: QuickRecord[][];
}

/**
 * Cuts a quick index down to the budget. First the steps go, which the full text has too; then all records but the
 * urgent ones: the index then understands the query, and the pieces with its words answer it.
 */
export function fitQuickIndex(index: QuickIndex, budget = QUICK_BUDGET): FittedIndex {
  if (isWithin(index, budget)) return { index, pieces: [] };
  const records = index.records.map(withoutSteps);
  const bare: QuickIndex = { ...index, records, vocabulary: [] };
  // The words that go with the steps take long to find: not where there is no room for them.
  if (isWithin(bare, budget)) {
    const light = { ...bare, vocabulary: lostWords(index, records) };
    if (isWithin(light, budget)) return { index: light, pieces: [] };
  }
  const urgent = records.filter(({ isUrgent }) => isUrgent);
  const pieces = splitRecords(index);
  return {
    index: {
      ...index,
      records: urgent,
      vocabulary: lostWords(index, urgent).slice(0, KEPT_WORDS),
      pieces: pieces.map(({ start }) => start),
    },
    pieces: pieces.map((piece) => piece.records),
  };
}

function isWithin(index: QuickIndex, budget: Budget): boolean {
  const json = JSON.stringify(index);
  return json.length <= budget.raw && gzipSync(json, { level: 9 }).length <= budget.compressed;
}

/** The words that an index would lose with fewer or lighter records, those of most answers first. */
function lostWords(index: QuickIndex, records: QuickRecord[]): string[] {
  const after = countRecords({ ...index, records, vocabulary: [] });
  const lost = [...countRecords(index)].filter(
    ([word]) => !after.has(word) && !/\d/.test(word) && word.length > 2,
  );
  lost.sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
  return lost.map(([word]) => word);
}

/** Every word that an index knows, with the number of records that have it. */
function countRecords(index: QuickIndex): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of index.records) {
    const text = fieldsOf(index, record).map(([, field]) => field);
    for (const word of new Set(foldedWords(text.join(' ')))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const word of foldedWords([...index.vocabulary, ...index.synonyms.flat()].join(' '))) {
    counts.set(word, counts.get(word) ?? 0);
  }
  return counts;
}

function withoutSteps(record: QuickRecord): QuickRecord {
  return { ...record, steps: [] };
}
