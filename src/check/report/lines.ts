import type { Diagnostic } from '../../model/diagnostic.ts';
import type { MessageLanguage } from '../../model/text.ts';
import { formatPlace } from './place.ts';
import { formatCounts } from './summary.ts';
import { labelIn, wordIn } from './words.ts';

/** One line a finding and one with counts, for a log that is read while writing. */
export function formatFindings(diagnostics: readonly Diagnostic[], language: MessageLanguage = 'en'): string {
  const lines = diagnostics.map((diagnostic) => {
    const place = labelIn(language, formatPlace(diagnostic, language));
    const label = labelIn(language, wordIn(language, diagnostic.severity));
    return `${place} ${label} ${diagnostic.message[language]} (${diagnostic.rule})`;
  });
  return [...lines, formatCounts(diagnostics, language)].join('\n');
}
