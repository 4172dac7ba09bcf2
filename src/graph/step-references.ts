import type { Nodes, Parents, Text } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { Entry } from '../model/entry.ts';
import type { Procedure, Step } from '../model/procedure.ts';
import { findStepReferences, type StepReference } from '../model/step-reference.ts';

/** A mention of steps together with the procedure that it speaks of. */
export interface PlacedStepReference {
  node: Text;
  reference: StepReference;
  procedure: Procedure;
}

/**
 * Mentions of steps that can be resolved: within a step, the procedure around it; in other text, the last procedure
 * of the same headed section before or after it; else the only procedure of the entry.
 * Mentions inside links, headings and code are left alone: the link says where it leads.
 */
export function collectStepReferences(entry: Entry, lang: string): PlacedStepReference[] {
  const found: PlacedStepReference[] = [];
  if (entry.procedures.length === 0) return found;
  visitParents(entry.tree, (node, ancestors) => {
    if (
      node.type !== 'text' ||
      ancestors.some(({ type }) => type === 'link' || type === 'linkReference' || type === 'heading')
    )
      return;
    const references = findStepReferences(node.value, lang);
    const procedure = references.length > 0 ? procedureFor(entry, ancestors) : undefined;
    if (!procedure) return;
    references.forEach((reference) => found.push({ node, reference, procedure }));
  });
  return found;
}

/** The step that a mention names; undefined when the procedure has none of that number or letter. */
export function resolveStepReference({ reference, procedure }: PlacedStepReference): Step | undefined {
  const step = procedure.steps.find(({ number }) => number === reference.first);
  const last = procedure.steps.find(({ number }) => number === reference.last);
  if (!last || reference.letter === undefined) return last && step;
  return step?.substeps.find(
    ({ fragment }) => fragment === `${step.fragment ?? ''}${reference.letter ?? ''}`,
  );
}

function procedureFor(entry: Entry, ancestors: readonly Parents[]): Procedure | undefined {
  const around = entry.procedures.find(({ node }) => ancestors.includes(node));
  if (around) return around;
  const top: Nodes | undefined = ancestors[1];
  const section = sectionOf(entry, top);
  const inSection = entry.procedures.filter(({ node }) => sectionOf(entry, node) === section);
  if (inSection.length > 0) return inSection.at(-1);
  return entry.procedures.length === 1 ? entry.procedures[0] : undefined;
}

/** Index of the last heading before a top-level node: the section that the node is in. */
function sectionOf(entry: Entry, node: Nodes | undefined): number {
  const end = entry.tree.children.findIndex((child) => child === node);
  return entry.tree.children.slice(0, Math.max(end, 0)).findLastIndex(({ type }) => type === 'heading');
}
