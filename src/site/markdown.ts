import type { Heading, Link, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { writeText } from './write-text.ts';

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    incrementListMarker: true,
    handlers: { text: writeText },
  });

/** Nodes as Markdown: CommonMark with GFM, ending with a line break. */
export function formatMarkdown(children: RootContent[]): string {
  return writer.stringify({ type: 'root', children });
}

/** A heading of plain text. */
export function heading(depth: 1 | 2, value: string): Heading {
  return { type: 'heading', depth, children: [text(value)] };
}

/** A paragraph; of plain text when it is given as such. */
export function paragraph(content: string | PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: typeof content === 'string' ? [text(content)] : content };
}

/** A link with plain text. */
export function link(url: string, label: string): Link {
  return { type: 'link', url, children: [text(label)] };
}

/** Words, which are escaped where Markdown would take them for something else. */
export function text(value: string): Text {
  return { type: 'text', value };
}
