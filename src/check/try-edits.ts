import type { Html, Nodes, Root } from 'mdast';
import type { Edit } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import { parseMarkdown } from '../read/parse-entry.ts';
import { applyEdits } from './fix.ts';

/**
 * A file with very many faults would be parsed once for each of them; beyond so many characters the rest has no edits,
 * until `--fix` has mended the first ones and looks again.
 */
const MOST_CHARACTERS = 500_000;
const spent = new WeakMap<Entry, number>();

/** Whether an entry's text with edits applied reads as a tree does, and nothing else changes anywhere in the file. */
export function makesTree(entry: Entry, edits: readonly Edit[], expected: () => Root): boolean {
  const characters = (spent.get(entry) ?? 0) + entry.source.length;
  if (characters > MOST_CHARACTERS) return false;
  spent.set(entry, characters);
  return shapeOf(parseMarkdown(applyEdits(entry.source, edits))) === shapeOf(expected());
}

/** What readers would see of a tree, as a text that can be compared: types and contents without positions and spacing. */
function shapeOf(tree: Root): string {
  return JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'position' || key === 'spread') return undefined;
    return isHtml(value) ? { ...value, value: value.value.trim() } : value;
  });
}

/** Sätteri counts the end of the line as part of HTML within an item. */
function isHtml(value: unknown): value is Html {
  return typeof value === 'object' && value !== null && (value as Partial<Nodes>).type === 'html';
}
