import type { Parents } from 'mdast';
import type { Entry } from '../model/entry.ts';
import { sourceLines } from './source-lines.ts';

/** A line of a block as it would stand at the margin: without the indentation and the signs of what is around it. */
export interface InnerLine {
  /** Where `text` begins within the file. */
  offset: number;
  text: string;
}

/** What the lines within a block begin with: the sign of a quote, or so many spaces of a step. */
type Margin = 'quote' | number;

/**
 * The lines `first` to `last` (1-based) of what stands in the innermost of `ancestors`; undefined when one of them
 * does not begin as its surroundings ask, which Markdown allows in a few places.
 */
export function innerLines(
  entry: Entry,
  ancestors: readonly Parents[],
  first: number,
  last: number,
): InnerLine[] | undefined {
  const lines = sourceLines(entry);
  const margins: Margin[] = [];
  for (const { type, position } of ancestors) {
    if (type === 'blockquote') margins.push('quote');
    if (type !== 'listItem') continue;
    const text = position && lines[position.start.line - 1]!.text;
    const outer = text === undefined ? undefined : marginWidth(text, margins);
    const width = outer === undefined ? undefined : itemWidth(text!.slice(outer));
    if (width === undefined) return undefined;
    margins.push(width);
  }
  const inner: InnerLine[] = [];
  for (const { offset, text } of lines.slice(first - 1, last)) {
    const width = marginWidth(text, margins);
    if (width === undefined) return undefined;
    inner.push({ offset: offset + width, text: text.slice(width) });
  }
  return inner;
}

/** How far the blocks of an item must be indented that begins on a line; undefined when there is a tab in it. */
export function itemWidth(line: string): number | undefined {
  const [, marker, spaces = ''] = /^( *(?:[-+*]|\d{1,9}[.)]))(?=\s|$)( {0,4}(?=\S))?/.exec(line) ?? [];
  if (marker === undefined || line[marker.length + spaces.length] === '\t') return undefined;
  return marker.length + (spaces.length || 1);
}

/** How many characters of a line its surroundings take up. */
function marginWidth(text: string, margins: readonly Margin[]): number | undefined {
  let width = 0;
  for (const margin of margins) {
    const rest = text.slice(width);
    if (margin === 'quote') {
      const sign = /^ {0,3}>(?: |$)/.exec(rest);
      if (!sign) return undefined;
      width += sign[0].length;
    } else if (rest.trim() === '') {
      return Math.min(width + margin, text.length);
    } else if (rest.startsWith(' '.repeat(margin))) {
      width += margin;
    } else {
      return undefined;
    }
  }
  return width;
}
