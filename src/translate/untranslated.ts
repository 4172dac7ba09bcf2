import { collectBlocks, nameBlock, type Block } from '../check/translations/blocks.ts';
import type { Entry } from '../model/entry.ts';

/** Shorter texts may be the same in two languages: names, codes, "Text message". */
const LONG_WORDS = 4;

/**
 * What a translation still has in the words of its source, when that is too much for it to be one: its question, its
 * short answer, or more than half of its text. Each as a part of a sentence in English; empty when it is translated.
 */
export function findUntranslated(translation: Entry, source: Entry): string[] {
  const texts = new Set(collectBlocks(source).map(({ text }) => text));
  const long = collectBlocks(translation).filter(({ text }) => text.split(/\s+/).length >= LONG_WORDS);
  const same = long.filter(({ text }) => texts.has(text));
  const isFront = ({ kind }: Block): boolean => kind === 'title' || kind === 'description';
  const isTooMuch = same.some(isFront) || same.length * 2 > long.length;
  return isTooMuch ? same.map((block) => nameBlock(block).en) : [];
}
