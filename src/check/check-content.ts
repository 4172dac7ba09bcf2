import { buildGraph, type ContentGraph } from '../graph/graph.ts';
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import type { Entry, Outline } from '../model/entry.ts';
import type { Content } from '../read/parse-content.ts';
import { checkEach } from './check.ts';
import type { Memory } from './memory.ts';
import type { CheckedTotals } from './report/summary.ts';
import { rules } from './rules/index.ts';
import { suppress } from './suppress.ts';
import { finish, finishInTurns, type Work } from './turns.ts';

export interface CheckedContent {
  /** Absent when there is no usable `site.yml`. */
  graph: ContentGraph | undefined;
  /** What reading and the rules found and no editor ignores, sorted. */
  diagnostics: Diagnostic[];
}

/** What {@link checkEachText} finds, in one go. */
export function checkContent(...args: Parameters<typeof checkEachText>): CheckedContent {
  return finish(checkEachText(...args));
}

/** The same, with turns for everything else in between. */
export function checkContentInTurns(...args: Parameters<typeof checkEachText>): Promise<CheckedContent> {
  return finishInTurns(checkEachText(...args));
}

/** Everything that is wrong with what was read, under every rule, on a day (`YYYY-MM-DD`), and with what an earlier check remembers. */
function* checkEachText(
  content: Content,
  today = new Date().toISOString().slice(0, 10),
  memory?: Memory,
): Work<CheckedContent> {
  const { site, diagnostics } = content;
  if (!site) return { graph: undefined, diagnostics: diagnostics.toSorted(compareDiagnostics) };
  const graph = buildGraph({ ...content, site });
  return { graph, diagnostics: yield* collectProblems(content, graph, today, memory) };
}

/** The same of content that there is a graph of. */
export function* collectProblems(
  { entries, diagnostics }: Content,
  graph: ContentGraph,
  today: string,
  memory?: Memory,
): Work<Diagnostic[]> {
  const found = suppress(entries, [...diagnostics, ...(yield* checkEach(graph, rules, today, memory))]);
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
