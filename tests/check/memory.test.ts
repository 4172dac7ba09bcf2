import { expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { Memory, type KnownFindings } from '../../src/check/memory.ts';
import { defineRule } from '../../src/check/rule.ts';
import { rules } from '../../src/check/rules/index.ts';
import { formatFinding, graphFrom, TODAY } from '../content.ts';

test('what is remembered of the examples of all rules changes nothing in any of them', () => {
  const examples = rules.flatMap((rule) => [...rule.examples.bad, ...rule.examples.good]);
  // Findings are remembered for one and the same site.
  const alike = examples.filter(({ files }) => !('site.yml' in files));
  expect(alike.length).toBeGreaterThan(300);
  let known: KnownFindings = new Map();
  for (const { name, files } of alike) {
    const graph = graphFrom(files);
    const memory = new Memory(known);
    const found = check(graph, rules, TODAY, memory).map(formatFinding);
    expect(found, name).toEqual(check(graph, rules, TODAY).map(formatFinding));
    known = new Map([...known, ...memory.known]);
  }
});

test('a text is looked at again when it has changed, a translation also when its source has', () => {
  const looks: string[] = [];
  const rule = defineRule({
    id: 'test-rule',
    summary: '',
    why: '',
    severity: 'error',
    messages: { found: { message: { en: 'Found.', nl: '', fr: '' }, help: { en: '', nl: '', fr: '' } } },
    examples: { bad: [], good: [] },
    checkText: ({ entry, report }) => {
      looks.push(entry.file);
      report({ at: entry.tree, message: 'found' });
    },
    checkTranslation: ({ entry, source }) => looks.push(`${entry.file} of ${source.file}`),
  });
  let known: KnownFindings = new Map();
  const lookedAt = (files: Record<string, string>): string[] => {
    const memory = new Memory(known);
    looks.length = 0;
    const found = check(graphFrom(files), [rule], TODAY, memory).map(formatFinding);
    expect(found).toEqual(Object.keys(files).map((file) => `${file}:1:1 error Found.`));
    known = memory.known;
    return [...looks];
  };
  const files = { 'en/faq/a.md': 'A.\n', 'en/faq/b.md': 'B.\n', 'nl/faq/a.md': 'A.\n' };
  const pair = 'nl/faq/a.md of en/faq/a.md';
  // The texts of an answer one after the other.
  expect(lookedAt(files)).toEqual(['en/faq/a.md', 'nl/faq/a.md', pair, 'en/faq/b.md']);
  expect(lookedAt(files)).toEqual([]);
  expect(lookedAt({ ...files, 'en/faq/a.md': 'Other.\n' })).toEqual(['en/faq/a.md', pair]);
  expect(lookedAt({ 'en/faq/b.md': 'B.\n' })).toEqual([]);
  // What the last check has not seen is not remembered.
  expect(lookedAt({ 'en/faq/b.md': 'B.\n', 'nl/faq/a.md': 'A.\n' })).toEqual(['nl/faq/a.md']);
});
