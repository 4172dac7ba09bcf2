import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/read/parse-entry.ts';

test.each([
  'Come at 10:30, or 9:00-17:00.',
  'Type a:b here.',
  'The ratio is 1:2, :smile: and :x.',
  'Choose **Sign in:now** or *10:15*.',
])('a colon inside a sentence is text: %s', (sentence) => {
  const plain = sentence.replaceAll('*', '');
  expect(toString(parseMarkdown(`${sentence}\n\n1. ${sentence}\n`).children[0])).toBe(plain);
  expect(toString(parseMarkdown(`1. ${sentence}\n`))).toBe(plain);
});

test('the restored text is one piece with its place in the source', () => {
  const [paragraph] = parseMarkdown('Come at 10:30.\n').children;
  expect(paragraph).toMatchObject({
    type: 'paragraph',
    children: [
      { type: 'text', value: 'Come at 10:30.', position: { start: { offset: 0 }, end: { offset: 14 } } },
    ],
  });
});

test('a block between ::: stays a block', () => {
  expect(parseMarkdown(':::note\nAt 10:30.\n:::\n').children[0]).toMatchObject({
    type: 'containerDirective',
    name: 'note',
  });
});
