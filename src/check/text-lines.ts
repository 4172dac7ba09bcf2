import type { Nodes, Paragraph } from 'mdast';
import type { Place } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import { LINE_START, sourceLines } from './source-lines.ts';

/** A line of a paragraph, as it stands in the source. */
export interface TextLine {
  paragraph: Paragraph;
  /** The line as typed, without its indentation and the signs of the quotes that it stands in. */
  text: string;
  line: number;
  /** Column of the first character of `text`. */
  column: number;
  /** What readers see between this line and the text before it: a paragraph of its own, a space, or a new line. */
  joint: 'block' | 'space' | 'break';
  /** The line of the paragraph before this one; empty for its first line. */
  before: string;
}

/** Parts of a paragraph that hold text which is not code, an address or HTML. */
const TEXT_TYPES: ReadonlySet<string> = new Set([
  'text',
  'strong',
  'emphasis',
  'delete',
  'break',
  'link',
  'linkReference',
]);

/**
 * Whether a line of a paragraph may begin as a sticky pattern says. Only a look at the source: nearly all paragraphs
 * are one line that does not, and need not be taken apart.
 */
export function mayBegin({ source }: Entry, { position }: Paragraph, pattern: RegExp): boolean {
  if (!position || position.start.line !== position.end.line) return true;
  pattern.lastIndex = position.start.offset!;
  return pattern.test(source);
}

/** The lines of a paragraph in order; none when it has no position. Lines that begin within code are left out. */
export function textLines(entry: Entry, paragraph: Paragraph): TextLine[] {
  const { position } = paragraph;
  if (!position) return [];
  const { start, end } = position;
  const all = sourceLines(entry);
  const lines: TextLine[] = [];
  let child = 0;
  let before = '';
  for (let line = start.line; line <= end.line; line++) {
    const { offset, text } = all[line - 1]!;
    const from = line === start.line ? start.column - 1 : LINE_START.exec(text)![0].length;
    const typed = text.slice(from, line === end.line ? end.column - 1 : undefined);
    const joint = line === start.line ? 'block' : / {2}$|\\$/.test(before) ? 'break' : 'space';
    while (endOf(paragraph.children[child]) <= offset + from) child++;
    const around = paragraph.children[child];
    const isInside = (around?.position?.start.offset ?? Infinity) < offset + from;
    if (!isInside || TEXT_TYPES.has(around!.type)) {
      lines.push({ paragraph, text: typed, line, column: from + 1, joint, before });
    }
    before = typed;
  }
  return lines;
}

function endOf(node: Nodes | undefined): number {
  return node ? (node.position?.end.offset ?? -1) : Infinity;
}

/** Abbreviations after which a sentence goes on, in the languages of the messages and their neighbours. */
const ABBREVIATION =
  /(?<![\p{L}.])(?:e\.g|i\.e|incl|vs|bv|bijv|o\.a|m\.a\.w|nr|z\.\s?B|bzw|d\.\s?h|ggf|p\.\s?ex|par ex|c\.-à-d|p\.\s?ej|por ej|cf|ca)\.$/iu;

/** Whether a line ends as a sentence does; so does nothing at all. */
export function endsSentence(line: string): boolean {
  if (ABBREVIATION.test(line)) return false;
  return /(?:^|[.!?:…。！？：؟])["'”’»)*_]*\s*$/.test(line);
}

/** The place of the first characters of a line. */
export function placeInLine({ line, column }: TextLine, length: number): Place {
  return { line, column, endLine: line, endColumn: column + length };
}
