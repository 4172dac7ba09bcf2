import type { Diagnostic } from '../../model/diagnostic.ts';
import type { MessageLanguage } from '../../model/text.ts';

/**
 * JSON for machines: an array with one object a finding, with stable keys. `file` is relative to the content folder;
 * `fix` is there when the finding can be mended by machine, with offsets in UTF-16 units, ends exclusive.
 */
export function formatJson(diagnostics: readonly Diagnostic[], language: MessageLanguage): string {
  const records = diagnostics.map(
    ({ rule, severity, file, line, column, endLine, endColumn, message, help, edits }) => ({
      rule,
      severity,
      file,
      line,
      column,
      endLine,
      endColumn,
      message: message[language],
      help: help[language],
      ...(edits ? { fix: edits.map(({ start, end, text }) => ({ start, end, text })) } : {}),
    }),
  );
  return `${JSON.stringify(records, null, 2)}\n`;
}
