import { toString } from 'mdast-util-to-string';
import type { Nodes, Parents } from 'mdast';
import { placeOf, type Place } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import { nodesOf } from '../model/nodes.ts';
import { findStepReferences } from '../model/step-reference.ts';
import { mayBegin, placeInLine, textLines, type TextLine } from './text-lines.ts';

/** A number that somebody typed before a step without a list: "Step 2:" or a bold "2.". */
export interface StepLabel {
  /** The label as typed, without signs after it: `Step 2`, `2`. */
  typed: string;
  /** The first and the last number, of "Steps 2-4". */
  first: number;
  last: number;
  /** Whether it is one part of a step: "Step 2a", "Step 2.1". */
  isPart: boolean;
  /** Whether it says "step", in the language of the entry. */
  hasWord: boolean;
  /** Whether it is clear that it labels a step, rather than speaks of one. */
  isClear: boolean;
  at: Place;
}

/** The labels that belong together, in order: headings of one level, or paragraphs and items under one parent. */
export interface LabelRow {
  areHeadings: boolean;
  labels: readonly StepLabel[];
}

/** The rows of labels of an entry; `lang` is the language of its text (BCP 47). */
export function collectLabelRows(entry: Entry, lang: string): LabelRow[] {
  const parents = PARENTS.flatMap((type): Parents[] => nodesOf(entry.tree, type).map(({ node }) => node));
  const rows = parents.flatMap((node) => [...headingRows(node, lang), textRow(entry, node, lang)]);
  return rows.filter(({ labels }) => labels.length > 1);
}

const PARENTS = ['root', 'blockquote', 'containerDirective', 'listItem', 'list'] as const;

/** Headings of one level with no heading of a higher level between them. */
function headingRows(parent: Parents, lang: string): LabelRow[] {
  const rows: StepLabel[][] = [];
  const open = new Map<number, StepLabel[]>();
  for (const child of parent.children) {
    if (child.type !== 'heading') continue;
    for (const depth of [...open.keys()]) if (depth > child.depth) open.delete(depth);
    const label = parseLabel(toString(child), lang, true);
    if (!label) continue;
    const row = open.get(child.depth) ?? [];
    if (row.length === 0) rows.push(row);
    row.push({ ...label, at: placeOf(child.position) });
    open.set(child.depth, row);
  }
  return rows.map((labels) => ({ areHeadings: true, labels }));
}

/** What every label on a line begins with. */
const LABEL_START = /(?:\*\*|__)?(?:\p{L}+\s+)?\d/uy;

/** Paragraphs under a parent, or the first paragraphs of a list's items. */
function textRow(entry: Entry, parent: Parents, lang: string): LabelRow {
  const labels: StepLabel[] = [];
  let isAfterList = false;
  for (const child of parent.children) {
    if (child.type === 'heading') isAfterList = false;
    if (child.type === 'list' && child.ordered === true) isAfterList = true;
    const paragraph: Nodes | undefined = child.type === 'listItem' ? child.children[0] : child;
    if (paragraph?.type !== 'paragraph' || !mayBegin(entry, paragraph, LABEL_START)) continue;
    for (const line of textLines(entry, paragraph)) {
      const label = parseLine(line, lang);
      // Below a procedure, "Step 4: …" is a remark about it; only a row that has begun goes on.
      if (label) labels.push(isAfterList && labels.length === 0 ? { ...label, isClear: false } : label);
    }
  }
  return { areHeadings: false, labels };
}

function parseLine(line: TextLine, lang: string): StepLabel | undefined {
  const bold = /^(?:\*\*|__)/.exec(line.text)?.[0] ?? '';
  const label = parseLabel(line.text.slice(bold.length), lang, bold !== '');
  return label && { ...label, at: placeInLine(line, bold.length + label.typed.length) };
}

/** The label that a text begins with. `isSetOff`: by being bold, or a heading. */
function parseLabel(text: string, lang: string, isSetOff: boolean): Omit<StepLabel, 'at'> | undefined {
  if (!/\d/.test(text)) return undefined;
  const word = /^\p{L}+\s+\d{1,3}(?:\s*[-–]\s*\d{1,3})?/u.exec(text)?.[0] ?? '';
  const [reference] = findStepReferences(word, lang);
  if (reference?.offset === 0) {
    const after = text.slice(reference.text.length);
    const part = /^(?:[a-z](?!\p{L})|(?:\.\d+)+)/u.exec(after)?.[0] ?? '';
    return {
      typed: reference.text + part,
      first: reference.first,
      last: reference.last,
      isPart: part !== '',
      hasWord: true,
      isClear: isSetOff || /^\s?[.:)–—-]/.test(after.slice(part.length)),
    };
  }
  const number = isSetOff ? /^(\d{1,2})(?=[.):]?(?:\*\*|__|\s)|[.):]?$)/.exec(text) : null;
  if (!number || !/^[.):*_]|^$/.test(text.slice(number[0].length))) return undefined;
  const value = Number(number[1]);
  return { typed: number[0], first: value, last: value, isPart: false, hasWord: false, isClear: true };
}
