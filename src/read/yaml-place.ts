import { isMap, isNode, isPair, type Document } from 'yaml';
import type { Place } from '../model/diagnostic.ts';

type Range = readonly [start: number, end: number];

/**
 * Two offsets within a piece of YAML as a place in its file, which has `lineOffset` lines before it. Lines are counted
 * here: the parser's own counter misses those inside a quotation that is never closed.
 */
export function placeOfRange(text: string, lineOffset: number, [from, to]: Range): Place {
  const start = pointOf(text, from);
  const end = pointOf(text, to);
  return {
    line: start.line + lineOffset,
    column: start.column,
    endLine: end.line + lineOffset,
    endColumn: end.column,
  };
}

function pointOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

/** Where the value at a path stands, from its key on; the first line for a path that is not there. */
export function placeOfPath(
  document: Document.Parsed,
  text: string,
  lineOffset: number,
  path: readonly PropertyKey[],
): Place {
  return placeOfRange(text, lineOffset, rangeOf(document, path) ?? [0, 0]);
}

function rangeOf(document: Document.Parsed, path: readonly PropertyKey[]): Range | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    const key = keyRange(document, path.slice(0, depth));
    // A key is what an editor looks for, so a value is marked from its key on.
    if (isNode(node) && node.range) return [key?.[0] ?? node.range[0], node.range[1]];
    if (key) return key;
  }
  return undefined;
}

function keyRange(document: Document.Parsed, path: readonly PropertyKey[]): Range | undefined {
  const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(path.at(-1)));
  const key: unknown = pair?.key;
  return isNode(key) && key.range ? [key.range[0], key.range[1]] : undefined;
}
