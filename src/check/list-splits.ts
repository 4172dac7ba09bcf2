import type { RootContent } from 'mdast';
import type { Entry } from '../model/entry.ts';
import type { Step } from '../model/procedure.ts';
import { sameText } from '../model/text.ts';
import { isComment, nameBlock } from './block-names.ts';
import { indentBetween, replaceDelimiters } from './list-edits.ts';
import { contentIndent } from './list-indents.ts';
import { isLazy, type ListPair, type OrderedList } from './lists.ts';
import type { MarkerRun } from './marker-runs.ts';
import { capitalise, countSpaces, nameStep, nameSteps } from './names.ts';
import type { Finding } from './rule.ts';
import { indentAt, sourceLines } from './source-lines.ts';

/** The ways in which a list can break in pieces, by the messages of list-split. */
type Report = Finding<
  'paragraph' | 'block' | 'line' | 'bullets' | 'tooLittle' | 'delimiterOfOne' | 'delimiter' | 'swallowed'
>;

/** One finding for each list that has another sign than the first; the first finding mends them all. */
export function describeDelimiters(entry: Entry, lists: readonly OrderedList[]): Report[] {
  const [top] = lists as readonly [OrderedList];
  const { delimiter, number: from } = top.items[0]!;
  const areLazy = isLazy(lists);
  let count = from;
  return lists.flatMap((list): Report[] => {
    const [first] = list.items as [Step];
    const number = areLazy ? count : first.number;
    count += list.items.length;
    if (first.delimiter === delimiter) return [];
    const edits = list === lists[1] ? replaceDelimiters(entry, lists) : undefined;
    return [
      {
        at: first.node,
        message: top.items.length === 1 ? 'delimiterOfOne' : 'delimiter',
        values: {
          first: capitalise(nameStep(list, number)),
          others: nameSteps(top, from, top.items.at(-1)!.number),
          sign: first.delimiter,
          other: delimiter,
          written: `${first.written ?? first.number}${delimiter}`,
        },
        severity: 'error',
        ...(edits ? { edits } : {}),
      },
    ];
  });
}

/** A list whose count goes on after something that belongs into its last step. */
export function describeSplit(entry: Entry, pair: ListPair): Report {
  const block = pair.between.find((node) => !isComment(node)) ?? pair.between[0]!;
  const step = pair.before.items.at(-1)!;
  const [indent, spaces] = [contentIndent(entry, step), blockIndent(entry, block)];
  const edits = indentBetween(entry, pair);
  return {
    at: block,
    message: messageFor(block, spaces, indent),
    values: {
      subject: nameBlock(block).subject,
      step: nameStep(pair.before, step.number),
      indent,
      spaces: countSpaces(spaces),
    },
    ...(block.type === 'list' ? { severity: 'error' } : {}),
    ...(edits ? { edits } : {}),
  };
}

function messageFor(block: RootContent, spaces: number, indent: number): Report['message'] {
  if (block.type === 'thematicBreak') return 'line';
  if (spaces > 0 && spaces < indent) return 'tooLittle';
  if (block.type === 'list') return 'bullets';
  return block.type === 'paragraph' ? 'paragraph' : 'block';
}

function blockIndent(entry: Entry, { position }: RootContent): number {
  return position
    ? indentAt(sourceLines(entry)[position.start.line - 1]!.text, position.start.column - 1)
    : 0;
}

/** Steps that became part of the paragraph above them. */
export function describeSwallowed(entry: Entry, { lines: [first], step }: MarkerRun): Report {
  return {
    at: first!.paragraph,
    message: 'swallowed',
    values: {
      marker: sameText(first!.marker.typed),
      line: first!.line,
      indent: contentIndent(entry, step!.step),
      step: nameStep(step!.list, step!.step.number),
    },
    severity: 'error',
  };
}
