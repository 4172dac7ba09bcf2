import type { Nodes, Parents, Root } from 'mdast';

/** A node of a tree with the nodes around it, from the root down. */
export interface PlacedNode<T extends Nodes = Nodes> {
  node: T;
  ancestors: readonly Parents[];
}

/** Types of nodes that are looked up. Bare texts are not: they are half of all nodes, and whoever wants them walks. */
type NodeType = Exclude<Nodes['type'], 'text'>;

/** Nodes of one type. */
type NodeOf<K extends NodeType> = Extract<Nodes, { type: K }>;

interface IndexedTree {
  tree: Root;
  index: Map<string, PlacedNode[]>;
}

let last: IndexedTree | undefined;
let before: IndexedTree | undefined;

/**
 * All nodes of a type, in the order of the text. The last two trees, of a translation and its source, are walked once,
 * whoever asks: with sixty rules, a walk for each would cost ten times as much as parsing. A tree must not be changed
 * afterwards.
 */
export function nodesOf<K extends NodeType>(tree: Root, type: K): readonly PlacedNode<NodeOf<K>>[] {
  if (last?.tree !== tree) {
    const indexed = before?.tree === tree ? before : indexNodes(tree);
    [before, last] = [last, indexed];
  }
  return (last.index.get(type) ?? []) as PlacedNode<NodeOf<K>>[];
}

function indexNodes(tree: Root): IndexedTree {
  const index = new Map<string, PlacedNode[]>();
  addNodes(index, tree, []);
  return { tree, index };
}

function addNodes(index: Map<string, PlacedNode[]>, node: Nodes, ancestors: readonly Parents[]): void {
  if (node.type === 'text') return;
  const known = index.get(node.type);
  if (known) known.push({ node, ancestors });
  else index.set(node.type, [{ node, ancestors }]);
  if (!('children' in node)) return;
  const around = [...ancestors, node];
  for (const child of node.children) addNodes(index, child, around);
}

/**
 * Looks at a node and all below it, in the order of the text. For walks through every answer of a site, which take
 * `unist-util-visit` several times as long: it makes a name for every node that it meets.
 */
export function walk(node: Nodes, look: (node: Nodes) => void): void {
  look(node);
  if ('children' in node) for (const child of node.children) walk(child, look);
}
