import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatPlainMessage, type MachineReportOptions } from './machine.ts';
import type { CheckedTotals } from './summary.ts';

export interface JunitOptions extends MachineReportOptions {
  /** Every content file that was checked. */
  files: readonly string[];
  totals: CheckedTotals;
}

/**
 * JUnit's XML, as CI systems show it: a suite a file, a case a finding. A file without findings has one case that
 * passes; so does a remark, which does not fail the check either.
 */
export function formatJunit(diagnostics: readonly Diagnostic[], options: JunitOptions): string {
  const { files, totals } = options;
  const byFile = new Map<string, Diagnostic[]>(files.map((file) => [file, []]));
  for (const diagnostic of diagnostics) {
    const known = byFile.get(diagnostic.file);
    if (known) known.push(diagnostic);
    else byFile.set(diagnostic.file, [diagnostic]);
  }
  const suites = [...byFile].sort(([a], [b]) => (a < b ? -1 : 1));
  const tests = suites.reduce((sum, [, found]) => sum + Math.max(found.length, 1), 0);
  const counts = { tests, failures: countFailures(diagnostics), errors: 0, time: totals.seconds.toFixed(3) };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name: 'Handrail', ...counts })}>`,
    ...suites.flatMap(([file, found]) => formatSuite(file, found, options)),
    '</testsuites>',
    '',
  ].join('\n');
}

function formatSuite(file: string, found: readonly Diagnostic[], options: JunitOptions): string[] {
  const name = options.pathOf(file);
  const counts = { tests: Math.max(found.length, 1), failures: countFailures(found), errors: 0 };
  const cases =
    found.length === 0
      ? [`    <testcase ${attributes({ name: 'check', classname: name })}/>`]
      : found.flatMap((diagnostic) => formatCase(name, diagnostic, options));
  return [`  <testsuite ${attributes({ name, ...counts })}>`, ...cases, '  </testsuite>'];
}

function formatCase(path: string, diagnostic: Diagnostic, { language }: JunitOptions): string[] {
  const { rule, severity, line, column, message } = diagnostic;
  const place = { name: `${rule} ${line}:${column}`, classname: path, file: path, line };
  const text = escapeXml(`${path}:${line}:${column}\n${formatPlainMessage(diagnostic, language)}`);
  const outcome =
    severity === 'info'
      ? `      <system-out>${text}</system-out>`
      : `      <failure ${attributes({ type: severity, message: message[language] })}>${text}</failure>`;
  return [`    <testcase ${attributes(place)}>`, outcome, '    </testcase>'];
}

function countFailures(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity !== 'info').length;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join(' ');
}

function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // XML has no way at all to write these, not even escaped.
      .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '\uFFFD')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
