import { expect, test } from 'vitest';
import { check } from '../src/check/check.ts';
import { rules } from '../src/check/rules/index.ts';
import { graphFrom, TODAY } from './content.ts';
import procedures from './fixtures/shared/procedures.json' with { type: 'json' };

interface Finding {
  rule: string;
  severity: string;
  line: number;
  column: number;
  message: string;
}

const known = new Set(rules.map(({ id }) => id));
const cases = procedures.map(({ id, title, markdown, expect: expected }): [string, string, Finding[]] => [
  `${id} ${title}`,
  markdown,
  expected,
]);

const covered = cases.filter(([, , expected]) => expected.every(({ rule }) => known.has(rule)));

test('the shared fixtures cover the rules that exist', () => {
  expect(covered.length).toBeGreaterThanOrEqual(20);
});

test.each(covered)('%s', (_, markdown, expected) => {
  const found = check(graphFrom({ 'en/faq/a.md': markdown }), rules, TODAY)
    // The fixture names pictures that it does not bring along, and has one language only.
    .filter(({ rule }) => rule !== 'image-missing' && rule !== 'translation-missing')
    .map(({ rule, severity, line, column, message }) => ({
      rule,
      severity,
      line,
      column,
      message: message.en,
    }));
  expect(found).toEqual(expected);
});
