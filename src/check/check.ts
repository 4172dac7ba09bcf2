import type { ContentGraph } from '../graph/graph.ts';
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import type { Memory } from './memory.ts';
import { toDiagnostic, type Finding, type Rule } from './rule.ts';
import { comparablePairOf } from './translations/pairs.ts';

type Report = (finding: Finding) => void;

/**
 * All findings of the rules, sorted by file, line and column. Pure: the same graph on the same day gives the same
 * answer, whatever the memory knows. `today` is the day of the check, `YYYY-MM-DD`.
 */
export function check(
  graph: ContentGraph,
  rules: readonly Rule[],
  today: string,
  memory?: Memory,
): Diagnostic[] {
  const { site } = graph;
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
    rule.checkSite?.({
      graph,
      today,
      report: (finding) => diagnostics.push(toDiagnostic(rule, finding.file, finding)),
    });
  }
  const recall: Memory['recall'] = (entries, find) => memory?.recall(entries, find) ?? find();
  /** What each rule finds in an entry in a way of its own. */
  const collect = (entry: Entry, look: (rule: Rule, report: Report) => void): Diagnostic[] => {
    const found: Diagnostic[] = [];
    for (const rule of rules) look(rule, (finding) => found.push(toDiagnostic(rule, entry.file, finding)));
    return found;
  };
  for (const entry of inTurn(graph)) {
    const source = comparablePairOf(graph, entry)?.source;
    diagnostics.push(
      ...recall([entry], () => collect(entry, (rule, report) => rule.checkText?.({ entry, site, report }))),
      ...(source
        ? recall([entry, source], () =>
            collect(entry, (rule, report) => rule.checkTranslation?.({ entry, source, site, report })),
          )
        : []),
      ...collect(entry, (rule, report) => rule.check?.({ entry, graph, today, report })),
    );
  }
  return diagnostics.sort(compareDiagnostics);
}

/**
 * The texts of an answer one after the other, its source before its translations: what the rules derive from a text is
 * only kept for a short time (see perEntry), and a source is looked at again beside each of its translations.
 */
function inTurn({ site, entries }: ContentGraph): Entry[] {
  const answers = Map.groupBy(entries, ({ version, slug }) => `${version}/${slug}`);
  const rank = ({ locale }: Entry): number => (locale === site.defaultLocale ? 0 : 1);
  return [...answers.values()].flatMap((texts) => texts.sort((a, b) => rank(a) - rank(b)));
}
