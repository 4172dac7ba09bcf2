import { styleText } from 'node:util';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';

/** What was looked at, for the closing line. */
export interface CheckedTotals {
  entries: number;
  links: number;
  procedures: number;
  steps: number;
  seconds: number;
}

export interface TextReportOptions {
  /** The lines of a file, to show the one concerned; undefined when it cannot be read. */
  linesOf: (file: string) => readonly string[] | undefined;
  totals: CheckedTotals;
  useColour: boolean;
}

/** JSON for machines: an array with one object a finding, with stable keys. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  const records = diagnostics.map(
    ({ rule, severity, file, line, column, endLine, endColumn, message, help }) => ({
      rule,
      severity,
      file,
      line,
      column,
      endLine,
      endColumn,
      message,
      help,
    }),
  );
  return `${JSON.stringify(records, null, 2)}\n`;
}

/** Text for people: each finding with the editor's own line, and a closing line with counts. */
export function formatText(diagnostics: readonly Diagnostic[], options: TextReportOptions): string {
  const blocks = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, options));
  return [...blocks, formatSummary(diagnostics, options)].join('\n');
}

/** Whether the findings make `npm run check` fail: anything but remarks. */
export function hasProblems(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity !== 'info');
}

/** Whether the findings stop a build: readers would meet something broken. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;

function formatDiagnostic(diagnostic: Diagnostic, { linesOf, useColour }: TextReportOptions): string {
  const { file, line, column, rule, severity, message, help } = diagnostic;
  const paint = (text: string): string =>
    useColour ? styleText(COLOURS[severity], text, { validateStream: false }) : text;
  const source = linesOf(file)?.[line - 1];
  const gutter = String(line).padStart(5);
  const excerpt =
    source === undefined || source.trim() === ''
      ? []
      : [
          `${gutter} | ${source.replaceAll('\t', ' ')}`,
          `${' '.repeat(5)} | ${' '.repeat(Math.max(column - 1, 0))}${paint('^'.repeat(caretWidth(diagnostic, source)))}`,
        ];
  return [
    `${file}:${line}:${column}  ${paint(severity)}  ${rule}`,
    ...excerpt,
    `  ${message}`,
    `  To fix it: ${help}`,
    '',
  ].join('\n');
}

function caretWidth({ line, column, endLine, endColumn }: Diagnostic, source: string): number {
  const end = endLine === line ? endColumn : source.length + 1;
  return Math.max(Math.min(end, source.length + 1) - column, 1);
}

function formatSummary(diagnostics: readonly Diagnostic[], { totals }: TextReportOptions): string {
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const counts = (['error', 'warning', 'info'] as const)
    .map((severity) => ({ severity, count: diagnostics.filter((d) => d.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => countOf(count, severity === 'info' ? 'remark' : severity));
  const found = counts.length === 0 ? 'No problems' : `${counts.join(', ')} in ${countOf(files, 'file')}`;
  const checked = [
    countOf(totals.entries, 'answer'),
    countOf(totals.links, 'link'),
    countOf(totals.procedures, 'procedure'),
    countOf(totals.steps, 'step'),
  ].join(', ');
  return `${found}. Checked ${checked} in ${totals.seconds.toFixed(1)} s.\n`;
}

/** "1 link", "2 links". */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
