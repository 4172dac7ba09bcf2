import type { Nodes } from 'mdast';
import { FILE_START, type Place } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';

/** The text of a block as readers see it, and which node each part of it comes from. */
export interface Prose {
  text: string;
  runs: readonly { from: number; node: Nodes }[];
}

/** The text of a node and of everything in it. Pictures count as their descriptions, nested blocks are left to the caller. */
export function readProse(node: Nodes): Prose {
  const runs: { from: number; node: Nodes }[] = [];
  let text = '';
  collect(node);
  return { text, runs };

  function collect(part: Nodes): void {
    if ('children' in part) {
      part.children.forEach(collect);
      return;
    }
    runs.push({ from: text.length, node: part });
    if (part.type === 'break') text += '\n';
    else if ('value' in part && part.type !== 'html') text += part.value;
    else if ('alt' in part) text += part.alt ?? '';
  }
}

interface Point {
  line: number;
  column: number;
}

/** Where a stretch of a text stands in the file; the start of the file when the parser gives no positions. */
export function placeInProse({ source }: Entry, { runs }: Prose, index: number, length: number): Place {
  const from = pointOf(index, 0);
  const to = pointOf(index + Math.max(length - 1, 0), 1);
  if (!from || !to) return FILE_START;
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };

  function pointOf(at: number, after: 0 | 1): Point | undefined {
    const run = runs.findLast(({ from }) => from <= at);
    return run && pointInNode(run.node, at - run.from, after, source);
  }
}

/** A text node's value lacks what its source has: backslashes, `&amp;`, the indentation of further lines. */
function pointInNode(node: Nodes, index: number, after: 0 | 1, source: string): Point | undefined {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  const raw = source.slice(start.offset, end.offset);
  const value = 'value' in node ? node.value : '';
  let at = value === raw ? index : 0;
  if (value !== raw) {
    for (let done = 0; done < index && at < raw.length; done += 1) at = afterCharacter(raw, at, value, done);
    at = skipUnseen(raw, at, value, index);
  }
  const before = raw.slice(0, at + after);
  const newLine = before.lastIndexOf('\n');
  return newLine < 0
    ? { line: start.line, column: start.column + before.length }
    : { line: start.line + before.split('\n').length - 1, column: before.length - newLine };
}

function afterCharacter(raw: string, from: number, value: string, index: number): number {
  const at = skipUnseen(raw, from, value, index);
  const reference = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]+);/i.exec(raw.slice(at, at + 40))?.[0];
  if (reference && !value.startsWith(reference, index)) return at + reference.length;
  return at + 1;
}

/** Past what stands in the source before a character of the value, and is not shown. */
function skipUnseen(raw: string, from: number, value: string, index: number): number {
  let at = from;
  const isNewLine = value[index - 1] === '\n';
  while (isNewLine && at < raw.length && /[ \t>]/.test(raw[at]!) && raw[at] !== value[index]) at += 1;
  while (value[index] === '\n' && raw[at] === ' ') at += 1;
  return raw[at] === '\\' && /[!-/:-@[-`{-~]/.test(raw[at + 1] ?? '') ? at + 1 : at;
}

/** Stands for what the editor quotes: names on the screen, links, code and pictures. */
const NAME = '□';

/** The text of a block without the names on the screen that it mentions: "Tap **Open**" is no request to open something. */
export function readOwnWords(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type !== 'paragraph' && node.type !== 'emphasis' && node.type !== 'delete') return NAME;
  return node.children.map(readOwnWords).join('');
}
