import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import { formatPlainMessage, type MachineReportOptions } from './machine.ts';
import { formatSummary, type CheckedTotals } from './summary.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/** Workflow commands that GitHub Actions shows beside the lines of a pull request, and the closing line for the log. */
export function formatGithub(
  diagnostics: readonly Diagnostic[],
  options: MachineReportOptions & { totals: CheckedTotals },
): string {
  const commands = diagnostics.map((diagnostic) => `${formatCommand(diagnostic, options)}\n`);
  return commands.join('') + formatSummary(diagnostics, options.totals, options.language);
}

function formatCommand(diagnostic: Diagnostic, { language, pathOf }: MachineReportOptions): string {
  const { severity, rule, file, line, column, endLine, endColumn } = diagnostic;
  // The runner drops both columns of a finding over several lines, with a note in its log.
  const columns = line === endLine ? { col: column, endLine, endColumn } : { endLine };
  const properties = Object.entries({ file: pathOf(file), line, ...columns, title: rule });
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${COMMANDS[severity]} ${list}::${escapeData(formatPlainMessage(diagnostic, language))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
