import type { Nodes, Paragraph, Parents, Strong, TableCell, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Entry } from '../model/entry.ts';
import { nodesOf } from '../model/nodes.ts';
import { findStepReferences, type StepReference } from '../model/step-reference.ts';

/** A mention of steps as it stands in a text. */
export interface StepMention {
  /** The text node that it begins in, at `reference.offset` of its value. */
  node: Text;
  reference: StepReference;
  /** Whether it ends in another node, as in "step **4**". */
  isSpread: boolean;
  /** What it stands in, from the root down. */
  ancestors: readonly Parents[];
}

/** Numbers of the steps that headings or bold labels name ("## Step 1: …", "**Step 1.** …"), in order; often none. */
export function collectStepLabels(entry: Entry, lang: string): number[] {
  const numbers = entry.tree.children.flatMap((node) => {
    const label =
      node.type === 'heading' ? node : node.type === 'paragraph' ? node.children.find(isStrong) : undefined;
    if (!label || (node.type === 'paragraph' && node.children[0] !== label)) return [];
    const [reference] = findStepReferences(toString(label), lang);
    return reference?.offset === 0 ? [reference.first] : [];
  });
  return numbers.length > 1 ? numbers : [];
}

/**
 * Mentions of steps in running text. Those inside links, headings and code are left alone: the link says where it
 * leads. So are labels ("**Step 1.** Open …"), names on the screen and steps of another answer that is linked.
 */
export function collectStepMentions(entry: Entry, lang: string): StepMention[] {
  const blocks = [...nodesOf(entry.tree, 'paragraph'), ...nodesOf(entry.tree, 'tableCell')];
  return blocks.flatMap(({ node, ancestors }) => mentionsIn(node, ancestors, lang));
}

/** How far back a sentence is looked at, so that a long text stays cheap. */
const SENTENCE_LENGTH = 300;

/** Stand for what is no text: a link to another answer, and everything else. */
const ANSWER_LINK = '\uE000';
const OTHER = '\uE001';

interface Run {
  from: number;
  node: Text;
  parent: Nodes;
}

function mentionsIn(
  block: Paragraph | TableCell,
  ancestors: readonly Parents[],
  lang: string,
): StepMention[] {
  const runs: Run[] = [];
  const text = readText(block, block, runs, 0);
  return findStepReferences(text, lang).flatMap((reference) => {
    const { offset } = reference;
    const end = offset + reference.text.length;
    const run = runs.findLast(({ from }) => from <= offset);
    if (
      !run ||
      isLabel(text, offset, end) ||
      isName(text, reference, run) ||
      isElsewhere(text, offset, end)
    ) {
      return [];
    }
    const isSpread = end > run.from + run.node.value.length;
    const placed = { ...reference, offset: offset - run.from };
    return [{ node: run.node, reference: placed, isSpread, ancestors: [...ancestors, block] }];
  });
}

/** The text of a block, with the nodes that it comes from. */
function readText(node: Nodes, parent: Nodes, runs: Run[], from: number): string {
  if (node.type === 'text') {
    runs.push({ from, node, parent });
    return node.value;
  }
  if (node.type === 'break') return '\n';
  if (node.type === 'link' || node.type === 'linkReference') {
    return node.type === 'link' && !/^(?:#|[a-z][a-z\d+.-]*:)/i.test(node.url) ? ANSWER_LINK : OTHER;
  }
  if (!('children' in node)) return OTHER;
  let text = '';
  for (const child of node.children) text += readText(child, node, runs, from + text.length);
  return text;
}

function isLabel(text: string, offset: number, end: number): boolean {
  return text.slice(0, offset).trim() === '' && /^\s*(?:[.:)–—]|-\s)/.test(text.slice(end));
}

/** "Step 2" in bold or in quotation marks, with a capital within a sentence, is what a screen says. */
function isName(text: string, { offset, text: mention }: StepReference, { node, parent }: Run): boolean {
  if (!/^\p{Lu}/u.test(mention)) return false;
  const before = text.slice(0, offset).trimEnd();
  const isBold = parent.type === 'strong' && node.value.trim() === mention;
  return /[“"«‘]$/.test(before) || (isBold && before !== '' && !/[.!?:]$/.test(before));
}

/** Whether the sentence names another answer before the mention, or right behind it. */
function isElsewhere(text: string, offset: number, end: number): boolean {
  // A link without text shows a question, which ends its sentence.
  const sentence = text
    .slice(Math.max(offset - SENTENCE_LENGTH, 0), offset)
    .split(/[.!?]\s|\uE000\s+(?=\p{Lu})/u)
    .at(-1)!;
  return sentence.includes(ANSWER_LINK) || /^\s*[(:,–—-]?\s*\uE000/.test(text.slice(end));
}

function isStrong(node: Nodes): node is Strong {
  return node.type === 'strong';
}
