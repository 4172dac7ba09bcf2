import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import type { Heading as HeadingNode, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A heading of an entry's text and its address within the page. */
export interface Heading {
  id: string;
  text: string;
  node: HeadingNode;
}

/** All headings in order. Ids are made as GitHub makes them, so that links also work on a forge. */
export function collectHeadings(tree: Root): Heading[] {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  visit(tree, 'heading', (node) => {
    const text = toString(node);
    headings.push({ id: slugger.slug(text), text, node });
  });
  return headings;
}
