import type { Diagnostic } from '../model/diagnostic.ts';
import type { Page } from './page.ts';

/** The pages with what the checks find in the files of their texts, for somebody who is writing. */
export function withProblems(pages: readonly Page[], diagnostics: readonly Diagnostic[]): Page[] {
  const byFile = Map.groupBy(diagnostics, ({ file }) => file);
  return pages.map((page) => {
    const found = page.kind === 'entry' ? byFile.get(page.file) : undefined;
    if (!found) return page;
    const problems = found.map(({ severity, line, column, message, help }) => ({
      severity,
      line,
      column,
      message: message.en,
      help: help.en,
    }));
    return { ...page, problems };
  });
}
