import type { Position } from 'unist';
import type { Text } from './text.ts';

/** How bad a finding is for readers: wrong or broken, misleading, or worth a look. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * A stretch of a content file. Lines and columns are 1-based, columns count UTF-16 units (as unist does);
 * the end is the position just after the last character.
 */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** One finding about one place in one content file, ready to be reported. */
export interface Diagnostic extends Place {
  /** Id of the rule, which names the defect. */
  rule: string;
  severity: Severity;
  /** Path relative to the content folder, with forward slashes. */
  file: string;
  /** What is there and what readers see because of it. */
  message: Text;
  /** How to mend it, in the editor's own syntax. */
  help: Text;
  /** Changes to the file that mend it and cannot be wrong. */
  edits?: readonly Edit[];
}

/** A change to a file: what stands between two offsets (UTF-16 units, end exclusive) is replaced by a text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The start of a file: where a finding about the whole file is put. */
export const FILE_START: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A unist position as a place; the start of the file when the node has none. */
export function placeOf(position: Position | undefined): Place {
  if (!position) return FILE_START;
  const { start, end } = position;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Orders diagnostics by file, line, column and rule, so that two runs print the same. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
