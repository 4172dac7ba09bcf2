import type { List, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/read/parse-entry.ts';
import { readContent } from '../../src/read/read-content.ts';
import procedures from '../fixtures/shared/procedures.json' with { type: 'json' };

const remark = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkDirective);

const { entries } = await readContent('content', 'public');
const fixtures = await readContent('tests/fixtures/site', 'public');
const texts: [string, string][] = [
  ...[...entries, ...fixtures.entries].map(({ file, source }): [string, string] => [file, source]),
  ...procedures.map(({ id, markdown }): [string, string] => [id, markdown]),
];

test.each(texts)('Sätteri and remark see the same in %s', (_, source) => {
  expect(outline(parseMarkdown(source))).toEqual(outline(remark.parse(source)));
});

/** Lists with their numbers and items, headings and links of a tree, with their lines. */
function outline(tree: Root): string[] {
  const lines: string[] = [];
  visit(tree, (node) => {
    const line = describe(node);
    if (line !== undefined)
      lines.push(`${node.position?.start.line ?? 0}:${node.position?.start.column ?? 0} ${line}`);
  });
  return lines;
}

function describe(node: Nodes): string | undefined {
  switch (node.type) {
    case 'list':
      return describeList(node);
    case 'heading':
      return `heading ${node.depth} ${toString(node)}`;
    case 'link':
      return `link ${node.url} ${toString(node)}`;
    case 'image':
      return `image ${node.url} ${node.alt ?? ''}`;
    default:
      return undefined;
  }
}

function describeList({ ordered, start, children }: List): string {
  return `list ${ordered ? (start ?? 1) : 'bullets'}: ${children.map((item) => toString(item).replace(/\s+/g, ' ')).join(' | ')}`;
}
