import type { ListItem, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { formatLetter } from '../model/procedure.ts';

/** A piece of a text that is compared as one: a paragraph, a heading, the action of a step. */
export interface TextBlock {
  kind: 'title' | 'description' | 'heading' | 'step' | 'text';
  /** What readers see before a step: `3`, `3b`; empty for every other kind. */
  label: string;
  /** As readers see it, white space folded. */
  text: string;
}

/** The blocks of a resolved tree in the order of the text. Blocks without words, such as rules, are left out. */
export function collectTextBlocks(tree: Root): TextBlock[] {
  return tree.children.flatMap((node) => blocksOf(node, ''));
}

function blocksOf(node: Nodes, label: string): TextBlock[] {
  switch (node.type) {
    case 'heading':
      return block('heading', '', toString(node));
    case 'list':
      return node.children.flatMap((item, i) =>
        itemBlocks(item, node.ordered === true ? stepLabel(label, (node.start ?? 1) + i) : '', label),
      );
    case 'blockquote':
    case 'containerDirective':
    case 'footnoteDefinition':
      return node.children.flatMap((child) => blocksOf(child, label));
    case 'table':
      return node.children.flatMap((row) =>
        block('text', '', row.children.map((cell) => toString(cell)).join(' | ')),
      );
    case 'yaml':
    case 'html':
    case 'definition':
      return [];
    default:
      return block('text', '', toString(node));
  }
}

/** The first paragraph of a numbered item is the step itself; what follows belongs to it. */
function itemBlocks({ children }: ListItem, own: string, outer: string): TextBlock[] {
  const [first, ...rest] = children;
  const isStep = own !== '' && first?.type === 'paragraph';
  const action = isStep
    ? block('step', own, toString(first))
    : children.slice(0, 1).flatMap((child) => blocksOf(child, own || outer));
  return [...action, ...rest.flatMap((child) => blocksOf(child, own || outer))];
}

/** `3` at the top, `3b` within step 3. */
function stepLabel(outer: string, number: number): string {
  return outer === '' ? String(number) : outer + formatLetter(Math.max(number, 1));
}

function block(kind: TextBlock['kind'], label: string, raw: string): TextBlock[] {
  const text = raw.replace(/\s+/g, ' ').trim();
  return text === '' ? [] : [{ kind, label, text }];
}
