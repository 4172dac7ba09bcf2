import { diffWords } from 'diff';
import type { TextBlock } from './text-blocks.ts';

/** A stretch of a block: as it was and is, or only in one of the two texts. */
export interface Segment {
  text: string;
  change?: 'added' | 'removed';
}

/** A block of two texts that are compared. */
export interface ComparedBlock {
  kind: TextBlock['kind'];
  /** Step number as it is now, or as it was for a step that is gone; empty for what is no step. */
  label: string;
  /** Step number as it was, where it is another one now. */
  formerLabel?: string;
  change: 'same' | 'reworded' | 'added' | 'removed';
  segments: Segment[];
}

/** Share of common words (Dice coefficient) from which on two blocks are taken for the same one, reworded. */
const ALIKE = 0.6;

/** Share of a block that has to stand as it was for its words to be shown in one: scattered words are a riddle. */
const READABLE = 0.5;

/**
 * Two texts block by block, in the order of the newer one; what is gone stands where it was. Blocks are matched by their
 * words and not by their position: a step that got another number is still the same step.
 */
export function compareTexts(before: readonly TextBlock[], after: readonly TextBlock[]): ComparedBlock[] {
  const partners = matchBlocks(before, after);
  const compared: ComparedBlock[] = [];
  const gone = new Map<number, TextBlock[]>();
  const matched = new Set(partners.values());
  let previous = -1;
  before.forEach((block, i) => {
    if (matched.has(i)) previous = i;
    else gone.set(previous, [...(gone.get(previous) ?? []), block]);
  });
  const addGone = (index: number): void => {
    for (const { kind, label, text } of gone.get(index) ?? []) {
      compared.push({ kind, label, change: 'removed', segments: [{ text, change: 'removed' }] });
    }
  };
  addGone(-1);
  after.forEach((block, i) => {
    const partner = partners.get(i);
    compared.push(partner === undefined ? added(block) : compareBlock(before[partner]!, block));
    if (partner !== undefined) addGone(partner);
  });
  return compared;
}

function added({ kind, label, text }: TextBlock): ComparedBlock {
  return { kind, label, change: 'added', segments: [{ text, change: 'added' }] };
}

function compareBlock(before: TextBlock, { kind, label, text }: TextBlock): ComparedBlock {
  return {
    kind,
    label,
    ...(before.label === label ? {} : { formerLabel: before.label }),
    change: before.text === text ? 'same' : 'reworded',
    segments: compareWords(before.text, text),
  };
}

function compareWords(before: string, after: string): Segment[] {
  const segments = diffWords(before, after).map(({ value, added, removed }): Segment => ({
    text: value,
    ...(added ? { change: 'added' } : removed ? { change: 'removed' } : {}),
  }));
  const kept = segments.reduce((sum, { text, change }) => sum + (change ? 0 : text.length), 0);
  return kept >= READABLE * Math.max(before.length, after.length)
    ? segments
    : [{ text: before, change: 'removed' }, { text: ' ' }, { text: after, change: 'added' }];
}

/** Index of a newer block → index of the older one that it was. The likest pairs are matched first, then the nearest. */
function matchBlocks(before: readonly TextBlock[], after: readonly TextBlock[]): Map<number, number> {
  const words = before.map(({ text }) => wordsOf(text));
  const pairs = after.flatMap((block, i) => {
    const own = wordsOf(block.text);
    return before.flatMap((old, j) => {
      // Title and short answer are what they are, however they read.
      const isFixed = block.kind === 'title' || block.kind === 'description';
      if (isFixed || old.kind === 'title' || old.kind === 'description') {
        return block.kind === old.kind ? [{ i, j, likeness: 1 }] : [];
      }
      const likeness = old.text === block.text ? 1 : likenessOf(own, words[j]!);
      return likeness >= ALIKE ? [{ i, j, likeness }] : [];
    });
  });
  const distance = ({ i, j }: { i: number; j: number }): number =>
    Math.abs(i / after.length - j / before.length);
  pairs.sort((a, b) => b.likeness - a.likeness || distance(a) - distance(b) || a.i - b.i || a.j - b.j);
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of pairs) {
    if (partners.has(i) || taken.has(j)) continue;
    partners.set(i, j);
    taken.add(j);
  }
  return partners;
}

function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function likenessOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const size = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((sum, n) => sum + n, 0);
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  return (2 * shared) / Math.max(size(a) + size(b), 1);
}
