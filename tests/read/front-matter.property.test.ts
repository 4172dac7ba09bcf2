import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPlainFrontMatter } from '../../src/read/front-matter.ts';
import { parseMarkdown } from '../../src/read/parse-entry.ts';

const LINES = [
  ...['---', '--- ', ' ---', '----', '---x', '...', '', ' ', '\t', 'title: A', 'a: "---"', '- x', '# y'],
  ...['<!-- z', '```', '\u00a0', '\ufeff', 'é: ü', '+++', 'a\rb', '\u2028', '1. x', '> ---'],
];

test('plain front matter is what the parser makes of it', () => {
  let plain = 0;
  fc.assert(
    fc.property(
      fc.constantFrom('---\n', '', '--- \n', '\n---\n', '---\r\n'),
      fc.array(fc.constantFrom(...LINES), { maxLength: 7 }),
      fc.constantFrom('\n', '\n', '\r\n'),
      fc.constantFrom('', '\n---', '\n---\n', '\n---\n\nText.\n', '\n---\n# Text\n'),
      (start, lines, lineBreak, end) => {
        const source = start + lines.join(lineBreak) + end;
        const found = findPlainFrontMatter(source);
        if (!found) return;
        plain += 1;
        const [first] = parseMarkdown(source).children;
        expect([first?.type, first?.type === 'yaml' && first.value, first?.position?.end.offset]).toEqual([
          'yaml',
          found.yaml,
          found.end,
        ]);
      },
    ),
    { numRuns: 20_000 },
  );
  expect(plain).toBeGreaterThan(500);
});

test('nearly all front matter is plain', () => {
  expect(findPlainFrontMatter('---\ntitle: A\n---\n\nText.\n')).toEqual({ yaml: 'title: A', end: 16 });
  expect(findPlainFrontMatter('---\ntitle: A\nText.\n')).toBeUndefined();
});
