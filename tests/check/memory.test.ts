import { expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { Memory, type KnownFindings, type Remembered } from '../../src/check/memory.ts';
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
    // As it is kept between two builds.
    const kept = JSON.parse(JSON.stringify([...memory.known])) as [string, Remembered[]][];
    known = new Map([...known, ...kept]);
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

test('texts that are in order are not read again when all is remembered', () => {
  const answer = (title: string, text: string): string =>
    `---\ntitle: ${title}\ndescription: ${title}\nkeywords: [way]\nreviewed: 2026-01-01\n---\n\n${text}\n`;
  const long = 'Ask '.repeat(30);
  const files = {
    'en/faq/a.png': '',
    'en/faq/a.md': answer('How?', `1. Open **Auth**, see [the way](b.md).\n2. Go.\n\n![A](a.png)\n\n${long}`),
    'en/faq/b.md': answer('Which way?', 'See "How?" and [](a.md), or [example](https://example.org/en).'),
    'nl/faq/a.md': answer(
      'Hoe?',
      `1. Open **Auth**, zie [de weg](b.md).\n2. Ga.\n\n![A](../../en/faq/a.png)`,
    ),
    'nl/faq/b.md': answer('Welke weg?', 'Zie "Hoe?" en [](a.md), of [voorbeeld](https://example.org/nl).'),
    'fr/faq/a.md': answer('Comment ?', '1. Ouvrez **Auth** (Clé), voir [la voie](b.md).\n2. Allez.'),
    'fr/faq/b.md': answer(
      'Quelle voie ?',
      'Voir « Comment ? » et [](a.md), ou [exemple](https://example.org/fr).',
    ),
  };
  const memory = new Memory();
  const found = check(graphFrom(files), rules, TODAY, memory);
  const graph = graphFrom(files);
  const read = new Set<string>();
  for (const entry of graph.entries) {
    for (const key of ['tree', 'headings', 'procedures', 'links'] as const) {
      const value = entry[key];
      Object.defineProperty(entry, key, { get: () => (read.add(entry.file), value) });
    }
  }
  expect(check(graph, rules, TODAY, new Memory(memory.known))).toEqual(found);
  expect([...read]).toEqual([]);
});
