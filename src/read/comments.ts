import type { Html, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Parents whose children are blocks; HTML in any other stands within a line. */
const BLOCK_PARENTS: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'listItem',
  'containerDirective',
  'footnoteDefinition',
]);

/** Whether HTML has its lines to itself. */
export function isHtmlBlock(parent: Parents): boolean {
  return BLOCK_PARENTS.has(parent.type);
}

/**
 * Takes the words out of the comments within lines, and the space before one at the end. The node stays where it is,
 * but a heading with a comment keeps its address, and no link or step reads differently because of one.
 */
export function silenceComments(tree: Root): void {
  visit(tree, 'html', (node: Html, index, parent) => {
    if (!parent || index === undefined || isHtmlBlock(parent) || !node.value.startsWith('<!--')) return;
    node.value = '';
    const before = parent.children[index - 1];
    if (index === parent.children.length - 1 && before?.type === 'text')
      before.value = before.value.trimEnd();
  });
}
