import { toString } from 'mdast-util-to-string';
import type { Nodes } from 'mdast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import type { ContentGraph } from '../../graph/graph.ts';
import type { Entry } from '../../model/entry.ts';
import { assetKey, linkKey } from './link-keys.ts';

/** What a piece of text has that survives translation: addresses, pictures, code, numbers, labels, names, its shape. */
interface Traits {
  traits: ReadonlyMap<string, number>;
  length: number;
}

/** How much it tells when two pieces share a trait. */
const WEIGHTS = { address: 3, picture: 3, code: 3, number: 2, label: 2, shape: 2, word: 1 } as const;

/** How much the length counts, beside the traits. */
const LENGTH_SHARE = 0.15;

/** A measure of how alike pieces of a source and of its translation are, from 0 to 1, whatever their languages. */
export function likenessMeasure(
  graph: ContentGraph,
  source: Entry,
  translation: Entry,
): (one: Nodes, other: Nodes) => number {
  const known = new Map<Nodes, Traits>();
  const read = (entry: Entry, node: Nodes): Traits => {
    const traits = known.get(node) ?? readTraits(graph, entry, node);
    known.set(node, traits);
    return traits;
  };
  return (one, other) => compare(read(source, one), read(translation, other));
}

function compare(a: Traits, b: Traits): number {
  let [shared, total] = [0, 0];
  for (const [trait, weight] of a.traits) {
    total += weight;
    if (b.traits.has(trait)) shared += weight;
  }
  for (const [trait, weight] of b.traits) if (!a.traits.has(trait)) total += weight;
  const length = Math.min(a.length, b.length) / Math.max(a.length, b.length, 1);
  return (total > 0 ? (shared / total) * (1 - LENGTH_SHARE) : 0) + length * LENGTH_SHARE;
}

function readTraits(graph: ContentGraph, entry: Entry, root: Nodes): Traits {
  const traits = new Map<string, number>();
  let length = 0;
  const add = (kind: keyof typeof WEIGHTS, value: string): void =>
    void traits.set(`${kind} ${value}`, WEIGHTS[kind]);
  visit(root, (node) => {
    if (node.type === 'list') add('shape', 'list');
    // Sub-steps are compared by themselves.
    if (root.type === 'listItem' && node.type === 'list' && node.ordered === true) return SKIP;
    if (node.type === 'link') add('address', linkKey(graph, entry, node.url).key);
    else if (node.type === 'image') add('picture', assetKey(graph.site, node.url));
    else if (node.type === 'inlineCode' || node.type === 'code') add('code', node.value);
    else if (node.type === 'strong') add('label', toString(node).toLowerCase());
    else if (node.type === 'containerDirective') add('shape', node.name);
    else if (node.type === 'paragraph' && /[:：]\s*$/.test(toString(node))) add('shape', 'colon');
    else if (node.type === 'text') {
      length += node.value.length;
      for (const [word] of node.value.matchAll(/\p{N}+|[\p{L}\p{M}]{3,}/gu)) {
        add(/^\p{N}/u.test(word) ? 'number' : 'word', word.toLowerCase());
      }
    }
    return CONTINUE;
  });
  return { traits, length };
}
