import type { List, Nodes } from 'mdast';
import { formatLetter, type Step } from '../model/procedure.ts';
import { accidentalNodes } from './accidental-lists.ts';
import { collectOrderedLists } from './lists.ts';
import { perEntry } from './per-entry.ts';
import { readProse } from './prose.ts';

/** An item of an ordered list, wherever it stands, with the name that readers see. */
export interface NumberedStep {
  step: Step;
  list: List;
  /** `3`, or `3b` for a sub-step. */
  label: string;
  /** Label of the step before it in its list. */
  previous: string | undefined;
  isSubstep: boolean;
  /** Its first paragraph as readers see it; empty when it begins with something else. */
  text: string;
}

/** Every step and sub-step of an entry, in order of their lists, but for text that became a list by accident. */
export const collectNumberedSteps = perEntry((entry): readonly NumberedStep[] => {
  const labels = new Map<Nodes, string>();
  const accidental = accidentalNodes(entry);
  const lists = collectOrderedLists(entry).filter(({ node }) => !accidental.has(node));
  return lists.flatMap(({ node: list, items, ancestors, isLettered }) => {
    const outer = isLettered ? ancestors.findLast((node) => labels.has(node)) : undefined;
    const prefix = (outer && labels.get(outer)) ?? '';
    const names = items.map(({ number }) =>
      isLettered ? prefix + formatLetter(Math.max(number, 1)) : String(number),
    );
    return items.map((step, i) => {
      labels.set(step.node, names[i]!);
      const [first] = step.node.children;
      const text = first?.type === 'paragraph' ? readProse(first).text : '';
      return { step, list, label: names[i]!, previous: names[i - 1], isSubstep: isLettered, text };
    });
  });
});
