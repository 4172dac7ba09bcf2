import { buildGraph, type ContentGraph } from '../graph/graph.ts';
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import type { Entry, Outline } from '../model/entry.ts';
import type { Content } from '../read/parse-content.ts';
import { check } from './check.ts';
import type { Memory } from './memory.ts';
import type { CheckedTotals } from './report/summary.ts';
import { rules } from './rules/index.ts';
import { suppress } from './suppress.ts';

export interface CheckedContent {
  /** Absent when there is no usable `site.yml`. */
  graph: ContentGraph | undefined;
  /** What reading and the rules found and no editor ignores, sorted. */
  diagnostics: Diagnostic[];
}

/** Everything that is wrong with what was read, under every rule, on a day (`YYYY-MM-DD`), and with what an earlier check remembers. */
export function checkContent(
  content: Content,
  today = new Date().toISOString().slice(0, 10),
  memory?: Memory,
): CheckedContent {
  const { site, diagnostics } = content;
  if (!site) return { graph: undefined, diagnostics: diagnostics.toSorted(compareDiagnostics) };
  const graph = buildGraph({ ...content, site });
  return { graph, diagnostics: collectProblems(content, graph, today, memory) };
}

/** The same of content that there is a graph of. */
export function collectProblems(
  { entries, diagnostics }: Content,
  graph: ContentGraph,
  today: string,
  memory?: Memory,
): Diagnostic[] {
  const found = suppress(entries, [...diagnostics, ...check(graph, rules, today, memory)]);
  return found.sort(compareDiagnostics);
}

/** How much was looked at. */
export function countTotals(entries: readonly Entry[], seconds: number): CheckedTotals {
  const outlines = entries.map(({ outline }) => outline);
  const sum = (count: (outline: Outline) => number): number =>
    outlines.reduce((total, outline) => total + count(outline), 0);
  return {
    entries: entries.length,
    links: sum(({ hrefs }) => hrefs.length),
    procedures: sum(({ steps }) => steps.length),
    steps: sum(({ steps }) => steps.reduce((total, count) => total + count, 0)),
    seconds,
  };
}
