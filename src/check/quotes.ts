import type { Nodes, Parents, Text } from 'mdast';
import { FILE_START, placeOf, type Place } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import { nodesOf } from '../model/nodes.ts';
import { placeAt } from './rule.ts';

/** Something that a text quotes. */
export interface Quote {
  /** What stands between the marks, with single spaces. */
  text: string;
  /** The end of what stands before the opening mark in the same paragraph. */
  before: string;
  /** Where it stands, marks included; worked out only for the few that are reported. */
  locate: () => Place;
}

/** Stands for a link, a picture or code: what is quoted there is not the editor's own running text. */
const OPAQUE = '\uFFFC';

/** How much of the text before a quote is of interest. */
const BEFORE_LENGTH = 160;

/** Marks that open a quote, each with those that close it, in whatever language. */
const MARKS: readonly (readonly [open: string, close: string])[] = [
  ['"', '"'],
  ['“', '”“'],
  ['„', '“”'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
];

/** Single marks are apostrophes too, so only a quoted question is sure to be a quote. */
const SINGLE_MARKS: readonly (readonly [open: string, close: string])[] = [
  ["'", "'"],
  ['‘', '’‘'],
  ['‚', '‘’'],
  ['’', '’'],
];

const QUOTE = new RegExp(
  [
    ...MARKS.map(([open, close]) => `${open}([^${open}${close}${OPAQUE}]{2,200})[${close}]`),
    ...SINGLE_MARKS.map(
      ([open, close]) => `${open}(?=\\S)((?:(?!\\s[${open}])[^${OPAQUE}]){2,200}?[?？؟…])[${close}]`,
    ),
  ]
    .map((pattern) => `(?<![\\p{L}\\p{N}])${pattern}(?!\\p{L})`)
    .join('|'),
  'gu',
);

const MARK = /["“„”«»‹「『'‘‚’]/;

/** All quotes of a plain text, with their offsets. */
function findQuotes(text: string): { text: string; offset: number; length: number }[] {
  // Most texts quote nothing, and that is seen much faster.
  if (!MARK.test(text)) return [];
  return [...text.matchAll(QUOTE)].map((match) => ({
    text: match.slice(1).find(Boolean)!.replace(/\s+/g, ' ').trim(),
    offset: match.index,
    length: match[0].length,
  }));
}

/** All quotes in the running text of an entry: not in links or code, and not round them. */
export function collectQuotes(entry: Entry): Quote[] {
  const quotes: Quote[] = [];
  const { tree } = entry;
  const blocks = [...nodesOf(tree, 'paragraph'), ...nodesOf(tree, 'heading'), ...nodesOf(tree, 'tableCell')];
  for (const { node } of blocks) {
    if (!mayQuote(entry, node)) continue;
    const line = flatten(node);
    for (const { text, offset, length } of findQuotes(line.text)) {
      const isCut = offset > BEFORE_LENGTH;
      // A cut is not the start of a sentence.
      const before = isCut
        ? OPAQUE + line.text.slice(offset - BEFORE_LENGTH, offset)
        : line.text.slice(0, offset);
      quotes.push({ text, before, locate: () => placeIn(entry, line, offset, length) });
    }
  }
  return quotes;
}

/** Whether the source of a block has a mark of quotation, or a sign that stands for one; most have none. */
function mayQuote({ source }: Entry, { position }: Parents): boolean {
  if (!position) return true;
  const typed = source.slice(position.start.offset, position.end.offset);
  return MARK.test(typed) || typed.includes('&');
}

/** The text of a block, and where each piece of it comes from. */
interface Line {
  text: string;
  pieces: { start: number; node: Text }[];
}

function flatten(block: Parents): Line {
  const line: Line = { text: '', pieces: [] };
  const add = (node: Nodes): void => {
    if (node.type === 'text') {
      line.pieces.push({ start: line.text.length, node });
      line.text += node.value;
    } else if (node.type === 'break') {
      line.text += '\n';
    } else if ('children' in node && node.type !== 'link' && node.type !== 'linkReference') {
      node.children.forEach(add);
    } else if (node.type !== 'html') {
      line.text += OPAQUE;
    }
  };
  block.children.forEach(add);
  return line;
}

function placeIn(entry: Entry, { text, pieces }: Line, offset: number, length: number): Place {
  const piece = pieces.findLast(({ start }) => start <= offset);
  const position = piece?.node.position;
  if (!piece || position?.start.offset === undefined || position.end.offset === undefined) return FILE_START;
  // Escapes and the marks of quoted blocks make the source longer than the text, never shorter.
  const from = position.start.offset + offset - piece.start;
  const shown = text.slice(offset, offset + length);
  const head = shown.split('\n')[0]!.slice(0, piece.start + piece.node.value.length - offset);
  const found = entry.source.slice(from, position.end.offset).indexOf(head);
  if (found < 0) return placeOf(position);
  return placeAt(entry, from + found, head.length);
}
