import type { Diagnostic } from '../model/diagnostic.ts';
import { formatGithub } from './report/github.ts';
import { formatJson } from './report/json.ts';
import { formatJunit, type JunitOptions } from './report/junit.ts';
import { formatSarif, type SarifOptions } from './report/sarif.ts';
import { formatText, type TextReportOptions } from './report/text.ts';

export { formatText };
export { formatFindings } from './report/lines.ts';
export { countOf } from './report/words.ts';

/** How findings can be written: for people, and for programs. */
export const FORMATS = ['text', 'json', 'sarif', 'github', 'junit'] as const;
export type Format = (typeof FORMATS)[number];

/** What all formats together need to know. */
export interface ReportOptions extends TextReportOptions, SarifOptions, JunitOptions {}

/** The findings, sorted as they came, in one of the formats. */
export function formatReport(
  format: Format,
  diagnostics: readonly Diagnostic[],
  options: ReportOptions,
): string {
  switch (format) {
    case 'text':
      return formatText(diagnostics, options);
    case 'json':
      return formatJson(diagnostics, options.language);
    case 'sarif':
      return formatSarif(diagnostics, options);
    case 'github':
      return formatGithub(diagnostics, options);
    case 'junit':
      return formatJunit(diagnostics, options);
  }
}

/** Whether the findings make `npm run check` fail: anything but remarks. */
export function hasProblems(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity !== 'info');
}

/** Whether the findings stop a build: readers would meet something broken. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
