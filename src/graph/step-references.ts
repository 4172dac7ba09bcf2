import type { Heading, List, Nodes, Root } from 'mdast';
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
 *
 * A tree is searched once: the check asks, and each output that it is resolved for.
 */
export function collectStepReferences(entry: Entry, lang: string): readonly PlacedStepReference[] {
  const { tree } = entry;
  const known = searched.get(tree);
  if (known?.lang === lang) return known.references;
  const references = placeMentions(entry, collectStepMentions(entry, lang), lang);
  searched.set(tree, { lang, references });
  return references;
}

/** By tree rather than by entry: an entry may have been parsed anew, into other nodes. */
const searched = new WeakMap<Root, { lang: string; references: readonly PlacedStepReference[] }>();

function placeMentions(entry: Entry, mentions: readonly StepMention[], lang: string): PlacedStepReference[] {
  if (mentions.length === 0) return [];
  const labels = new Set(collectStepLabels(entry, lang));
  const outline = outlineOf(entry);
  return mentions.flatMap((mention) => {
    // "Step 3" may be the heading with that name instead.
    if (labels.has(mention.reference.first)) return [];
    const list = mention.ancestors.find(isOrdered);
    if (list) {
      const steps = outline.stepsOf(list);
      const item = mention.ancestors[mention.ancestors.indexOf(list) + 1];
      return [{ ...mention, steps, within: outline.stepIn(item) }];
    }
    const [first, ...others] = outline
      .candidatesFor(mention.ancestors[1])
      .map((steps) => ({ ...mention, steps, within: undefined }));
    if (!first) return [];
    return [[first, ...others].find((placed) => isThere(placed)) ?? first];
  });
}

/** The step that a mention can be a link to; undefined when there is none of that number or letter. */
export function resolveStepReference(placed: PlacedStepReference): Step | undefined {
  const { reference, steps, isSpread } = placed;
  const step = stepAt(steps, reference.first);
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

/** The step of a number. The numbers of a procedure follow each other, whatever it starts at. */
export function stepAt(steps: readonly Step[], number: number): Step | undefined {
  return steps[number - (steps[0]?.number ?? 1)];
}

function hasStep(steps: readonly Step[], number: number, letter: string | undefined): boolean {
  const step = stepAt(steps, number);
  if (!step || letter === undefined) return step !== undefined;
  const place = letter.charCodeAt(0) - 'a'.charCodeAt(0);
  return place < countSubsteps(step);
}

/** Where the procedures of an entry stand, worked out once for all mentions. */
interface Outline {
  /** The steps of a numbered list, after those of the procedures before it that it goes on counting from. */
  stepsOf: (list: List) => readonly Step[];
  /** The step that an item is. */
  stepIn: (item: Nodes | undefined) => Step | undefined;
  /** The procedures that a text outside of them may speak of, likeliest first. */
  candidatesFor: (block: Nodes | undefined) => (readonly Step[])[];
}

function outlineOf(entry: Entry): Outline {
  const sections = sectionsOf(entry);
  const chains = chainsOf(entry);
  // By the heading right above them, and by every heading that they are under; no heading stands for the whole entry.
  const bySection = new Map<Nodes | undefined, Procedure[]>();
  const byHeading = new Map<Nodes | undefined, Set<Step | undefined>>();
  const lastChain = new Map<Nodes | undefined, readonly Step[]>();
  for (const procedure of entry.procedures) {
    const headings = sections.get(procedure.node)?.headings ?? [];
    const chain = chains.get(procedure.node)!;
    const near = bySection.get(headings.at(-1)) ?? [];
    near.push(procedure);
    bySection.set(headings.at(-1), near);
    for (const heading of [undefined, ...headings]) {
      byHeading.set(heading, (byHeading.get(heading) ?? new Set()).add(chain[0]));
      lastChain.set(heading, chain);
    }
  }
  const steps = new Map<Nodes | undefined, Step>(
    entry.procedures.flatMap((procedure) => procedure.steps.map((step) => [step.node, step])),
  );
  return { stepsOf, stepIn: (item) => steps.get(item), candidatesFor };

  function stepsOf(list: List): readonly Step[] {
    const known = chains.get(list);
    if (known) return known;
    const items = collectItems(list, entry.source);
    for (const item of items) steps.set(item.node, item);
    chains.set(list, items);
    return items;
  }

  function candidatesFor(block: Nodes | undefined): (readonly Step[])[] {
    const { index, headings } = sections.get(block) ?? { index: -1, headings: [] };
    const near = bySection.get(headings.at(-1)) ?? [];
    const after = near.findIndex(({ node }) => sections.get(node)!.index > index);
    const before = after < 0 ? near : near.slice(0, after);
    const inOrder = [...before.toReversed(), ...near.slice(before.length)];
    if (inOrder.length > 0) return inOrder.map(({ node }) => chains.get(node)!);
    // Farther away, only what cannot be mistaken.
    const around = [undefined, ...headings].findLast((heading) => byHeading.has(heading));
    return byHeading.get(around)?.size === 1 ? [lastChain.get(around)!] : [];
  }
}

function chainsOf(entry: Entry): Map<Nodes, readonly Step[]> {
  const chains = new Map<Nodes, readonly Step[]>();
  let previous: readonly Step[] = [];
  for (const { node, steps } of entry.procedures) {
    const start = steps[0]?.number ?? 1;
    const continues = start > 1 && previous.at(-1)?.number === start - 1;
    previous = continues ? [...previous, ...steps] : steps;
    chains.set(node, previous);
  }
  return chains;
}

/** Where each top-level node stands: its index, and the headings that it is under, from the highest down. */
function sectionsOf(entry: Entry): Map<Nodes | undefined, { index: number; headings: readonly Nodes[] }> {
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
