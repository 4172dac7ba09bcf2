import type { List, Nodes, Paragraph, Parents } from 'mdast';
import { nodesOf } from '../model/nodes.ts';
import { collectOrderedLists, stepsByItem, type OrderedList, type StepOfList } from './lists.ts';
import { perEntry } from './per-entry.ts';
import { endsSentence, mayBegin, textLines, type TextLine } from './text-lines.ts';
import { MARKER_START, parseTypedMarker, type TypedMarker } from './typed-marker.ts';

/** Lines that somebody numbered by hand, so that it is clear that they were meant as a list. */
export interface MarkerRun {
  kind: TypedMarker['kind'];
  /** In order; at least one. */
  lines: readonly MarkedLine[];
  /** The step that the lines stand in, or the last one before them under the same heading. */
  step: StepOfList | undefined;
  /** Whether the lines stand within the step, rather than after its list. */
  isInStep: boolean;
  /** Whether its first number is the one after the step. */
  goesOn: boolean;
  /** Whether readers see each line on a line of its own. */
  isApart: boolean;
}

interface MarkedLine extends TextLine {
  marker: TypedMarker;
}

export interface MarkerRuns {
  runs: readonly MarkerRun[];
  /** Paragraphs that hold a line of a run. */
  paragraphs: ReadonlySet<Nodes>;
  /** Lists whose numbers have a gap, or start late, because some of their numbers are in a run. */
  brokenLists: ReadonlySet<List>;
  /** Whether a line belongs to a run. */
  hasLine: (line: TextLine) => boolean;
}

/** All runs of an entry: of lines and paragraphs under the same parent that count up, with no heading between them. */
export const collectMarkerRuns = perEntry((entry): MarkerRuns => {
  const lists = new Map<Nodes, OrderedList>(collectOrderedLists(entry).map((list) => [list.node, list]));
  const parents = new Set(nodesOf(entry.tree, 'paragraph').map(({ ancestors }) => ancestors.at(-1)!));
  const brokenLists = new Set<List>();
  const runs = [...parents].flatMap((parent) =>
    runsIn(parent, {
      owner: stepsByItem(entry).get(parent),
      listOf: (child) => lists.get(child),
      linesOf: (paragraph) => (mayBegin(entry, paragraph, MARKER_START) ? textLines(entry, paragraph) : []),
      brokenLists,
    }),
  );
  const paragraphs = new Set(runs.flatMap(({ lines }) => lines.map(({ paragraph }) => paragraph)));
  const numbers = new Set(runs.flatMap(({ lines }) => lines.map(({ line }) => line)));
  return { runs, paragraphs, brokenLists, hasLine: ({ line }) => numbers.has(line) };
});

interface Surroundings {
  /** The step whose item the parent is. */
  owner: StepOfList | undefined;
  listOf: (child: Nodes) => OrderedList | undefined;
  linesOf: (paragraph: Paragraph) => TextLine[];
  /** Filled on the way. */
  brokenLists: Set<List>;
}

/** A run that may still grow. */
interface OpenRun {
  lines: MarkedLine[];
  first: number;
  last: number;
  owner: StepOfList | undefined;
  /** Whether it takes up the number after the step. */
  goesOn: boolean;
  /** The list right after it that takes up its number. */
  next?: OrderedList;
}

function runsIn(parent: Parents, { owner, listOf, linesOf, brokenLists }: Surroundings): MarkerRun[] {
  const found: OpenRun[] = [];
  let open = new Map<string, OpenRun>();
  let latest = owner;
  for (const child of parent.children) {
    if (child.type === 'heading') {
      open = new Map();
      latest = owner;
    }
    const list = listOf(child);
    if (list && list.items.length > 0) {
      for (const run of open.values()) if (run.last + 1 === list.items[0]!.number) run.next ??= list;
      if (!owner) latest = { list, step: list.items.at(-1)! };
    }
    if (child.type !== 'paragraph') continue;
    linesOf(child).forEach((line, i) => {
      const marker = parseTypedMarker(line.text);
      // The text right after an item's own number is the step itself.
      const isOwnText = i === 0 && owner !== undefined && child === parent.children[0];
      if (marker)
        extendRuns({ ...line, marker }, isOwnText ? undefined : latest, owner ?? latest, open, found);
    });
  }
  const isInStep = owner !== undefined;
  return found
    .filter((run) => isClear(run, isInStep))
    .map((run) => {
      const broken = [run.goesOn ? run.owner?.list : undefined, run.next];
      for (const list of broken) if (list && isNumber(run.lines[0]!.marker)) brokenLists.add(list.node);
      return toRun(run, isInStep);
    });
}

/** Adds a line to the run that it continues, or begins one; `found` gets every run that was begun. */
function extendRuns(
  line: MarkedLine,
  previous: StepOfList | undefined,
  owner: StepOfList | undefined,
  open: Map<string, OpenRun>,
  found: OpenRun[],
): void {
  for (const { form, value } of line.marker.readings) {
    const run = open.get(form);
    if (run && (value === run.last + 1 || (value === 1 && isLazy(run)))) {
      run.lines.push(line);
      run.last = value;
      continue;
    }
    const goesOn = previous !== undefined && isNumber(line.marker) && followsStep(previous, value);
    if (value !== 1 && !goesOn) continue;
    const begun: OpenRun = { lines: [line], first: value, last: value, owner, goesOn };
    open.set(form, begun);
    found.push(begun);
  }
}

function isLazy({ lines: [first], last }: OpenRun): boolean {
  return last === 1 && first!.marker.kind === 'tight';
}

function followsStep({ list, step }: StepOfList, value: number): boolean {
  if (value === step.number + 1 || value === (step.written ?? 0) + 1) return true;
  return value === 1 && list.items.length > 1 && list.items.every(({ written }) => written === 1);
}

function isNumber({ kind }: TypedMarker): boolean {
  return kind === 'tight' || kind === 'spaced' || kind === 'script';
}

/** Whether a run is long enough, or stands where nothing else can be meant. */
function isClear(run: OpenRun, isInStep: boolean): boolean {
  const { lines, owner, goesOn, next } = run;
  const [first] = lines as [MarkedLine];
  const { kind, isFirm, isMidSentence, readings } = first.marker;
  const takesPart = (goesOn || next !== undefined) && !isMidSentence && (isFirm || isMissed(run));
  const hasTight = lines.some(({ marker }) => marker.kind === 'tight');
  switch (kind) {
    case 'decimal': {
      const isOfStep = readings[0]?.form === String(owner?.step.number) && run.first === 1;
      const isAlone = isOfStep && !isMidSentence && endsSentence(first.before);
      return (isInStep || !isApart(run)) && (lines.length > 1 || isAlone);
    }
    case 'letter':
      // Outside of a step, paragraphs "a. …" and "1.1 …" may well be what the editor wants readers to see.
      return lines.length > 1 && (isInStep || !isApart(run));
    case 'script':
      return takesPart || (lines.length > 1 && (isFirm || !isApart(run)));
    default:
      return hasTight ? lines.length > 1 || takesPart : goesOn && !isMidSentence;
  }
}

/** Whether the numbers of a list go on right after those of a run within it. */
function isMissed({ lines: [first], owner, last }: OpenRun): boolean {
  if (!owner || !endsSentence(first!.before)) return false;
  const { items } = owner.list;
  return items[items.indexOf(owner.step) + 1]?.written === last + 1;
}

function isApart({ lines }: OpenRun): boolean {
  return lines.every(({ joint }) => joint !== 'space');
}

function toRun(run: OpenRun, isInStep: boolean): MarkerRun {
  const { lines, owner, goesOn } = run;
  const kinds = new Set(lines.map(({ marker }) => marker.kind));
  return {
    kind: kinds.has('tight') ? 'tight' : lines[0]!.marker.kind,
    lines,
    step: owner,
    isInStep,
    goesOn,
    isApart: isApart(run),
  };
}
