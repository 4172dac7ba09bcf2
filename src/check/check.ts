import type { ContentGraph } from '../graph/graph.ts';
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import { toDiagnostic, type Rule } from './rule.ts';

/** All findings of the rules, sorted by file, line and column. Pure: the same graph gives the same answer. */
export function check(graph: ContentGraph, rules: readonly Rule[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const entry of graph.entries) {
    for (const rule of rules) {
      rule.check({
        entry,
        graph,
        report: (finding) => diagnostics.push(toDiagnostic(rule, entry, finding)),
      });
    }
  }
  return diagnostics.sort(compareDiagnostics);
}
