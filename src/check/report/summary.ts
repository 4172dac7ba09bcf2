import type { Diagnostic } from '../../model/diagnostic.ts';
import type { MessageLanguage } from '../../model/text.ts';
import { countOf, wordIn } from './words.ts';

/** What was looked at, for the closing line. */
export interface CheckedTotals {
  entries: number;
  links: number;
  procedures: number;
  steps: number;
  seconds: number;
}

/** How many findings there are, by severity, in how many files. */
export function formatCounts(diagnostics: readonly Diagnostic[], language: MessageLanguage): string {
  const counts = (['error', 'warning', 'info'] as const)
    .map((severity) => ({ severity, count: diagnostics.filter((d) => d.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => countOf(count, severity, language));
  if (counts.length === 0) return wordIn(language, 'noProblems');
  const files = countOf(new Set(diagnostics.map(({ file }) => file)).size, 'file', language);
  return wordIn(language, 'found', { counts: counts.join(', '), files });
}

/** The closing line: what was found, and what was looked at in what time. */
export function formatSummary(
  diagnostics: readonly Diagnostic[],
  { entries, links, procedures, steps, seconds }: CheckedTotals,
  language: MessageLanguage,
): string {
  const others = [
    { noun: 'link', count: links },
    { noun: 'procedure', count: procedures },
    { noun: 'step', count: steps },
  ] as const;
  const checked = [{ noun: 'answer', count: entries } as const, ...others.filter(({ count }) => count > 0)];
  const counts = checked.map(({ noun, count }) => countOf(count, noun, language)).join(', ');
  const decimals = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const time = wordIn(language, 'checked', { counts, seconds: decimals.format(seconds) });
  return `${formatCounts(diagnostics, language)} ${time}\n`;
}
