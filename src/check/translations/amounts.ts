import { localeOf, type Site } from '../../model/site.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { Entry } from '../../model/entry.ts';
import { primarySubtag } from '../../model/fill.ts';
import { placeInProse, readProse } from '../prose.ts';
import { perEntry } from '../per-entry.ts';
import { perLanguage } from '../per-language.ts';
import { collectBlocks, type Block } from './blocks.ts';
import { findNumberWords } from './number-words.ts';
import { findQuantities, type Quantity } from './quantities.ts';

/** A quantity of a block, in digits or in words. */
export interface Amount extends Quantity {
  block: Block;
  isWord: boolean;
}

const amountsByLanguage = perLanguage((lang) =>
  perEntry((entry) => collectBlocks(entry).map((block) => readAmounts(block, lang))),
);

/** The quantities of a block of an entry. A source is read once, however many translations it is compared with. */
export function amountsIn(site: Site, entry: Entry, { index }: Block): readonly Amount[] {
  return amountsByLanguage(localeOf(site, entry.locale).lang)(entry)[index]!;
}

/** What is to be copied from a block of code has names and examples in the language of its readers. */
function readAmounts(block: Block, lang: string): Amount[] {
  if (block.node?.type === 'code') return [];
  const typed = findQuantities(block.text, lang).map((quantity): Amount => ({
    ...quantity,
    block,
    isWord: false,
  }));
  const spelt = findNumberWords(block.text, primarySubtag(lang)).map(({ value, index, text }): Amount => ({
    kind: 'number',
    key: String(value),
    index,
    text,
    block,
    isWord: true,
  }));
  return [...typed, ...spelt];
}

/** Where an amount stands in the file of its entry. */
export function placeOfAmount(entry: Entry, { block, index, text }: Amount): Place {
  const { node, at } = block;
  if (!node?.position || node.type === 'code') return at;
  return placeInProse(entry, readProse(node), index, text.length);
}

/** Whether two amounts are the same, whatever the languages. */
export function sameAmount(a: Amount, b: Amount): boolean {
  return a.kind === b.kind && a.key === b.key;
}

/**
 * Whether a language may say an amount in words that no table has: "both", "a couple", "allebei"; or in a word that
 * means something else as well ("neuf"), or an ordinal ("3rd", "troisième"). Such an amount counts only where the other text has another one.
 */
export function isVague({ kind, key, text, isWord }: Amount): boolean {
  const isOrdinal = /^\d+(?:st|nd|rd|th|er?|ère|ème|de|ste)(?!\p{L})/iu.test(text);
  return isWord || (kind === 'number' && (isOrdinal || /^[0-2]$/.test(key)));
}
