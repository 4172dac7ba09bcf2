import { expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { rules } from '../../src/check/rules/index.ts';
import { exampleGuide } from '../../src/check/guide-examples.ts';
import { formatFinding, graphFrom, TODAY } from '../content.ts';

test.each([
  ['a mail address without mailto:', '[Write to us](me@example.org)\n', ['link-mail']],
  ['a space at the end of an address', '[The answer](b.md%20)\n', ['link-space']],
  [
    'a block that is not closed, in a step',
    '1. Open it.\n\n   :::note\n   Keep it.\n2. Close it.\n',
    ['aside-unclosed'],
  ],
  ['a block of an unknown kind', ':::warning\nKeep it.\n:::\n', ['aside-unknown']],
])('one cause is reported once: %s', (_, markdown, expected) => {
  const graph = graphFrom({ 'en/faq/a.md': markdown, 'en/faq/b.md': 'Back to [](a.md).\n' });
  const found = check(graph, rules, TODAY).filter(
    ({ rule, file }) => rule !== 'page-orphan' && file === 'en/faq/a.md',
  );
  expect(found.map(({ rule }) => rule)).toEqual(expected);
});

test('one cause is reported once: a misspelt question in a guide, and what then is reached by nothing', () => {
  const guide = exampleGuide({
    first: ['question: secnd'],
    second: ['question: third'],
    third: ['answer: faq/a'],
  });
  const graph = graphFrom({ 'guides/start.yml': guide, 'en/faq/a.md': 'Text.\n' });
  const found = check(graph, rules, TODAY).filter(({ file }) => file === 'guides/start.yml');
  expect(found.map(formatFinding)).toEqual([
    'guides/start.yml:7:9 error This guide has no question "secnd", so this choice leads nowhere.',
  ]);
});
