import type { Entry } from '../model/entry.ts';
import type { Step } from '../model/procedure.ts';
import { indentAt, sourceLines } from './source-lines.ts';

/** How many spaces stand before an item's number; 0 for an item without a position. */
export function markerIndent(entry: Entry, { node }: Step): number {
  const start = node.position?.start;
  return start ? indentAt(sourceLines(entry)[start.line - 1]!.text, start.column - 1) : 0;
}

/** How many spaces must stand before a block to keep it inside a step. */
export function contentIndent(entry: Entry, step: Step): number {
  const start = step.node.position?.start;
  if (!start) return step.indent;
  const { text } = sourceLines(entry)[start.line - 1]!;
  const marker = start.column - 1;
  const [typed] = /^\d{1,9}[.)][ \t]*/.exec(text.slice(marker)) ?? [''];
  const digits = typed.trimEnd().length;
  const width = indentAt(text, marker + typed.length) - indentAt(text, marker + digits);
  const isEmpty = marker + typed.length === text.length;
  // Text that begins five columns further on is shown as code: then only the first of them belongs to the number.
  return indentAt(text, marker + digits) + (isEmpty || width > 4 ? 1 : width);
}
