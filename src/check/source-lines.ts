import { perEntry } from './per-entry.ts';

/** A line of a content file. */
export interface SourceLine {
  /** Where the line begins within the file. */
  offset: number;
  /** The line without what ends it. */
  text: string;
}

/** All lines of an entry's file; line 1 of a position is the first one. */
export const sourceLines = perEntry((entry): readonly SourceLine[] => {
  const lines: SourceLine[] = [];
  let offset = 0;
  for (const ending of entry.source.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ offset, text: entry.source.slice(offset, ending.index) });
    offset = ending.index + ending[0].length;
  }
  lines.push({ offset, text: entry.source.slice(offset) });
  return lines;
});

/** Signs of the quotes that a line stands in. */
const QUOTE_SIGNS = /^(?:[ \t]*>[ ]?)*/;

/** What stands before the text of a line: its indentation and the signs of the quotes that it stands in. */
export const LINE_START = /^(?:[ \t]*>)*[ \t]*/;

/** How many columns of a line stand before a place in it, not counting the signs of quotes; a tab fills up to four. */
export function indentAt(text: string, index: number): number {
  const quote = QUOTE_SIGNS.exec(text.slice(0, index))![0].length;
  return widthOf(text, index) - widthOf(text, quote);
}

function widthOf(text: string, end: number): number {
  let width = 0;
  for (let i = 0; i < end; i++) width = text[i] === '\t' ? width + 4 - (width % 4) : width + 1;
  return width;
}
