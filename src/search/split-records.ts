import { buildLexicon } from './lexicon.ts';
import { leadingStems, pairKey } from './pieces.ts';
import { stemmerOf } from './preloaded-stemmers.ts';
import type { QuickIndex, QuickRecord } from './quick-index.ts';

/** How many records a piece has at most: with short answers like those of `content/`, about 12 kB compressed. */
const PIECE_SIZE = 64;

/** Records that are loaded together. */
export interface Piece {
  /** What leads to them comes after this, or is the same, and before the start of the next piece. */
  start: string;
  records: QuickRecord[];
}

/**
 * The records of an index in pieces, in the order of what leads to them: the stems of their titles and keywords, and of
 * the words that those have in the site's other languages. A record is in many pieces, so that one piece a word answers a
 * query. Where a stem leads to more records than a piece holds, it has those to which no rarer one leads; a pair of such
 * stems then leads to the titles that have both.
 */
export function splitRecords(index: QuickIndex, size = PIECE_SIZE): Piece[] {
  const pieces: { start: string; numbers: ReadonlySet<number> }[] = [];
  let before = '';
  for (const [key, found] of choose(findByKey(index, size), size)) {
    const last = pieces.at(-1);
    const numbers = new Set([...(last?.numbers ?? []), ...found]);
    if (last && numbers.size <= size) last.numbers = numbers;
    else pieces.push({ start: distinctStart(key, before), numbers: new Set(found) });
    before = key;
  }
  const light = index.records.map((record) => ({ ...record, steps: [] }));
  return pieces.map(({ start, numbers }) => ({
    start,
    records: [...numbers].sort((a, b) => a - b).map((i) => light[i]!),
  }));
}

/** Stem, or pair of stems → numbers of the records to which it leads. */
function findByKey(index: QuickIndex, size: number): Map<string, number[]> {
  const words = buildLexicon({ ...index, records: [] }, stemmerOf(index.lang));
  const found = group(
    index.records.map(({ title, keywords, foreign }) =>
      leadingStems(words, [title, ...keywords, foreign].join(' ')),
    ),
  );
  const pairs = index.records.map(({ title }) => {
    const frequent = leadingStems(words, title).filter((stem) => found.get(stem)!.length > size);
    return frequent.flatMap((one, i) => frequent.slice(i + 1).map((other) => pairKey(one, other)));
  });
  return new Map([...found, ...group(pairs)]);
}

/** Key → positions of the lists that have it. */
function group(lists: readonly (readonly string[])[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  lists.forEach((keys, i) => {
    for (const key of keys) {
      const known = found.get(key) ?? [];
      found.set(key, known);
      known.push(i);
    }
  });
  return found;
}

/** What leads to records, in order, each with as many of them as a piece may have. */
function choose(found: ReadonlyMap<string, readonly number[]>, size: number): [string, number[]][] {
  /** Record number → how many others the rarest thing that leads to it leads to. */
  const rarest = new Map<number, number>();
  for (const numbers of found.values()) {
    for (const i of numbers) rarest.set(i, Math.min(rarest.get(i) ?? Infinity, numbers.length));
  }
  const chosen = [...found].map(([key, numbers]): [string, number[]] => [
    key,
    numbers.toSorted((a, b) => rarest.get(b)! - rarest.get(a)! || a - b).slice(0, size),
  ]);
  return chosen.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** So many letters of a key as it takes to come after the one before it: half a word then leads to the same piece. */
function distinctStart(key: string, before: string): string {
  let length = 0;
  while (key[length] === before[length]) length++;
  return key.slice(0, length + 1);
}
