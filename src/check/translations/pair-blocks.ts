import type { Entry } from '../../model/entry.ts';
import { collectBlocks, type Block } from './blocks.ts';

/** Blocks of a source and the blocks of a translation that say the same. */
export interface BlockPair {
  source: readonly Block[];
  translation: readonly Block[];
}

/**
 * The blocks of a source and its translation side by side: one by one where both are built alike, else section by
 * section, else each as one. So nothing is ever compared with what merely stands in the same place.
 */
export function pairBlocks(source: Entry, translation: Entry): BlockPair[] {
  const [a, b] = [collectBlocks(source), collectBlocks(translation)];
  if (areAlike(a, b)) return zip(a, b);
  const [front, rest] = [2, 2];
  const sections = [...new Set([...a, ...b].map(({ section }) => section))];
  const inSection = (blocks: readonly Block[], from: number, section: number): Block[] =>
    blocks.slice(from).filter((block) => block.section === section);
  const pairs = sections.map((section) => ({
    source: inSection(a, rest, section),
    translation: inSection(b, rest, section),
  }));
  const areSectionsAlike = pairs.every(
    (pair) => pair.source[0]?.kind === pair.translation[0]?.kind || pair.source[0]?.section === 0,
  );
  const head = zip(a.slice(0, front), b.slice(0, front));
  if (!areSectionsAlike) return [...head, { source: a.slice(rest), translation: b.slice(rest) }];
  return [
    ...head,
    ...pairs.flatMap((pair) =>
      areAlike(pair.source, pair.translation) ? zip(pair.source, pair.translation) : [pair],
    ),
  ];
}

function areAlike(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && a.every(({ shape }, i) => shape === b[i]!.shape);
}

function zip(a: readonly Block[], b: readonly Block[]): BlockPair[] {
  return a.map((block, i) => ({ source: [block], translation: [b[i]!] }));
}
