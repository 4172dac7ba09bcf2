import { toString } from 'mdast-util-to-string';
import type { List } from 'mdast';
import type { Entry } from '../model/entry.ts';
import {
  collectListPairs,
  collectOrderedLists,
  continuesCount,
  previousOf,
  type OrderedList,
} from './lists.ts';
import { MONTH_NAMES } from './month-names.ts';
import { perEntry } from './per-entry.ts';
import { sourceLines } from './source-lines.ts';

/** A line of text that has become a list, because it begins with a number and a full stop. */
export interface AccidentalList {
  list: OrderedList;
  /** Whether it tears a sentence in two that began on the line above. */
  isInSentence: boolean;
}

/** No procedure is that long: a year, a room, an error number. */
const FIRST_UNLIKELY_NUMBER = 100;

/**
 * Lists that are surely no lists: of a number that no procedure reaches, or of one item that goes on in small letters,
 * or with the name of a month (`3. Oktober`).
 */
export const collectAccidentalLists = perEntry((entry): readonly AccidentalList[] => {
  const continuations = new Set(
    collectListPairs(entry)
      .filter(continuesCount)
      .map(({ after }) => after.node),
  );
  return collectOrderedLists(entry).flatMap((list) => {
    const isInSentence = interruptsSentence(entry, list);
    const isFound = isInSentence || (isAccidental(list) && !continuations.has(list.node));
    return isFound ? [{ list, isInSentence }] : [];
  });
});

/** The nodes of the accidental lists of an entry: other rules about lists have nothing to say about them. */
export const accidentalNodes = perEntry(
  (entry): ReadonlySet<List> => new Set(collectAccidentalLists(entry).map(({ list }) => list.node)),
);

function isAccidental({ node, items }: OrderedList): boolean {
  const [first] = items;
  if (!first?.node.position) return false;
  if (first.number >= FIRST_UNLIKELY_NUMBER) return true;
  if (items.length > 1) return false;
  return (first.number > 1 && beginsSmall(node)) || isDate(first.number, toString(node));
}

/** Whether the text of a list begins with a small letter, and not with code. */
function beginsSmall({ children: [item] }: List): boolean {
  const [paragraph] = item?.children ?? [];
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return text?.type === 'text' && /^\p{Ll}/u.test(text.value);
}

/** Only a list that starts at 1 can begin within a paragraph, and it does so without an empty line. */
function interruptsSentence(entry: Entry, list: OrderedList): boolean {
  const { node, items } = list;
  const start = node.position?.start;
  const above = previousOf(entry, list);
  if (!start || items.length !== 1 || above?.type !== 'paragraph' || !beginsSmall(node)) return false;
  const lineAbove = sourceLines(entry)[start.line - 2]?.text ?? '';
  return above.position?.end.line === start.line - 1 && /[\p{L}\p{N},]$/u.test(lineAbove);
}

function isDate(day: number, text: string): boolean {
  const word = /^\p{L}+/u.exec(text)?.[0].toLowerCase();
  return day <= 31 && word !== undefined && MONTH_NAMES.has(word) && !AMBIGUOUS_MONTHS.has(word);
}

/** Names of months with which an instruction or a question may begin. */
const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set(['march', 'may']);
