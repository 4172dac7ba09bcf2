import type { Place } from '../../model/diagnostic.ts';

/** A line of a file cut to a width, and the stretch of it that is marked, as blanks and carets. */
export interface MarkedLine {
  text: string;
  /** Blanks up to the stretch, as wide as the text above them. */
  indent: string;
  carets: string;
}

/** Marks where a place begins on its line. A place that is a whole block gets one caret, at its start. */
export function markLine(line: string, place: Place, width: number): MarkedLine {
  const from = Math.min(place.column - 1, line.length);
  const to = isBlock(line, place) ? from + 1 : endOnLine(line, place);
  const { text, start } = cut(line, from, to, width);
  const shown = text.slice(from - start, Math.max(to, from + 1) - start);
  return {
    text,
    indent: blanks(text.slice(0, from - start)),
    carets: '^'.repeat(Math.max(blanks(shown).length, 1)),
  };
}

/** Whether a place begins where its line does and has the rest of it: what was found is the block, not a word in it. */
export function isBlock(line: string, place: Place): boolean {
  return line.slice(0, place.column - 1).trim() === '' && endOnLine(line, place) >= line.trimEnd().length;
}

/** A line without its end, when it is wider than there is room. */
export function cutEnd(line: string, width: number): string {
  return cut(line, 0, 0, width).text;
}

/** Splits a text into lines of at most a width, at spaces; a word that is longer stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  // French puts a space before some punctuation; a line must not begin with it.
  for (const word of text.replace(/\s*\n\s*/g, ' ').split(/ (?![:;?!»](?: |$))/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function endOnLine(line: string, { line: first, endLine, endColumn }: Place): number {
  return endLine === first ? Math.min(endColumn - 1, line.length) : line.length;
}

function cut(line: string, from: number, to: number, width: number): { text: string; start: number } {
  const plain = line.trimEnd().replaceAll('\t', ' ');
  if (plain.length <= width) return { text: plain, start: 0 };
  const start = to < width ? 0 : Math.max(from - Math.floor(width / 3), 0);
  const window = plain.slice(start, start + width);
  const head = start > 0 ? `…${window.slice(1)}` : window;
  return { text: start + width < plain.length ? `${head.slice(0, -1)}…` : head, start };
}

/** Letters that take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

// Only where it is needed: it takes longer to load than twenty answers to check.
let letters: Intl.Segmenter | undefined;

/** As many spaces as a text takes columns. */
function blanks(text: string): string {
  if (/^[ -~]*$/.test(text)) return ' '.repeat(text.length);
  letters ??= new Intl.Segmenter();
  return Array.from(letters.segment(text), ({ segment }) => (WIDE.test(segment) ? '  ' : ' ')).join('');
}
