import { toString } from 'mdast-util-to-string';
import type { Definition, Image, Link as LinkNode, Root } from 'mdast';
import { nodesOf } from './nodes.ts';

/** A link or picture as it was written. */
export interface Link {
  kind: 'link' | 'image';
  /** Address as typed; that of the definition for a reference. */
  href: string;
  /** Link text or alternative text. */
  text: string;
  node: LinkNode | Image | Definition;
}

/** All links, pictures and link definitions of a text, in order. */
export function collectLinks(tree: Root): Link[] {
  const pictures = new Set(nodesOf(tree, 'imageReference').map(({ node }) => node.identifier));
  const links = [
    ...nodesOf(tree, 'link').map(({ node }): Link => ({
      kind: 'link',
      href: node.url,
      text: toString(node),
      node,
    })),
    ...nodesOf(tree, 'image').map(({ node }): Link => ({
      kind: 'image',
      href: node.url,
      text: node.alt ?? '',
      node,
    })),
    ...nodesOf(tree, 'definition').map(({ node }): Link => ({
      kind: pictures.has(node.identifier) ? 'image' : 'link',
      href: node.url,
      text: '',
      node,
    })),
  ];
  return links.sort((a, b) => offsetOf(a) - offsetOf(b));
}

function offsetOf({ node }: Link): number {
  return node.position?.start.offset ?? 0;
}
