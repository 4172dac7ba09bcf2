import type { Nodes, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Turns what the parser takes for a directive inside a sentence back into text. Only blocks between `:::` mean something
 * here; a time such as 10:30 is read as a directive called "30", and would be missing from the page.
 */
export function restoreTextDirectives(tree: Root, source: string): void {
  // Most texts have no colon of that kind, and a look at the source is cheaper than a walk through the tree.
  if (!/(?<!:):[^\s:/]/.test(source)) return;
  visit(tree, (node) => {
    if (!('children' in node) || !node.children.some(({ type }) => type === 'textDirective')) return;
    const children: Nodes[] = [];
    for (const child of node.children as Nodes[]) {
      const part = child.type === 'textDirective' ? asText(child, source) : child;
      const previous = children.at(-1);
      if (part.type === 'text' && previous?.type === 'text') children.splice(-1, 1, join(previous, part));
      else children.push(part);
    }
    (node.children as Nodes[]) = children;
  });
}

function asText({ position }: Nodes, source: string): Text {
  const value = position ? source.slice(position.start.offset, position.end.offset) : '';
  return { type: 'text', value, ...(position ? { position } : {}) };
}

function join(first: Text, second: Text): Text {
  const position =
    first.position && second.position
      ? { position: { start: first.position.start, end: second.position.end } }
      : {};
  return { type: 'text', value: first.value + second.value, ...position };
}
