import { describe, expect, test } from 'vitest';
import { buildGraph } from '../src/graph/graph.ts';
import { check } from '../src/check/check.ts';
import { readContent } from '../src/read/read-content.ts';
import { formatFinding, graphFrom, TODAY } from './content.ts';
import procedures from './fixtures/shared/procedures.json' with { type: 'json' };

const NAMES = 'step-ref raw-html task-list aside-unknown step-count step-is-note step-action step-many-actions single-step image-step optional-style too-many-steps paragraph-duplicate title-duplicate answer-needs-question step-duplicate'.split(' ');
const rules = await Promise.all(NAMES.map(async (n) => (await import(`../src/check/rules/${n}.ts`)).default));
const own = rules.filter(({ id }) => id !== 'step-duplicate');

describe.each(own.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('summary', () => {
    expect(rule.summary).toMatch(/^[A-Z].{10,90}[^.]$/);
    expect(rule.why).toMatch(/^[A-Z].+\.$/);
  });
  test.each(rule.examples.bad.map((example: any) => [example.name, example] as const))('reports: %s', (_n: any, { files, expect: expected }: any) => {
    const found = check(graphFrom(files), [rule], TODAY);
    expect(found.map(formatFinding)).toEqual(expected);
    for (const { message, help } of found) {
      expect(message.en).toMatch(/^["A-Z].*[.?!]$/s);
      expect(`${message.en} ${help.en}`).not.toMatch(/\b(?:invalid|illegal|please|sorry|forbidden)\b/i);
      for (const l of ['en', 'nl', 'fr'] as const) expect(message[l] + help[l]).not.toMatch(/\{\w+\}/);
    }
    const crlf = Object.fromEntries(Object.entries(files as Record<string,string>).map(([k, v]) => [k, v.replaceAll('\n', '\r\n')]));
    expect(check(graphFrom(crlf), [rule], TODAY).map(formatFinding).map((s) => s.replaceAll('\r', ''))).toEqual(expected);
  });
  test.each(rule.examples.good.map((example: any) => [example.name, example] as const))('silent: %s', (_n: any, { files }: any) => {
    expect(check(graphFrom(files), rules, TODAY).map(formatFinding)).toEqual([]);
  });
  test('no positions', () => {
    for (const { files } of rule.examples.bad) {
      const graph = graphFrom(files);
      for (const entry of graph.entries) strip(entry.tree);
      expect(() => check(graph, [rule], TODAY)).not.toThrow();
    }
  });
});
function strip(node: any): void { delete node.position; node.children?.forEach(strip); }

test.each(procedures.map((p) => [`${p.id} ${p.title}`, p] as const))('%s', (_n, p) => {
  const ids = new Set(rules.map(({ id }) => id));
  const found = check(graphFrom({ 'en/faq/a.md': p.markdown }), rules, TODAY).map(({ rule, severity, line, column, message }) => ({ rule, severity, line, column, message: message.en }));
  expect(found).toEqual(p.expect.filter(({ rule }) => ids.has(rule)));
});

test('real content', async () => {
  const { site, entries, assets } = await readContent('content', 'public');
  const found = check(buildGraph(site!, entries, assets), rules, TODAY);
  expect(found.map((d) => `${d.rule} ${formatFinding(d)}`)).toEqual([]);
});
