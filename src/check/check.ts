import type { ContentGraph } from '../graph/graph.ts';
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import { toDiagnostic, type Finding, type Rule } from './rule.ts';

/**
 * All findings of the rules, sorted by file, line and column. Pure: the same graph on the same day gives the same
 * answer. `today` is the day of the check, `YYYY-MM-DD`.
 */
export function check(graph: ContentGraph, rules: readonly Rule[], today: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const add = (rule: Rule, file: string, finding: Finding): void => {
    diagnostics.push(toDiagnostic(rule, file, finding));
  };
  for (const rule of rules) {
    rule.checkSite?.({ graph, today, report: (finding) => add(rule, finding.file, finding) });
  }
  // One entry after the other: what the rules derive from it is only kept until the next one (see perEntry).
  for (const entry of graph.entries) {
    for (const rule of rules)
      rule.check?.({ entry, graph, today, report: (finding) => add(rule, entry.file, finding) });
  }
  return diagnostics.sort(compareDiagnostics);
}
