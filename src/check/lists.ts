import type { List, Nodes, Parents, RootContent } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { Entry } from '../model/entry.ts';
import { collectItems, type Step } from '../model/procedure.ts';

/** An ordered list as the checks see it, wherever it stands. */
export interface OrderedList {
  node: List;
  /** Nested in another list's item: its items are sub-steps. */
  isNested: boolean;
  items: Step[];
}

/** Every ordered list of an entry, in order. */
export function collectOrderedLists(entry: Entry): OrderedList[] {
  const lists: OrderedList[] = [];
  visitParents(entry.tree, 'list', (node, ancestors) => {
    if (node.ordered !== true) return;
    lists.push({
      node,
      isNested: ancestors.some(({ type }) => type === 'listItem'),
      items: collectItems(node, entry.source),
    });
  });
  return lists;
}

/** Two ordered lists that stand next to each other but for what ended the first one. */
export interface BrokenList {
  before: Step[];
  after: Step[];
  /** What stands between the two, in order; empty when only the delimiter differs. */
  between: RootContent[];
}

/**
 * Pairs of ordered lists under the same parent with no heading and no further ordered list between them:
 * what an editor may have meant as one list.
 */
export function collectBrokenLists(entry: Entry): BrokenList[] {
  const broken: BrokenList[] = [];
  visitParents(entry.tree, (node) => {
    if ('children' in node) broken.push(...brokenListsIn(node, entry.source));
  });
  return broken;
}

function brokenListsIn(parent: Parents, source: string): BrokenList[] {
  const broken: BrokenList[] = [];
  let before: List | undefined;
  let between: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'heading') before = undefined;
    if (!isOrdered(child)) {
      between.push(child);
      continue;
    }
    if (before) {
      broken.push({ before: collectItems(before, source), after: collectItems(child, source), between });
    }
    before = child;
    between = [];
  }
  return broken;
}

function isOrdered(node: Nodes): node is List {
  return node.type === 'list' && node.ordered === true;
}

/** Whether the second list goes on counting where the first one stopped. */
export function continuesCount({ before, after }: BrokenList): boolean {
  return (after[0]?.written ?? 0) > 1 && after[0]?.written === (before.at(-1)?.number ?? 0) + 1;
}

/**
 * Whether the second list was meant to go on counting, but starts again at 1: both halves are numbered lazily
 * (every item `1.`), and nothing between them announces a new list by ending in a colon.
 */
export function restartsCount({ before, after, between }: BrokenList): boolean {
  const isLazy = [...before, ...after].every(({ written }) => written === 1);
  return isLazy && after[0]?.number === 1 && between.length > 0 && !announcesList(between.at(-1)!);
}

function announcesList(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const last = node.children.at(-1);
  return last !== undefined && 'value' in last && /[:：]\s*$/.test(last.value);
}

/** What an editor calls a block, and how it reads in a sentence. */
export function describeBlock(node: RootContent): { subject: string; name: string; isPlural: boolean } {
  const [name, isPlural] = blockName(node);
  return { subject: `${isPlural ? 'These' : 'This'} ${name}`, name, isPlural };
}

function blockName(node: RootContent): [name: string, isPlural: boolean] {
  switch (node.type) {
    case 'paragraph':
      return node.children.length === 1 && node.children[0]!.type.startsWith('image')
        ? ['image', false]
        : ['paragraph', false];
    case 'list':
      return ['bullets', true];
    case 'containerDirective':
      return [node.name, false];
    case 'table':
      return ['table', false];
    case 'code':
      return ['code block', false];
    case 'blockquote':
      return ['quote', false];
    case 'html':
      return ['HTML', false];
    case 'thematicBreak':
      return ['line', false];
    default:
      return ['block', false];
  }
}
