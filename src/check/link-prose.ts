import type { Nodes } from 'mdast';
import type { Entry } from '../model/entry.ts';
import { nodesOf } from '../model/nodes.ts';
import { perEntry } from './per-entry.ts';

/** Two brackets that belong together, in the source of an entry. */
export interface Bracket {
  kind: '[' | '(';
  /** Offset of the first bracket. */
  start: number;
  /** Offset just after the second one. */
  end: number;
  /** What was typed between them. */
  inner: string;
}

/** Brackets that readers see as such, of one paragraph, heading or table cell, in order. */
export interface Prose {
  brackets: readonly Bracket[];
  /** The source with all that is no running text (code, links that are links, HTML) blotted out. */
  text: string;
  /** Offset of `text` within the source. */
  offset: number;
}

/** Stands for one sign that is not running text. */
const BLOT = '\uFFFC';

const BLOCKS = ['paragraph', 'heading', 'tableCell'] as const;

const RUNNING_TEXT: ReadonlySet<string> = new Set([
  ...BLOCKS,
  'text',
  'emphasis',
  'strong',
  'delete',
  'break',
]);

/** Whether readers see a square bracket anywhere, as they do where a link failed; most texts have none. */
export const showsBrackets = perEntry(({ tree }) => hasBracket(tree));

function hasBracket(node: Nodes): boolean {
  if (node.type === 'text') return /[[\]]/.test(node.value);
  return 'children' in node && node.children.some(hasBracket);
}

/**
 * The running text of an entry in which links that failed stand as text: only blocks whose source has a stretch with a
 * square bracket that matches. What the parser did take for a link, code or HTML is not part of it.
 */
export function collectProse(entry: Entry, stretch: RegExp): Prose[] {
  if (!showsBrackets(entry) || !stretch.test(entry.source)) return [];
  return BLOCKS.flatMap((type) => nodesOf(entry.tree, type)).flatMap(({ node }) => {
    const [offset, end] = extentOf(node) ?? [0, 0];
    if (!stretch.test(entry.source.slice(offset, end))) return [];
    const text = blot(entry.source, node, offset, end);
    return [{ text, offset, brackets: collectBrackets(text, offset, entry.source) }];
  });
}

function blot(source: string, block: Nodes, offset: number, end: number): string {
  const parts: string[] = [];
  let position = offset;
  const walk = (node: Nodes): void => {
    const extent = extentOf(node);
    if (!extent || extent[0] < position) return;
    if (isRunningText(node, source, extent[0])) {
      if ('children' in node) node.children.forEach(walk);
      return;
    }
    parts.push(source.slice(position, extent[0]), BLOT.repeat(extent[1] - extent[0]));
    position = extent[1];
  };
  walk(block);
  return (parts.join('') + source.slice(position, end))
    .replace(/\\[!-/:-@[-`{-~]/g, BLOT + BLOT)
    .replace(/\n[ \t>]+/g, (indent) => `\n${' '.repeat(indent.length - 1)}`);
}

function isRunningText(node: Nodes, source: string, start: number): boolean {
  if (node.type === 'link') return source[start] !== '[' && source[start] !== '<';
  return RUNNING_TEXT.has(node.type);
}

/** Pairs of brackets, by where they begin. Those of one kind may enclose each other; a lonely one is passed over. */
function collectBrackets(text: string, offset: number, source: string): Bracket[] {
  const found: Bracket[] = [];
  const open: Record<Bracket['kind'], number[]> = { '[': [], '(': [] };
  for (const { 0: sign, index } of text.matchAll(/[[\]()]/g)) {
    if (sign === '[' || sign === '(') {
      open[sign].push(index);
      continue;
    }
    const kind = sign === ']' ? '[' : '(';
    const start = open[kind].pop();
    if (start === undefined) continue;
    const inner = source.slice(offset + start + 1, offset + index);
    found.push({ kind, start: offset + start, end: offset + index + 1, inner });
  }
  return found.sort((a, b) => a.start - b.start);
}

function extentOf({ position }: Nodes): [number, number] | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? undefined : [start, end];
}
