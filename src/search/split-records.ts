import { buildLexicon } from './lexicon.ts';
import { leadingStems } from './pieces.ts';
import { stemmerOf } from './preloaded-stemmers.ts';
import type { QuickIndex, QuickRecord } from './quick-index.ts';

/** How many records a piece has at most: they are about 6 kB compressed. */
const PIECE_SIZE = 64;

/** Records that are loaded together. */
export interface Piece {
  /** The stems that lead to them come after this, or are the same, and before the start of the next piece. */
  start: string;
  records: QuickRecord[];
}

/**
 * The records of an index in pieces: each has all those to which the stems from its start up to that of the next one
 * lead, by their titles and keywords. A record is in many pieces, so that one piece a word answers a query. Where a
 * stem leads to more records than a piece holds, it has those to which no rarer one leads.
 */
export function splitRecords(index: QuickIndex, size = PIECE_SIZE): Piece[] {
  const pieces: { start: string; numbers: ReadonlySet<number> }[] = [];
  let before = '';
  for (const [stem, found] of choose(findByStem(index), size)) {
    const last = pieces.at(-1);
    const numbers = new Set([...(last?.numbers ?? []), ...found]);
    if (last && numbers.size <= size) last.numbers = numbers;
    else pieces.push({ start: distinctStart(stem, before), numbers: new Set(found) });
    before = stem;
  }
  const light = index.records.map((record) => ({ ...record, steps: [], foreign: '' }));
  return pieces.map(({ start, numbers }) => ({
    start,
    records: [...numbers].sort((a, b) => a - b).map((i) => light[i]!),
  }));
}

/** Stem → numbers of the records to which it leads. */
function findByStem(index: QuickIndex): Map<string, number[]> {
  const words = buildLexicon({ ...index, records: [] }, stemmerOf(index.lang));
  const found = new Map<string, number[]>();
  index.records.forEach(({ title, keywords }, i) => {
    for (const stem of leadingStems(words, [title, ...keywords].join(' '))) {
      const known = found.get(stem) ?? [];
      found.set(stem, known);
      known.push(i);
    }
  });
  return found;
}

/** The stems in order, each with as many records as a piece may have. */
function choose(found: ReadonlyMap<string, readonly number[]>, size: number): [string, number[]][] {
  /** Record number → to how many records its rarest stem leads. */
  const rarest = new Map<number, number>();
  for (const numbers of found.values()) {
    for (const i of numbers) rarest.set(i, Math.min(rarest.get(i) ?? Infinity, numbers.length));
  }
  const chosen = [...found].map(([stem, numbers]): [string, number[]] => [
    stem,
    numbers.toSorted((a, b) => rarest.get(b)! - rarest.get(a)! || a - b).slice(0, size),
  ]);
  return chosen.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** So many letters of a stem as it takes to come after the one before it: half a word then leads to the same piece. */
function distinctStart(stem: string, before: string): string {
  let length = 0;
  while (stem[length] === before[length]) length++;
  return stem.slice(0, length + 1);
}
