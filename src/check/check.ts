import type { ContentGraph } from '../graph/graph.ts';
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import type { Memory } from './memory.ts';
import { mayMislead } from './plain-links.ts';
import { toDiagnostic, type Rule } from './rule.ts';
import { collectFindings, TextLooks } from './text-looks.ts';
import { comparablePairOf } from './translations/pairs.ts';
import { finish, type Work } from './turns.ts';

/** What {@link checkEach} finds, in one go. */
export function check(...args: Parameters<typeof checkEach>): Diagnostic[] {
  return finish(checkEach(...args));
}

/**
 * All findings of the rules, sorted by file, line and column; yields after each text. Pure: the same graph on the same day
 * gives the same answer, whatever the memory knows. `today` is the day of the check, `YYYY-MM-DD`.
 */
export function* checkEach(
  graph: ContentGraph,
  rules: readonly Rule[],
  today: string,
  memory?: Memory,
): Work<Diagnostic[]> {
  const notes = new TextLooks(graph.site, rules, memory);
  const entries = inTurn(graph);
  const diagnostics: Diagnostic[] = [];
  // First all that can be told by the texts alone, and noted, so that the rest reads few of them again.
  for (const entry of entries) {
    diagnostics.push(...notes.findInText(entry));
    const source = comparablePairOf(graph, entry)?.source;
    if (source) diagnostics.push(...notes.findInTranslation(entry, source));
    yield;
  }
  for (const rule of rules) {
    rule.checkSite?.({
      graph,
      notes,
      today,
      report: (finding) => diagnostics.push(toDiagnostic(rule, finding.file, finding)),
    });
  }
  const graphRules = rules.filter((rule) => rule.check);
  const linkRules = rules.filter((rule) => rule.checkLinks);
  for (const entry of entries) {
    yield;
    const context = { entry, graph, notes, today };
    diagnostics.push(
      ...collectFindings(graphRules, entry, (rule, report) => rule.check?.({ ...context, report })),
    );
    if (!mayMislead(graph, notes, entry)) continue;
    diagnostics.push(
      ...collectFindings(linkRules, entry, (rule, report) => rule.checkLinks?.({ ...context, report })),
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
