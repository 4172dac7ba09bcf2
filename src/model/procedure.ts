import { toString } from 'mdast-util-to-string';
import type { List, ListItem, Root } from 'mdast';

/** One action of a procedure, with the number that readers see. */
export interface Step {
  /** Number shown to readers. */
  number: number;
  /** Number as typed in the source; `undefined` when the item has no position. */
  written: number | undefined;
  /** `.` or `)` as typed after the number. */
  delimiter: string;
  /** Column offset, in characters, that the step's further blocks must be indented by. */
  indent: number;
  /** Address of the step within its page, the same in every language; `undefined` for lists that are no procedure. */
  fragment: string | undefined;
  node: ListItem;
  substeps: Step[];
}

/** A top-level ordered list: the steps of one task. */
export interface Procedure {
  /** 1 for the first procedure of an entry. */
  index: number;
  node: List;
  steps: Step[];
}

/** All procedures of an entry, in order. `source` is the text that the tree was parsed from. */
export function collectProcedures(tree: Root, source: string): Procedure[] {
  return tree.children
    .filter((node): node is List => node.type === 'list' && node.ordered === true)
    .map((node, i) => ({ index: i + 1, node, steps: buildSteps(node, source, i + 1) }));
}

/** The items of an ordered list that belongs to no procedure (inside a note, or nested deeper than sub-steps). */
export function collectItems(list: List, source: string): Step[] {
  return list.children.map((node, i) => buildStep(list, node, i, source, undefined));
}

/** A sub-step's letter: 1 → a, 26 → z, 27 → aa. */
export function formatLetter(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? formatLetter(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}

/** The action of a step as plain text: its first paragraph, without what follows inside the step. */
export function stepText(step: Step): string {
  const [first] = step.node.children;
  return first?.type === 'paragraph' ? toString(first) : '';
}

function buildSteps(list: List, source: string, index: number): Step[] {
  const prefix = index === 1 ? '' : `procedure-${index}-`;
  return list.children.map((node, i) => {
    const number = (list.start ?? 1) + i;
    const step = buildStep(list, node, i, source, `${prefix}step-${number}`);
    const nested = node.children.find(
      (child): child is List => child.type === 'list' && child.ordered === true,
    );
    return { ...step, substeps: nested ? buildSubsteps(nested, source, step.fragment!) : [] };
  });
}

function buildSubsteps(list: List, source: string, parent: string): Step[] {
  const start = Math.max(list.start ?? 1, 1);
  return list.children.map((node, i) =>
    buildStep(list, node, i, source, `${parent}${formatLetter(start + i)}`),
  );
}

function buildStep(
  list: List,
  node: ListItem,
  i: number,
  source: string,
  fragment: string | undefined,
): Step {
  // mdast keeps only the first number of a list; what was typed for the others stands in the source alone.
  const offset = node.position?.start.offset;
  const marker =
    offset === undefined ? null : /^(\d{1,9})([.)])[ \t]*/.exec(source.slice(offset, offset + 16));
  return {
    number: (list.start ?? 1) + i,
    written: marker ? Number(marker[1]) : undefined,
    delimiter: marker?.[2] ?? '.',
    indent: (marker?.[1]?.length ?? 1) + 2,
    fragment,
    node,
    substeps: [],
  };
}
