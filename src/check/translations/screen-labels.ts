import { toString } from 'mdast-util-to-string';
import type { Paragraph, Strong } from 'mdast';
import type { Entry } from '../../model/entry.ts';
import { nodesOf, walk } from '../../model/nodes.ts';
import type { TextNote, TranslationNote } from '../notes.ts';
import { perEntry } from '../per-entry.ts';
import type { Block } from './blocks.ts';
import { compareBags } from './compare-bags.ts';
import { pairBlocks } from './pair-blocks.ts';

/** What a screen says, as a text has it: see label-untranslated. */
interface Label {
  node: Strong;
  text: string;
}

/** A label of a translation whose meaning, or whose name on the screen, the text does not tell. */
export interface UnlistedLabel extends Label {
  /** The label of the source that stands in its place; undefined where it is the same. */
  instead: string | undefined;
}

/** The translations that a text lists behind its labels: label in small letters and translation, in order. */
export const listedLabels: TextNote<readonly (readonly [label: string, meaning: string])[]> = {
  id: 'labels',
  take: (_, entry) => {
    const listed = listedIn(entry);
    return listed.size > 0 ? [...listed] : undefined;
  },
};

/** The labels that {@link collectUnlisted} finds: those of the source, in small letters, and whether there are others. */
export const unlistedLabels: TranslationNote<{ kept: readonly string[]; hasOthers: boolean }> = {
  id: 'labels',
  take: (_, entry, source) => {
    const unlisted = collectUnlisted(source, entry);
    if (unlisted.length === 0) return undefined;
    const kept = unlisted.flatMap(({ text, instead }) => (instead === undefined ? [text.toLowerCase()] : []));
    return { kept: [...new Set(kept)], hasOthers: unlisted.some(({ instead }) => instead !== undefined) };
  },
};

/** The labels of a translation that it does not list, pair of blocks by pair: those that differ, then those that are kept. */
export function collectUnlisted(source: Entry, entry: Entry): UnlistedLabel[] {
  const listed = listedIn(entry);
  return pairBlocks(source, entry).flatMap((pair): UnlistedLabel[] => {
    const own = pair.translation.flatMap(labelsIn);
    if (own.length === 0) return [];
    const labels = pair.source.flatMap(labelsIn);
    const { onlySource, onlyTranslation } = compareBags(labels, own, (a, b) => sameLabel(a.text, b.text));
    const isPaired =
      pair.source.length === 1 &&
      pair.translation.length === 1 &&
      onlySource.length === onlyTranslation.length;
    const others = (isPaired ? onlyTranslation : [])
      .map((label, i) => ({ ...label, instead: onlySource[i]!.text }))
      .filter(({ text, instead }) => listed.get(instead.toLowerCase())?.toLowerCase() !== text.toLowerCase());
    const kept = own
      .filter(({ text }) => labels.some((label) => sameLabel(label.text, text)))
      .filter(({ text }) => !listed.has(text.toLowerCase()))
      .map((label) => ({ ...label, instead: undefined }));
    return [...others, ...kept];
  });
}

function sameLabel(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The labels of a step's action, or of a paragraph within a step. */
function labelsIn({ node, shape, typed }: Block): Label[] {
  if (node?.type !== 'paragraph' || !shape.includes('ol/') || !/\*\*|__/.test(typed)) return [];
  const labels: Label[] = [];
  walk(node, (part) => {
    if (part.type !== 'strong') return;
    const text = unquote(toString(part));
    if (isLabel(text) && !opensSentence(node, part)) labels.push({ node: part, text });
  });
  return labels;
}

/** Quotation marks round a label are of the text, and not on the screen. */
function unquote(text: string): string {
  return text.replace(/^[\s"'“”„‘’«»]+|[\s"'“”„‘’«»]+$/g, '');
}

const LONGEST_LABEL_WORDS = 8;

function isLabel(text: string): boolean {
  if (text.split(/\s+/).length > LONGEST_LABEL_WORDS || /[.:!,;]$/.test(text)) return false;
  // One word all in capitals is shouting ("NOT"), or the same everywhere ("OK").
  return /^[^\p{Ll}\s]/u.test(text) && !/^\p{Lu}{2,}$/u.test(text);
}

function opensSentence(block: Paragraph, strong: Strong): boolean {
  const index = block.children.indexOf(strong);
  if (index < 0) return false;
  const before = block.children
    .slice(0, index)
    .map((node) => toString(node))
    .join('');
  return /(?:^|[.!?:]["'”’»)]?\s*)$/.test(before.trim() === '' ? '' : before.trimEnd());
}

/** What stands in every source that lists one: the end of bold text and a bracket behind it, however that is written. */
const LISTED = /(?:\*\*|__)\s*[(\\&]/;

/** The translations that a text lists behind its labels, by label in small letters: **Next** (Volgende). */
const listedIn = perEntry((entry): ReadonlyMap<string, string> => {
  const listed = new Map<string, string>();
  // Most answers list none: to walk their trees for it would take long.
  if (!LISTED.test(entry.source)) return listed;
  for (const { node, ancestors } of nodesOf(entry.tree, 'strong')) {
    const siblings = ancestors.at(-1)!.children as readonly unknown[];
    const next = siblings[siblings.indexOf(node) + 1] as { type: string; value?: string } | undefined;
    const meaning = next?.type === 'text' ? /^\s*\(([^()]+)\)/.exec(next.value ?? '')?.[1] : undefined;
    if (meaning !== undefined) listed.set(unquote(toString(node)).toLowerCase(), unquote(meaning));
  }
  return listed;
});
