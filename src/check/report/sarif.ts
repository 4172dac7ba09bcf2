import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Edit, Severity } from '../../model/diagnostic.ts';
import type { RuleInfo } from '../../read/rules.ts';
import { formatPlainMessage, type MachineReportOptions } from './machine.ts';

export interface SarifOptions extends MachineReportOptions {
  /** Every rule that a finding can name. */
  rules: readonly RuleInfo[];
  /** The text of a content file, for the places of fixes; undefined when it cannot be read. */
  sourceOf: (file: string) => string | undefined;
  /** Version of the program that checked. */
  version: string;
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** SARIF 2.1.0, which code scanning services and editors read: rules, findings with their regions, and fixes. */
export function formatSarif(diagnostics: readonly Diagnostic[], options: SarifOptions): string {
  const { rules, language, version } = options;
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Handrail', version, rules: rules.map(describeRule) } },
        language,
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => describeResult(diagnostic, options)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describeRule({ id, summary, why, severity }: RuleInfo): object {
  return {
    id,
    shortDescription: { text: `${summary}.` },
    fullDescription: { text: why },
    help: { text: `${summary}. ${why}` },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function describeResult(diagnostic: Diagnostic, options: SarifOptions): object {
  const { rule, severity, file, line, column, endLine, endColumn } = diagnostic;
  const artifactLocation = locate(options.pathOf(file));
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  const ruleIndex = options.rules.findIndex(({ id }) => id === rule);
  const fixes = describeFixes(diagnostic, artifactLocation, options);
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 ? { ruleIndex } : {}),
    level: LEVELS[severity],
    message: { text: formatPlainMessage(diagnostic, options.language) },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** A path as an address; a relative one is relative to the root of the sources, wherever they are checked out. */
function locate(path: string): object {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function describeFixes(
  { file, help, edits }: Diagnostic,
  artifactLocation: object,
  { sourceOf, language }: SarifOptions,
): object[] {
  const source = sourceOf(file);
  if (source === undefined || !edits || edits.length === 0) return [];
  const replacements = edits.map((edit) => ({
    deletedRegion: regionOf(source, edit),
    insertedContent: { text: edit.text },
  }));
  return [{ description: { text: help[language] }, artifactChanges: [{ artifactLocation, replacements }] }];
}

/** Where the text that an edit replaces stands; empty, at a place, for one that only inserts. */
function regionOf(source: string, { start, end }: Edit): object {
  const placeAt = (offset: number): { line: number; column: number } => {
    const before = source.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  };
  const from = placeAt(start);
  const to = placeAt(end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}
