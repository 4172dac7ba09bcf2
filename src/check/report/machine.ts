import type { Diagnostic } from '../../model/diagnostic.ts';
import type { MessageLanguage } from '../../model/text.ts';
import { labelIn, wordIn } from './words.ts';

/** What the reports for other programs need to know besides the findings. */
export interface MachineReportOptions {
  language: MessageLanguage;
  /** A content file's path as other programs know it: relative to the working folder, else absolute; with `/`. */
  pathOf: (file: string) => string;
}

/** What is there, and on a line of its own how to mend it. */
export function formatPlainMessage({ message, help }: Diagnostic, language: MessageLanguage): string {
  return `${message[language]}\n${labelIn(language, wordIn(language, 'fix'))} ${help[language]}`;
}
