import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import type { Heading as HeadingNode, Root } from 'mdast';
import { nodesOf } from './nodes.ts';

/** A heading of an entry's text and its address within the page. */
export interface Heading {
  id: string;
  text: string;
  node: HeadingNode;
}

/** All headings in order. Ids are made as GitHub makes them, so that links also work on a forge. */
export function collectHeadings(tree: Root): Heading[] {
  const slugger = new GithubSlugger();
  return nodesOf(tree, 'heading').map(({ node }) => {
    const text = toString(node);
    return { id: slugger.slug(text), text, node };
  });
}
