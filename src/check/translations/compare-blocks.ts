import { FILE_START, type Place } from '../../model/diagnostic.ts';
import type { Block } from './blocks.ts';
import { compareBags } from './compare-bags.ts';
import type { BlockPair } from './pair-blocks.ts';

/** What one side of a pair of blocks has and the other one has not. */
export interface BlockDifference<T> {
  pair: BlockPair;
  onlySource: readonly T[];
  onlyTranslation: readonly T[];
}

/** How things are found in blocks and told apart. */
export interface Comparison<T> {
  inSource: (block: Block) => readonly T[];
  inTranslation: (block: Block) => readonly T[];
  isSame: (source: T, translation: T) => boolean;
}

/**
 * Where blocks that belong together do not have the same things. A thing that stands elsewhere in the other text was
 * moved with its sentence, and is left out; but steps cannot change places, so there it counts when each has another.
 */
export function compareBlocks<T>(
  pairs: readonly BlockPair[],
  comparison: Comparison<T>,
): BlockDifference<T>[] {
  const { inSource, inTranslation, isSame } = comparison;
  const read = pairs.map((pair) => ({
    pair,
    source: pair.source.flatMap(inSource),
    translation: pair.translation.flatMap(inTranslation),
  }));
  const allSource = read.flatMap(({ source }) => source);
  const allTranslation = read.flatMap(({ translation }) => translation);
  return read.flatMap(({ pair, source, translation }) => {
    const { onlySource, onlyTranslation } = compareBags(source, translation, isSame);
    const isOther = isOneStep(pair) && onlySource.length > 0 && onlyTranslation.length > 0;
    const lost = onlySource.filter(
      (thing) => isOther || !allTranslation.some((other) => isSame(thing, other)),
    );
    const added = onlyTranslation.filter(
      (thing) => isOther || !allSource.some((other) => isSame(other, thing)),
    );
    return lost.length + added.length > 0 ? [{ pair, onlySource: lost, onlyTranslation: added }] : [];
  });
}

function isOneStep({ source, translation }: BlockPair): boolean {
  return source.length === 1 && translation.length === 1 && source[0]!.kind === 'step';
}

/** Where a finding about something that a translation lacks is put: at the text that should have it. */
export function placeOfPair({ translation }: BlockPair): Place {
  return translation[0]?.at ?? FILE_START;
}
