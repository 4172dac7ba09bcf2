import fc from 'fast-check';
import { load } from 'cheerio';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { collectProcedures } from '../../src/model/procedure.ts';
import { parseMarkdown } from '../../src/read/parse-entry.ts';

/** Lines that make, nest, interrupt and break lists, in every mixture. */
const line = fc.oneof(
  fc
    .record({
      indent: fc.integer({ min: 0, max: 5 }),
      number: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(99, 123456789)),
      delimiter: fc.constantFrom('.', ')'),
      space: fc.constantFrom(' ', '  ', '\t', ''),
      text: fc.constantFrom('Open it.', 'Tap **+**.', ''),
    })
    .map(
      ({ indent, number, delimiter, space, text }) =>
        `${' '.repeat(indent)}${number}${delimiter}${space}${text}`,
    ),
  fc.constantFrom(
    '',
    '',
    '- App',
    '   - App',
    'Text.',
    '   Text.',
    '  Text.',
    '```',
    '> Quote.',
    '---',
    '## Heading',
    ':::note',
    ':::',
    '| a |',
    '|---|',
    '\tText.',
  ),
);

test('the numbers of steps are those that the parser renders, whatever is typed', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const source = `${lines.join('\n')}\n`;
      const ours = collectProcedures(parseMarkdown(source), source).map(({ steps }) =>
        steps.map(({ number }) => number),
      );
      const { html } = markdownToHtml(source, { features: { gfm: true, directive: true } });
      const $ = load(html, null, false);
      const rendered = $.root()
        .children('ol')
        .toArray()
        .map((list) =>
          $(list)
            .children('li')
            .toArray()
            .map((_, i) => Number($(list).attr('start') ?? 1) + i),
        );
      expect(ours).toEqual(rendered);
    }),
    { numRuns: 2000 },
  );
});

test('what was typed before a step is read from the source, also with tabs, quotes and leading zeros', () => {
  const source = '007. One.\n008.\tTwo.\n3)  Three.\n';
  const [first, second] = collectProcedures(parseMarkdown(source), source);
  expect(first?.steps.map(({ number, written, delimiter }) => [number, written, delimiter])).toEqual([
    [7, 7, '.'],
    [8, 8, '.'],
  ]);
  expect(
    second?.steps.map(({ number, written, delimiter, fragment }) => [number, written, delimiter, fragment]),
  ).toEqual([[3, 3, ')', 'procedure-2-step-3']]);
});
