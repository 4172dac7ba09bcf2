import { toString } from 'mdast-util-to-string';
import type { Definition, Image, Link as LinkNode, Root } from 'mdast';
import { visit } from 'unist-util-visit';

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
  const links: Link[] = [];
  visit(tree, (node) => {
    if (node.type === 'link') {
      links.push({ kind: 'link', href: node.url, text: toString(node), node });
    } else if (node.type === 'image') {
      links.push({ kind: 'image', href: node.url, text: node.alt ?? '', node });
    } else if (node.type === 'definition') {
      links.push({ kind: kindOfDefinition(tree, node), href: node.url, text: '', node });
    }
  });
  return links;
}

function kindOfDefinition(tree: Root, definition: Definition): Link['kind'] {
  let kind: Link['kind'] = 'link';
  visit(tree, 'imageReference', (node) => {
    if (node.identifier === definition.identifier) kind = 'image';
  });
  return kind;
}
