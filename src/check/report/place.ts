import type { Diagnostic } from '../../model/diagnostic.ts';
import type { MessageLanguage } from '../../model/text.ts';
import { wordIn } from './words.ts';

/** Whether a finding is about a file as a whole, and so has nothing in it to be shown. */
export function isWholeFile({ line, column, endLine, endColumn }: Diagnostic): boolean {
  return line === 1 && column === 1 && endLine === 1 && endColumn === 1;
}

/** `en/faq/a.md, line 9, column 4`: editors such as VS Code open this from a terminal. The file `within` goes unsaid. */
export function formatPlace(diagnostic: Diagnostic, language: MessageLanguage, within?: string): string {
  const { file, line, column } = diagnostic;
  if (isWholeFile(diagnostic)) return file;
  const parts = [wordIn(language, 'line', { line })];
  if (file !== within) parts.unshift(file);
  if (column > 1) parts.push(wordIn(language, 'column', { column }));
  return parts.join(', ');
}
