import type { ListItem, Nodes, Parents, Root, RootContent } from 'mdast';
import type { Edit } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import type { Step } from '../model/procedure.ts';
import { innerLines, itemWidth, type InnerLine } from './inner-lines.ts';
import type { ListPair, OrderedList } from './lists.ts';
import { makesTree } from './try-edits.ts';

/** Edits that mend a fault; undefined when that could change a meaning. */
type Mend<T> = (entry: Entry, fault: T) => Edit[] | undefined;

/** The edits of each fault are looked for once, whoever asks: it takes a parse to see that they are right. */
function once<T extends object>(keyOf: (fault: T) => object, mend: Mend<T>): Mend<T> {
  const known = new WeakMap<object, { edits: Edit[] | undefined }>();
  return (entry, fault) => {
    const answer = known.get(keyOf(fault)) ?? { edits: mend(entry, fault) };
    known.set(keyOf(fault), answer);
    return answer.edits;
  };
}

/** Edits that join two lists by indenting what stands between them. */
export const indentBetween = once<ListPair>(
  ({ after }) => after.node,
  (entry, pair) => {
    const { before, between, after } = pair;
    const lines = linesOfPair(entry, pair);
    if (
      !lines ||
      !countsOn([...before.items, ...after.items]) ||
      between.some(({ type }) => type === 'thematicBreak')
    )
      return undefined;
    const top = before.node.position!.start.line;
    const marker = lines[before.items.at(-1)!.node.position!.start.line - top]!.text;
    const needed = itemWidth(marker);
    if (needed === undefined) return undefined;
    const edits = between.flatMap((node) => {
      const { start, end } = node.position!;
      const block = lines.slice(start.line - top, end.line - top + (end.column > 1 ? 1 : 0));
      const missing = needed - indentOf(node, block[0]!.text);
      return missing > 0 ? block.flatMap((line) => indentLine(line, missing)) : [];
    });
    return makesTree(entry, edits, () => joinLists(entry, [before, after], between)) ? edits : undefined;
  },
);

/** Edits that join lists that stand right below each other by writing the first one's sign after every number. */
export const replaceDelimiters = once<readonly OrderedList[]>(
  ([first]) => first!.node,
  (entry, lists) => {
    const items = lists.flatMap((list) => list.items);
    if (items.some(({ node }) => !node.position) || !countsOn(items)) return undefined;
    const text = items[0]!.delimiter;
    const edits = items.flatMap(({ node, delimiter }): Edit[] => {
      const number = node.position!.start.offset!;
      const sign = number + digitsAt(entry, number).length;
      return delimiter === text ? [] : [{ start: sign, end: sign + 1, text }];
    });
    return makesTree(entry, edits, () => joinLists(entry, lists)) ? edits : undefined;
  },
);

/**
 * Edits that write before each item the number that readers see. Where a number becomes wider or narrower, what
 * belongs to the item moves along.
 */
export const renumber = once<OrderedList>(
  ({ node }) => node,
  (entry, { node, items, ancestors }) => {
    const position = node.position;
    const lines = position && innerLines(entry, ancestors, position.start.line, position.end.line);
    if (!lines) return undefined;
    const edits = items.flatMap((item) => renumberItem(entry, item, lines, position.start.line));
    return makesTree(entry, edits, () => entry.tree) ? edits : undefined;
  },
);

function renumberItem(entry: Entry, item: Step, lines: readonly InnerLine[], top: number): Edit[] {
  const { start, end } = item.node.position!;
  const offset = start.offset!;
  const digits = digitsAt(entry, offset);
  const zeros = digits.startsWith('0') ? digits.length : 0;
  const text = String(item.number).padStart(zeros, '0');
  if (item.written === item.number) return [];
  const further = lines.slice(start.line - top + 1, end.line - top + 1);
  const shift = text.length - digits.length;
  return [
    { start: offset, end: offset + digits.length, text },
    ...further.flatMap((line) => shiftLine(line, shift)),
  ];
}

function shiftLine(line: InnerLine, shift: number): Edit[] {
  if (shift > 0) return indentLine(line, shift);
  const surplus = Math.min(-shift, /^ */.exec(line.text)![0].length);
  return surplus > 0 ? [{ start: line.offset, end: line.offset + surplus, text: '' }] : [];
}

function indentLine({ offset, text }: InnerLine, spaces: number): Edit[] {
  return text === '' ? [] : [{ start: offset, end: offset, text: ' '.repeat(spaces) }];
}

/** How far a block is indented; code that is code because of its indentation counts as not indented. */
function indentOf(node: RootContent, line: string): number {
  const indent = /^ */.exec(line)![0].length;
  return node.type === 'code' && indent >= 4 ? 0 : indent;
}

function digitsAt({ source }: Entry, offset: number): string {
  return /^\d*/.exec(source.slice(offset, offset + 9))![0];
}

function linesOfPair(entry: Entry, { before, after, between }: ListPair): InnerLine[] | undefined {
  const [start, end] = [before.node.position?.start, after.node.position?.end];
  if (!start || !end || between.some(({ position }) => !position)) return undefined;
  return innerLines(entry, before.ancestors, start.line, end.line);
}

/** Whether the numbers typed before items are those that readers would see in one list, or all are 1. */
function countsOn(items: readonly Step[]): boolean {
  const start = items[0]!.number;
  return (
    items.every(({ written }) => written === 1) || items.every(({ written }, i) => written === start + i)
  );
}

/** The tree of an entry with lists under one parent as one list; what is between them goes into the first one's last step. */
function joinLists(
  { tree }: Entry,
  [first, ...rest]: readonly OrderedList[],
  between: readonly RootContent[] = [],
): Root {
  const { node, ancestors } = first!;
  const last = node.children.at(-1)!;
  const step = { ...last, children: [...last.children, ...between] } as ListItem;
  const further = rest.flatMap((list) => list.node.children);
  const gone = new Set<Nodes>([...between, ...rest.map((list) => list.node)]);
  let old: Nodes = node;
  let joined: Nodes = { ...node, children: [...node.children.slice(0, -1), step, ...further] };
  for (const parent of ancestors.toReversed()) {
    const siblings: readonly Nodes[] = parent.children;
    const kept = siblings.filter((child) => !gone.has(child));
    const children = kept.map((child) => (child === old ? joined : child));
    [old, joined] = [parent, { ...parent, children } as Parents];
  }
  return old === tree ? (joined as Root) : tree;
}
