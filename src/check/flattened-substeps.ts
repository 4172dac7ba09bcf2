import { toString } from 'mdast-util-to-string';
import type { List } from 'mdast';
import type { Entry } from '../model/entry.ts';
import type { Step } from '../model/procedure.ts';
import { markerIndent } from './list-indents.ts';
import { collectOrderedLists, type OrderedList } from './lists.ts';
import { perEntry } from './per-entry.ts';

/** Items that look like sub-steps in the source, but are items of the list around them. */
export interface FlattenedSubsteps {
  list: OrderedList;
  /** The step that they were meant to belong to. */
  parent: Step;
  /** The first of them. */
  first: Step;
  /** How many spaces stand before it. */
  spaces: number;
}

/** All groups of items that are indented further than a step before them, but not far enough, and count from 1. */
export const collectFlattened = perEntry((entry): readonly FlattenedSubsteps[] =>
  collectOrderedLists(entry).flatMap((list) => flattenedIn(entry, list)),
);

/** Lists with flattened sub-steps: their numbers are wrong because of that. */
export const flattenedNodes = perEntry(
  (entry): ReadonlySet<List> => new Set(collectFlattened(entry).map(({ list }) => list.node)),
);

function flattenedIn(entry: Entry, list: OrderedList): FlattenedSubsteps[] {
  const { items } = list;
  const isLazy = items.every(({ written }) => written === 1);
  const found: FlattenedSubsteps[] = [];
  let [parent] = items;
  if (!parent?.node.position) return [];
  let isInGroup = false;
  for (const [i, item] of items.entries()) {
    const spaces = markerIndent(entry, item);
    if (spaces <= markerIndent(entry, parent)) {
      parent = item;
      isInGroup = false;
    } else if (!isInGroup && (item.written === 1 || item.written === numberAfterSubsteps(parent))) {
      isInGroup = true;
      const next = nextAtMargin(entry, items, i, parent);
      // Where every number is 1, crooked indentation alone proves nothing.
      const isRestart = item.written === 1 && (!isLazy || next !== undefined || announcesSubsteps(parent));
      const isContinuation = !isLazy && next?.written === (parent.written ?? 0) + 1;
      if (isRestart || isContinuation) found.push({ list, parent, first: item, spaces });
    }
  }
  return found;
}

function announcesSubsteps({ node }: Step): boolean {
  return /[:：]\s*$/.test(toString(node));
}

/** The number that a further sub-step of a step would have; undefined when it has none yet. */
function numberAfterSubsteps({ node }: Step): number | undefined {
  const last = node.children.at(-1);
  return last?.type === 'list' && last.ordered === true
    ? (last.start ?? 1) + last.children.length
    : undefined;
}

/** The first item from `from` on that stands at the margin of a step again. */
function nextAtMargin(entry: Entry, items: readonly Step[], from: number, step: Step): Step | undefined {
  const margin = markerIndent(entry, step);
  for (let i = from; i < items.length; i++) if (markerIndent(entry, items[i]!) <= margin) return items[i];
  return undefined;
}
