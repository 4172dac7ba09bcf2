import type { Heading, List, Nodes, Parents } from 'mdast';
import type { Entry } from '../model/entry.ts';
import { collectItems, type Procedure, type Step } from '../model/procedure.ts';
import { collectStepLabels, collectStepMentions, type StepMention } from './step-mentions.ts';

/** A mention of steps together with the steps that it may speak of. */
export interface PlacedStepReference extends StepMention {
  /** The steps of the procedure that it speaks of, and of the procedures that this one continues. */
  steps: readonly Step[];
  /** The step that it stands in itself, if it stands in that procedure. */
  within: Step | undefined;
}

/**
 * Mentions of steps that can be resolved. Within a step: the outermost numbered list around it. In other text: the last
 * procedure before it, or the first one after it, in the same headed section; else in the section around that one; else
 * the only procedure of the entry. Where several come into question, the one that has such a step.
 */
export function collectStepReferences(entry: Entry, lang: string): PlacedStepReference[] {
  const labels = new Set(collectStepLabels(entry, lang));
  const sections = readSections(entry);
  return collectStepMentions(entry, lang).flatMap((mention) => {
    // "Step 3" may be the heading with that name instead.
    if (labels.has(mention.reference.first)) return [];
    const own = ownSteps(entry, mention.ancestors);
    if (own) return [{ ...mention, ...own }];
    const [first, ...others] = candidatesFor(entry, sections, mention.ancestors[1]).map((steps) => ({
      ...mention,
      steps,
      within: undefined,
    }));
    if (!first) return [];
    return [[first, ...others].find((placed) => isThere(placed)) ?? first];
  });
}

/** The step that a mention can be a link to; undefined when there is none of that number or letter. */
export function resolveStepReference(placed: PlacedStepReference): Step | undefined {
  const { reference, steps, isSpread } = placed;
  const step = steps.find(({ number }) => number === reference.first);
  if (isSpread || step?.fragment === undefined || !isThere(placed)) return undefined;
  if (reference.letter === undefined) return step;
  return step.substeps.find(({ fragment }) => fragment === `${step.fragment ?? ''}${reference.letter ?? ''}`);
}

/** Whether all the steps that a mention names are there. */
export function isThere({ reference, steps }: PlacedStepReference): boolean {
  const { first, last, letter, lastLetter } = reference;
  return hasStep(steps, first, letter) && hasStep(steps, last, lastLetter);
}

/** How many sub-steps a step has. */
export function countSubsteps(step: Step): number {
  return step.node.children.find(isOrdered)?.children.length ?? 0;
}

function hasStep(steps: readonly Step[], number: number, letter: string | undefined): boolean {
  const step = steps.find((candidate) => candidate.number === number);
  if (!step || letter === undefined) return step !== undefined;
  const place = letter.charCodeAt(0) - 'a'.charCodeAt(0);
  return place < countSubsteps(step);
}

/** The steps of the outermost numbered list around a mention; undefined when there is none. */
function ownSteps(
  entry: Entry,
  ancestors: readonly Parents[],
): Pick<PlacedStepReference, 'steps' | 'within'> | undefined {
  const list = ancestors.find(isOrdered);
  if (!list) return undefined;
  const procedure = entry.procedures.find(({ node }) => node === list);
  const own = procedure?.steps ?? collectItems(list, entry.source);
  const item = ancestors[ancestors.indexOf(list) + 1];
  return {
    steps: procedure ? chainOf(entry, procedure) : own,
    within: own.find(({ node }) => node === item),
  };
}

/** The steps of a procedure, after those of the procedures before it that it goes on counting from. */
function chainOf(entry: Entry, procedure: Procedure): Step[] {
  const previous = entry.procedures[procedure.index - 2];
  const start = procedure.steps[0]?.number ?? 1;
  const continues = start > 1 && previous?.steps.at(-1)?.number === start - 1;
  return continues ? [...chainOf(entry, previous), ...procedure.steps] : procedure.steps;
}

/** The procedures that a text outside of them may speak of, likeliest first. */
function candidatesFor(entry: Entry, sections: Sections, block: Nodes | undefined): Step[][] {
  const here = sections.get(block) ?? { index: -1, headings: [] };
  const under = (depth: number): Procedure[] =>
    entry.procedures.filter(
      ({ node }) => sections.get(node)?.headings[depth - 1] === here.headings[depth - 1],
    );
  const depth = here.headings.length;
  const inSection = under(depth).filter(({ node }) => sections.get(node)?.headings.length === depth);
  if (inSection.length > 0) {
    const after = inSection.findIndex(({ node }) => sections.get(node)!.index > here.index);
    const before = after < 0 ? inSection : inSection.slice(0, after);
    return [...before.toReversed(), ...inSection.slice(before.length)].map((one) => chainOf(entry, one));
  }
  // Farther away, only what cannot be mistaken.
  for (let outer = depth; outer >= 0; outer -= 1) {
    const around = under(outer).map((procedure) => chainOf(entry, procedure));
    if (around.length > 0) return new Set(around.map(([first]) => first)).size === 1 ? around.slice(-1) : [];
  }
  return [];
}

/** Where each top-level node stands: its index, and the headings that it is under, from the highest down. */
type Sections = ReadonlyMap<Nodes | undefined, { index: number; headings: readonly Nodes[] }>;

function readSections(entry: Entry): Sections {
  let headings: Heading[] = [];
  return new Map(
    entry.tree.children.map((node, index) => {
      if (node.type === 'heading') headings = [...headings.filter(({ depth }) => depth < node.depth), node];
      return [node, { index, headings }];
    }),
  );
}

function isOrdered(node: Nodes): node is List {
  return node.type === 'list' && node.ordered === true;
}
