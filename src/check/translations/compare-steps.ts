import type { List, ListItem, Nodes } from 'mdast';
import { collectItems, formatLetter } from '../../model/procedure.ts';
import type { Entry } from '../../model/entry.ts';
import { collectOrderedLists } from '../lists.ts';
import { align } from './align.ts';

/** Steps that follow each other in one text and that the other text lacks. */
export interface StepGap {
  kind: 'missing' | 'extra';
  /** The steps, in the text that has them. */
  items: readonly ListItem[];
  labels: readonly string[];
  /** Number of the step before them in the other text, if any. */
  after: string | undefined;
  /** Where they belong, or are, in the translation. */
  at: Nodes;
}

/** Steps of one text that are sub-steps, or mere bullets, in the other. */
interface NestingDifference {
  kind: 'flattened' | 'nested' | 'bullets';
  /** Number of the step that they belong to, in the source. */
  label: string;
  at: Nodes;
}

/** A procedure that only one of the texts has. */
interface ProcedureGap {
  kind: 'missing-procedure' | 'extra-procedure';
  list: List;
  /** Where it belongs, or is, in the translation; its start when it has no place. */
  at: Nodes;
}

export type StepDifference = StepGap | NestingDifference | ProcedureGap;

type Likeness = (one: Nodes, other: Nodes) => number;

/** Where the procedures of a translation have other steps than those of its source. */
export function compareSteps(source: Entry, translation: Entry, likeness: Likeness): StepDifference[] {
  const pairs = align(outerLists(source), outerLists(translation), likeness);
  let last: Nodes = translation.tree;
  return pairs.flatMap(([a, b]): StepDifference[] => {
    const at = b ?? last;
    if (b) last = b;
    if (!b) return [{ kind: 'missing-procedure', list: a, at }];
    if (!a) return [{ kind: 'extra-procedure', list: b, at }];
    return compareLists(source, translation, { a, b, prefix: ['', ''] }, likeness);
  });
}

function outerLists(entry: Entry): List[] {
  return collectOrderedLists(entry)
    .filter(({ isNested }) => !isNested)
    .map(({ node }) => node);
}

interface ListPair {
  a: List;
  b: List;
  /** What stands before the letters of sub-steps: the number of their step in the source and in the translation. */
  prefix: readonly [string, string];
}

function compareLists(
  source: Entry,
  translation: Entry,
  { a, b, prefix }: ListPair,
  likeness: Likeness,
): StepDifference[] {
  const labelsA = labelsOf(source, a, prefix[0]);
  const labelsB = labelsOf(translation, b, prefix[1]);
  const found: StepDifference[] = [];
  let [last, after]: [Nodes, string | undefined] = [b, undefined];
  for (const [one, other] of align(a.children, b.children, likeness)) {
    if (one && other) {
      const nested = compareNested(one, other, labelsA.get(one)!, labelsB.get(other)!);
      found.push(...nested);
      [last, after] = [other, labelsB.get(other)];
    } else if (one) addGap(found, { kind: 'missing', item: one, label: labelsA.get(one)!, after, at: last });
    else {
      addGap(found, { kind: 'extra', item: other, label: labelsB.get(other)!, after, at: other });
      [last, after] = [other, labelsB.get(other)];
    }
  }
  return joinNesting(found);

  function compareNested(one: ListItem, other: ListItem, labelA: string, labelB: string): StepDifference[] {
    const [listA, listB] = [nestedList(one), nestedList(other)];
    if (listA && listB) {
      return compareLists(source, translation, { a: listA, b: listB, prefix: [labelA, labelB] }, likeness);
    }
    const list = listA ?? listB;
    if (!list) return [];
    const twin = listA ? other : one;
    const hasBullets = twin.children.some(
      (child) =>
        child.type === 'list' && child.ordered !== true && child.children.length === list.children.length,
    );
    if (hasBullets) return [{ kind: 'bullets', label: labelA, at: listB ?? other }];
    const labels = listA ? labelsOf(source, listA, labelA) : labelsOf(translation, list, labelB);
    const kind = listA ? 'missing' : 'extra';
    return [
      { kind, items: list.children, labels: [...labels.values()], after: labelB, at: listA ? other : list },
    ];
  }
}

/** One gap for steps that follow each other. */
function addGap(
  found: StepDifference[],
  { item, label, ...gap }: Omit<StepGap, 'items' | 'labels'> & { item: ListItem; label: string },
): void {
  const previous = found.at(-1);
  const continues = previous?.kind === gap.kind && (gap.kind === 'extra' || previous.after === gap.after);
  if (continues && isFollowedBy(previous, label)) {
    const { items, labels } = previous;
    found[found.length - 1] = {
      ...previous,
      items: [...items, item],
      labels: [...labels, label],
    };
  } else found.push({ ...gap, items: [item], labels: [label] });
}

function isFollowedBy({ labels }: StepGap, label: string): boolean {
  const [last, next] = [labels.at(-1)!, label].map((text) => /(\d+|[a-z]+)$/.exec(text)?.[0] ?? '');
  return /\d/.test(next!) ? Number(next) === Number(last) + 1 : next! > last!;
}

/**
 * Sub-steps that are missing right before as many steps too many have become steps themselves, and the other way
 * round: that is one difference, not two.
 */
function joinNesting(found: readonly StepDifference[]): StepDifference[] {
  const joined: StepDifference[] = [];
  for (const difference of found) {
    const previous = joined.at(-1);
    const twins =
      isGap(previous) && isGap(difference) && previous.items.length === difference.items.length
        ? [previous, difference]
        : [];
    const [substeps, steps] = twins;
    if (!substeps || !steps || substeps.kind === steps.kind || !isSubstep(substeps) || isSubstep(steps)) {
      joined.push(difference);
    } else {
      joined[joined.length - 1] = {
        kind: substeps.kind === 'missing' ? 'flattened' : 'nested',
        label: substeps.labels[0]!.replace(/[a-z]+$/, ''),
        at: twins.find(({ kind }) => kind === 'extra')!.at,
      };
    }
  }
  return joined;
}

function isGap(difference: StepDifference | undefined): difference is StepGap {
  return difference?.kind === 'missing' || difference?.kind === 'extra';
}

function isSubstep({ labels }: StepGap): boolean {
  return /[a-z]$/.test(labels[0]!);
}

function nestedList(item: ListItem): List | undefined {
  return item.children.find((child): child is List => child.type === 'list' && child.ordered === true);
}

function labelsOf(entry: Entry, list: List, prefix: string): Map<ListItem, string> {
  return new Map(
    collectItems(list, entry.source).map(({ node, number }) => [
      node,
      prefix === '' ? String(number) : prefix + formatLetter(Math.max(number, 1)),
    ]),
  );
}
