import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { parsePlainYaml } from '../../src/read/plain-yaml.ts';
import { readContent } from '../../src/read/read-content.ts';

/** Pieces of which front matter, right and wrong, is made. */
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('word', 'Een gsm', '2026-01-31', '7', '2fa', "can't", 'l’été', ' '),
  },
  fc.constantFrom(
    'true',
    'Null',
    '0x1F',
    '0o17',
    '1e5',
    '1.',
    '007',
    '.5',
    '~',
    '1_000',
    '12:30',
    '-1',
    '+1',
  ),
  fc.constantFrom('[a, b]', '[\'a\', "b"]', '[]', '[a,]', '[a b,  c ]', '"a: b"', "'it''s'", '"\\n"', '""'),
  fc.constantFrom(
    ':',
    ': ',
    ' #',
    '#',
    ',',
    '[',
    ']',
    '{',
    '}',
    '&a',
    '*a',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    '-',
  ),
  fc.constantFrom("'", '"', '\\', '\t', '\r', '\u00A0', '\u0085', '\u2028', '\uFEFF', '…', '=', '<<'),
);
const value = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(''));
const key = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('title', 'order', 'Key_2', 'list', 'related') },
  fc.constantFrom('true', 'null', '7', '"title"', 'a b', '- a', ''),
);
const separator = fc.oneof({ weight: 9, arbitrary: fc.constant(': ') }, fc.constantFrom(':', ':  ', ' : '));
const setting = fc.tuple(key, separator, value).map((parts) => parts.join(''));
const bullet = fc.oneof({ weight: 9, arbitrary: fc.constant('  - ') }, fc.constantFrom('- ', '   - ', '  -'));
const list = fc
  .tuple(
    key,
    fc.array(
      fc.tuple(bullet, value).map((parts) => parts.join('')),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([name, items]) => [`${name}:`, ...items].join('\n'));
const oddity = fc.constantFrom('', ' ', '  word', '# note', '---', '...', 'list:');
const yaml = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: setting },
      { weight: 3, arbitrary: list },
      { weight: 1, arbitrary: oddity },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((lines) => lines.join('\n'));

/** What the parser that knows all of YAML makes of a text; undefined when it finds fault with it. */
function parseFully(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'silent' });
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS();
}

test('what is read the short way is what the real parser reads', () => {
  let readShort = 0;
  fc.assert(
    fc.property(yaml, (text) => {
      const plain = parsePlainYaml(text);
      if (plain === undefined) return;
      readShort += 1;
      expect({ text, value: plain }).toEqual({ text, value: parseFully(text) });
    }),
    { numRuns: 20_000 },
  );
  expect(readShort).toBeGreaterThan(500);
});

test('all front matter of the content is read the short way', async () => {
  const { entries } = await readContent('content', 'public');
  expect(entries.length).toBeGreaterThan(0);
  for (const { file, source } of entries) {
    const text = /^---\n([\s\S]*?)\n---\n/.exec(source)![1]!;
    expect([file, parsePlainYaml(text)]).toEqual([file, parseFully(text)]);
  }
});
