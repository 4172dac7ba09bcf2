import { styleText } from 'node:util';
import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import type { MessageLanguage } from '../../model/text.ts';
import { groupCauses, type Cause } from './causes.ts';
import { formatCures } from './cures.ts';
import { cutEnd, isBlock, markLine, wrap } from './excerpt.ts';
import { formatPlace, isWholeFile } from './place.ts';
import { formatSummary, type CheckedTotals } from './summary.ts';
import { labelIn, wordIn } from './words.ts';

export interface TextReportOptions {
  /** The lines of a file, to show the one concerned; undefined when it cannot be read. */
  linesOf: (file: string) => readonly string[] | undefined;
  totals: CheckedTotals;
  useColour: boolean;
  /** Language of the messages. */
  language: MessageLanguage;
}

/** Letters in a line: as wide as a terminal usually is, and as is easily read. */
const WIDTH = 100;
/** Room to the left of the editor's lines: the number and a bar. */
const GUTTER = 8;
const BAR = '      | ';
/** A message of several lines goes beside its caret when it has at least this much room there, else below it. */
const LEAST_ROOM = 68;
/** Findings at most this many lines apart are shown in one piece. */
const NEIGHBOURS = 2;

/**
 * Text for people: file by file the editor's own lines with a caret and what readers see because of it, then how to
 * mend it, and a closing line with counts. What is the same in several places is said once.
 */
export function formatText(diagnostics: readonly Diagnostic[], options: TextReportOptions): string {
  const blocks = groupNeighbours(groupCauses(diagnostics), options).map((causes) =>
    [...formatBlock(causes, options), ''].join('\n'),
  );
  return [...blocks, formatSummary(diagnostics, options.totals, options.language)].join('\n');
}

function groupNeighbours(causes: readonly Cause[], options: TextReportOptions): Cause[][] {
  const groups: Cause[][] = [];
  for (const cause of causes) {
    const group = groups.at(-1);
    const last = group?.at(-1)?.first;
    const { file, line } = cause.first;
    const isNear = last?.file === file && line - last.line <= NEIGHBOURS;
    if (group && last && isNear && lineOf(last, options) && lineOf(cause.first, options)) group.push(cause);
    else groups.push([cause]);
  }
  return groups;
}

/** The line that a finding begins on; undefined when there is nothing to see, as for one about a whole file. */
function lineOf(diagnostic: Diagnostic, { linesOf }: TextReportOptions): string | undefined {
  const { file, line } = diagnostic;
  const text = isWholeFile(diagnostic) ? undefined : linesOf(file)?.[line - 1];
  return text?.trim() === '' ? undefined : text;
}

function formatBlock(causes: readonly Cause[], options: TextReportOptions): string[] {
  const { first } = causes[0]!;
  const isShown = lineOf(first, options) !== undefined;
  return [
    paint('bold', formatPlace(first, options.language), options),
    ...(isShown
      ? formatExcerpt(causes, options)
      : formatMessage(first, WIDTH - 3, options).map((text) => `   ${text}`)),
    ...formatCures(causes, options.language, WIDTH - 3).map((text) => `   ${text}`),
  ];
}

function formatExcerpt(causes: readonly Cause[], options: TextReportOptions): string[] {
  const { first } = causes[0]!;
  const lines = options.linesOf(first.file)!;
  const show = (number: number, text: string): string => `${String(number).padStart(5)} | ${text}`.trimEnd();
  const room = WIDTH - GUTTER;
  const rows: string[] = [];
  let next = contextStart(first, lines);
  let shown = '';
  for (const { first: diagnostic } of causes) {
    for (; next < diagnostic.line; next++) rows.push(show(next, cutEnd(lines[next - 1]!, room)));
    const { text, indent, carets } = markLine(lines[diagnostic.line - 1]!, diagnostic, room);
    // The line again only when this part of it has not been seen: long lines are cut to what is marked.
    const row = show(diagnostic.line, text);
    if (row !== shown) rows.push(row);
    shown = row;
    next = diagnostic.line + 1;
    const caret = indent + paint(COLOURS[diagnostic.severity], carets, options);
    const offset = indent.length + carets.length + 1;
    const beside = formatMessage(diagnostic, Math.max(room - offset, 1), options);
    if (beside.length === 1 || room - offset >= LEAST_ROOM) {
      const [message, ...rest] = beside;
      rows.push(`${BAR}${caret} ${message!}`, ...rest.map((part) => BAR + ' '.repeat(offset) + part));
    } else {
      const below = formatMessage(diagnostic, room - 2, options);
      rows.push(BAR + caret, ...below.map((part) => `${BAR}  ${part}`));
    }
  }
  return rows;
}

/** First line to show: for a block, what stands before it belongs to the picture. */
function contextStart(diagnostic: Diagnostic, lines: readonly string[]): number {
  const { line } = diagnostic;
  if (!isBlock(lines[line - 1]!, diagnostic)) return line;
  return [line - 1, line - 2].find((number) => (lines[number - 1] ?? '').trim() !== '') ?? line;
}

/** What is there, in lines of at most a width. */
function formatMessage(diagnostic: Diagnostic, width: number, options: TextReportOptions): string[] {
  const { severity, message, rule } = diagnostic;
  const label = labelIn(options.language, wordIn(options.language, severity));
  const [first, ...rest] = wrap(`${label} ${message[options.language]} (${rule})`, width);
  return [paint(COLOURS[severity], label, options) + first!.slice(label.length), ...rest];
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;

function paint(
  format: 'bold' | (typeof COLOURS)[Severity],
  text: string,
  { useColour }: TextReportOptions,
): string {
  return useColour ? styleText(format, text, { validateStream: false }) : text;
}
