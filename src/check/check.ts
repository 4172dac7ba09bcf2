import type { ContentGraph } from '../graph/graph.ts';
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import { toDiagnostic, type Rule } from './rule.ts';

/**
 * All findings of the rules, sorted by file, line and column. Pure: the same graph on the same day gives the same
 * answer. `today` is the day of the check, `YYYY-MM-DD`.
 */
export function check(graph: ContentGraph, rules: readonly Rule[], today: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
    rule.checkSite?.({
      graph,
      report: (finding) => diagnostics.push(toDiagnostic(rule, finding.file, finding)),
    });
  }
  for (const entry of graph.entries) {
    for (const rule of rules) {
      rule.check?.({
        entry,
        graph,
        today,
        report: (finding) => diagnostics.push(toDiagnostic(rule, entry.file, finding)),
      });
    }
  }
  return diagnostics.sort(compareDiagnostics);
}
