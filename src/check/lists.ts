import { toString } from 'mdast-util-to-string';
import type { List, Nodes, Parents, Paragraph, RootContent } from 'mdast';
import type { Entry } from '../model/entry.ts';
import { nodesOf } from '../model/nodes.ts';
import { collectItems, type Step } from '../model/procedure.ts';
import { isComment } from './block-names.ts';
import { perEntry } from './per-entry.ts';

/** An ordered list as the checks see it, wherever it stands. */
export interface OrderedList {
  node: List;
  /** Nested in another list's item: its items are sub-steps. */
  isNested: boolean;
  /** Directly in another list's item: readers see letters instead of numbers. */
  isLettered: boolean;
  items: Step[];
  /** What the list stands in, from the root on. */
  ancestors: readonly Parents[];
}

/** Every ordered list of an entry, in order. */
export const collectOrderedLists = perEntry((entry): readonly OrderedList[] => {
  const steps = new Map(entry.procedures.map((procedure) => [procedure.node, procedure.steps]));
  return nodesOf(entry.tree, 'list')
    .filter(({ node }) => node.ordered === true && node.children.length > 0)
    .map(({ node, ancestors }) => ({
      node,
      isNested: ancestors.some(({ type }) => type === 'listItem'),
      isLettered: ancestors.at(-1)?.type === 'listItem',
      items: steps.get(node) ?? collectItems(node, entry.source),
      ancestors,
    }));
});

/** A step with the list that it is in, for every item of an ordered list. */
export interface StepOfList {
  list: OrderedList;
  step: Step;
}

/** The steps of an entry by their items. */
export const stepsByItem = perEntry(
  (entry): ReadonlyMap<Nodes, StepOfList> =>
    new Map(
      collectOrderedLists(entry).flatMap((list) =>
        list.items.map((step): [Nodes, StepOfList] => [step.node, { list, step }]),
      ),
    ),
);

/** Ordered lists that follow each other under the same parent. */
export interface ListPair {
  before: OrderedList;
  after: OrderedList;
  /** What stands between the two, in order; empty when only the delimiter differs. */
  between: RootContent[];
}

interface Neighbours {
  pairs: ListPair[];
  /** What stands right before each list, if anything does. */
  previous: Map<List, RootContent>;
}

const collectNeighbours = perEntry((entry): Neighbours => {
  const lists = new Map<Nodes, OrderedList>(collectOrderedLists(entry).map((list) => [list.node, list]));
  const found: Neighbours = { pairs: [], previous: new Map() };
  for (const parent of new Set([...lists.values()].map(({ ancestors }) => ancestors.at(-1)!))) {
    addNeighbours(parent, lists, found);
  }
  return found;
});

function addNeighbours(
  parent: Parents,
  lists: ReadonlyMap<Nodes, OrderedList>,
  { pairs, previous }: Neighbours,
): void {
  let before: OrderedList | undefined;
  let between: RootContent[] = [];
  for (const [i, child] of parent.children.entries()) {
    const list = lists.get(child);
    if (!list) {
      between.push(child);
      continue;
    }
    if (i > 0) previous.set(list.node, parent.children[i - 1]!);
    if (before) pairs.push({ before, after: list, between });
    before = list;
    between = [];
  }
}

/** What stands right before a list under the same parent. */
export function previousOf(entry: Entry, { node }: OrderedList): RootContent | undefined {
  return collectNeighbours(entry).previous.get(node);
}

/** All pairs of ordered lists, whatever stands between them. */
export function collectListPairs(entry: Entry): readonly ListPair[] {
  return collectNeighbours(entry).pairs;
}

/** Pairs of lists without a heading between them: what an editor may have meant as one list. */
export function collectBrokenLists(entry: Entry): ListPair[] {
  return collectListPairs(entry).filter(({ between }) => !between.some(({ type }) => type === 'heading'));
}

/** Lists right below each other that were meant as one: only the sign after their numbers differs. Two or more in each. */
export function collectMixedLists(entry: Entry): OrderedList[][] {
  const found: OrderedList[][] = [];
  for (const { before, after, between } of collectListPairs(entry)) {
    // Two lists that both start at 1 may well be two procedures.
    if (between.length > 0 || (after.items[0]!.number === 1 && !isLazy([before, after]))) continue;
    const mixed = found.at(-1);
    if (mixed?.at(-1) === before) mixed.push(after);
    else found.push([before, after]);
  }
  return found;
}

/** Whether every number was typed as 1. */
export function isLazy(lists: readonly OrderedList[]): boolean {
  return lists.every(({ items }) => items.every(({ written }) => written === 1));
}

/** Whether the second list goes on counting where the first one stopped. */
export function continuesCount({ before, after }: ListPair): boolean {
  const first = after.items[0]!.number;
  return first > 1 && first === before.items.at(-1)!.number + 1;
}

/**
 * Pairs of lists of which the second one goes on counting, and means to: a heading, or a paragraph that is as good as
 * one, stands before it.
 */
export function collectContinuedLists(entry: Entry): ListPair[] {
  return collectListPairs(entry).filter((pair) => continuesCount(pair) && isIntroduced(pair));
}

/** Whether what stands before the second list begins something new: a heading, or a line that does the work of one. */
export function isIntroduced({ between }: ListPair): boolean {
  const last = between.findLast((node) => !isComment(node));
  return between.some(({ type }) => type === 'heading') || (last !== undefined && isIntroduction(last));
}

/** A paragraph that ends in a colon, or that is all bold. */
function isIntroduction(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  return /[:：]\s*$/.test(toString(node)) || node.children.every(({ type }) => type === 'strong');
}

/**
 * Whether the second list was meant to go on counting, but starts again at 1: both halves are numbered lazily
 * (every item `1.`), and nothing between them announces another procedure.
 */
export function restartsCount(pair: ListPair): boolean {
  const { before, after, between } = pair;
  if (!isLazy([before, after]) || between.length === 0) return false;
  if (between.every(isSeparator) || between.some(({ type }) => type === 'thematicBreak')) return false;
  return !between.some((node) => isIntroduction(node) || announcesSteps(node));
}

/** An empty comment is how Markdown keeps two lists apart on purpose. */
function isSeparator(node: RootContent): boolean {
  return isComment(node) && /^<!--\s*(?:end (?:of )?list\s*)?-->$/i.test(node.value.trim());
}

/** Words with which a sentence announces what comes below it, in the languages of the messages and their neighbours. */
const ANNOUNCING =
  /\b(?:following|as follows|below|these steps|volgende|als volgt|hieronder|suivante?s?|ci-dessous|comme suit|folgende[nrs]?|siguientes?|seguenti?|seguintes?)\b/i;

function announcesSteps(node: RootContent): node is Paragraph {
  if (node.type !== 'paragraph') return false;
  return ANNOUNCING.test(
    toString(node)
      .split(/[.!?]\s+/)
      .at(-1)!,
  );
}
