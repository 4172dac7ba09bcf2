import { isMap, isNode, isPair, type Document, type LineCounter } from 'yaml';
import type { Place } from '../model/diagnostic.ts';

type Range = readonly [start: number, end: number];

/** Two offsets within a piece of YAML as a place in its file, which has `lineOffset` lines before it. */
export function placeOfRange(lines: LineCounter, lineOffset: number, [from, to]: Range): Place {
  const start = lines.linePos(from);
  const end = lines.linePos(to);
  return {
    line: start.line + lineOffset,
    column: start.col,
    endLine: end.line + lineOffset,
    endColumn: end.col,
  };
}

/** Where the value at a path stands, from its key on; the first line for a path that is not there. */
export function placeOfPath(
  document: Document.Parsed,
  lines: LineCounter,
  lineOffset: number,
  path: readonly PropertyKey[],
): Place {
  return placeOfRange(lines, lineOffset, rangeOf(document, path) ?? [0, 0]);
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
