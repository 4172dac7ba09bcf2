import * as fc from 'fast-check';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { formatMarkdown } from '../../src/site/markdown.ts';

/** Writes every text as remark does. */
const remark = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', listItemIndent: 'one', incrementListMarker: true });

/** Where Markdown begins, and what only looks like it. */
const pieces = [
  ...'\t\n\r !"#$%&\'()*+,-./0:;<=>?@[\\]^_`{|}~aAhkpPsSwWé漢«’\u00A0\u202F\uFEFF\u007F\uD83D'.split(''),
  ...['1.', '12)', '- ', '+ ', '# ', '> ', '](', '![', 'www.', 'w.', 'http://', 'https:/', ':-', '-:', '|-'],
  ...['a@b.c', 'a_b', '__', '~~', '&amp;', '&#65;', '<b>', '\r\n', '  \n', 'word', 'two words', '😀', 'ps:'],
];
const words = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((parts) => parts.join(''));
const anyWords = fc.oneof(words, words, fc.string({ unit: 'binary', maxLength: 12 }));

const text = anyWords.map((value) => ({ type: 'text', value }));
const { phrasing, flow } = fc.letrec<Record<string, unknown>>((tie) => {
  const inline = { children: fc.array(tie('phrasing'), { maxLength: 3 }) };
  const blocks = { children: fc.array(tie('flow'), { minLength: 1, maxLength: 3 }) };
  const node = (type: Nodes['type'], model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
    fc.record({ type: fc.constant(type), ...model });
  const row = node('tableRow', {
    children: fc.array(node('tableCell', inline), { minLength: 2, maxLength: 2 }),
  });
  return {
    phrasing: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { arbitrary: text, weight: 6 },
      node('break', {}),
      node('inlineCode', { value: words }),
      node('html', { value: fc.constantFrom('<b>', '<!-- -->') }),
      node('image', { url: words, alt: words }),
      node('footnoteReference', { identifier: fc.constant('a'), label: fc.constant('a') }),
      node('emphasis', inline),
      node('strong', inline),
      node('delete', inline),
      node('link', { url: words, ...inline }),
      anyWords.map((value) => ({ type: 'link', url: value, children: [{ type: 'text', value }] })),
      node('linkReference', { identifier: fc.constant('a'), referenceType: fc.constant('full'), ...inline }),
    ),
    flow: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { arbitrary: node('paragraph', inline), weight: 4 },
      node('heading', { depth: fc.integer({ min: 1, max: 6 }), ...inline }),
      node('blockquote', blocks),
      node('footnoteDefinition', { identifier: fc.constant('a'), label: fc.constant('a'), ...blocks }),
      node('list', {
        ordered: fc.boolean(),
        spread: fc.boolean(),
        children: fc.array(node('listItem', { spread: fc.boolean(), ...blocks }), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      node('table', { children: fc.array(row, { minLength: 1, maxLength: 2 }) }),
    ),
  };
}) as { phrasing: fc.Arbitrary<PhrasingContent>; flow: fc.Arbitrary<RootContent> };

const written = (children: RootContent[]): string => remark.stringify({ type: 'root', children });

test('words are written as remark writes them, wherever they stand', () => {
  fc.assert(
    fc.property(fc.array(flow, { minLength: 1, maxLength: 3 }), (children) => {
      expect(formatMarkdown(children)).toBe(written(children));
    }),
    { numRuns: 3000 },
  );
});

test('words are written as remark writes them between any two neighbours', () => {
  fc.assert(
    fc.property(fc.option(phrasing), anyWords, fc.option(phrasing), (before, value, after) => {
      const inline = [before ?? [], { type: 'text' as const, value }, after ?? []].flat();
      const children: RootContent[] = [
        { type: 'paragraph', children: inline },
        { type: 'heading', depth: 2, children: inline },
      ];
      expect(formatMarkdown(children)).toBe(written(children));
    }),
    { numRuns: 5000 },
  );
});
