import type { Link, LinkReference } from 'mdast';
import type { Entry } from '../../model/entry.ts';
import { walk } from '../../model/nodes.ts';
import type { TranslationNote } from '../notes.ts';
import { perEntry } from '../per-entry.ts';
import type { Block } from './blocks.ts';
import { pairBlocks } from './pair-blocks.ts';

/** A link of a block, with its address as typed. */
export interface BlockLink {
  node: Link | LinkReference;
  href: string;
}

/** That some block of a translation has not as many links as its source, so that it takes a closer look at them. */
export const movedLinks: TranslationNote<true> = {
  id: 'links',
  take: (_, entry, source) => {
    const count = (of: Entry, blocks: readonly Block[]): number =>
      blocks.reduce((sum, block) => sum + linksInBlock(of, block).length, 0);
    const isMoved = pairBlocks(source, entry).some(
      (pair) => count(source, pair.source) !== count(entry, pair.translation),
    );
    return isMoved ? true : undefined;
  },
};

const hrefsByIdentifier = perEntry(
  ({ links }) =>
    new Map(links.flatMap(({ node, href }) => (node.type === 'definition' ? [[node.identifier, href]] : []))),
);

/** The links of a block, in order. */
export function linksInBlock(entry: Entry, { node: block }: Block): BlockLink[] {
  const links: BlockLink[] = [];
  if (!block) return links;
  walk(block, (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    const href = node.type === 'link' ? node.url : hrefsByIdentifier(entry).get(node.identifier);
    if (href !== undefined) links.push({ node, href });
  });
  return links;
}
