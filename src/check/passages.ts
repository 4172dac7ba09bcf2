import { toString } from 'mdast-util-to-string';
import type { Nodes, Paragraph, Parents } from 'mdast';
import type { Entry } from '../model/entry.ts';
import { nodesOf } from '../model/nodes.ts';
import { perEntry } from './per-entry.ts';

/** A paragraph with its words, so that it can be compared. */
export interface Passage {
  node: Paragraph;
  /** In small letters; where links and pictures lead counts as a word. */
  words: readonly string[];
  /** The words as one text. */
  text: string;
  /** The list that it stands in, if any. */
  list: Nodes | undefined;
  /** Number of the heading, or what does the work of one, that it stands under. */
  section: number;
}

/** Shorter paragraphs repeat for good reason. */
const PASSAGE_WORDS = 8;

/** Stands before the address of a link or picture. */
const ADDRESS = '→';

/** Sentences that introduce something else, or lead somewhere, come back; only what is as long as this is sure to be a copy. */
const POINTER_WORDS = 20;

/** Within lists, results and choices come back; only what is as long as this is sure to be a copy. */
const LISTED_WORDS = 20;

/** How alike the runs of three words of two paragraphs must be (Jaccard index). */
const NEAR = 0.8;

/** How many earlier paragraphs with the same three words are looked at, so that the work stays in proportion. */
const MOST_CANDIDATES = 8;

/** The paragraphs of an entry that are long enough to be copies, but for the actions of steps, which step-duplicate compares. */
export const collectPassages = perEntry((entry): readonly Passage[] => {
  const sections = sectionsOf(entry);
  return nodesOf(entry.tree, 'paragraph').flatMap(({ node, ancestors }) => {
    if (isStepAction(node, ancestors) || isField(node) || node.data?.directiveLabel === true) return [];
    const words = wordsOf(node);
    if (words.length < (isPointer(node, words) ? POINTER_WORDS : PASSAGE_WORDS)) return [];
    const list = ancestors.findLast(({ type }) => type === 'list');
    return [{ node, words, text: words.join(' '), list, section: sections.get(ancestors[1] ?? node) ?? 0 }];
  });
});

function sectionsOf({ tree }: Entry): ReadonlyMap<Nodes, number> {
  let section = 0;
  return new Map(
    tree.children.map((node) => {
      if (beginsSection(node)) section += 1;
      return [node, section];
    }),
  );
}

/** A heading, or what does the work of one: a line across the page, HTML, a paragraph that is all bold. */
function beginsSection(node: Nodes): boolean {
  if (node.type === 'paragraph') return node.children.every(({ type }) => type === 'strong');
  return node.type === 'heading' || node.type === 'thematicBreak' || node.type === 'html';
}

interface Twin {
  passage: Passage;
  likeness: 'same' | 'near';
}

/** For each passage of an entry, the earlier one that it says again, the first one if there are several. */
export const findTwins = perEntry((entry): readonly (Twin | undefined)[] => {
  const byText = new Map<string, Passage[]>();
  const byRun = new Map<string, Passage[]>();
  const runs = new Map<Passage, ReadonlySet<string>>();
  const passages = collectPassages(entry);
  if (passages.length < 2) return [];
  return passages.map((passage) => {
    const own = runsOf(passage.words);
    runs.set(passage, own);
    const same = byText.get(passage.text)?.find((other) => areComparable(other, passage));
    // Bullets that differ in a few words are a comparison.
    const near =
      same ??
      (passage.list ? [] : candidates(own, byRun)).find(
        (other) =>
          areComparable(other, passage) &&
          leadAlike(other, passage) &&
          likeness(own, runs.get(other)!) >= NEAR,
      );
    if (!same) add(byText, passage.text, passage);
    if (!same) for (const run of own) add(byRun, run, passage);
    return near && { passage: near, likeness: same ? 'same' : 'near' };
  });
});

/** Every three words in a row, and the two at either end. */
function runsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word, i) => `${words[i - 1] ?? ''} ${word} ${words[i + 1] ?? ''}`));
}

/** Earlier passages that have more than half of the runs. */
function candidates(own: ReadonlySet<string>, byRun: ReadonlyMap<string, readonly Passage[]>): Passage[] {
  const shared = new Map<Passage, number>();
  for (const run of own)
    for (const other of byRun.get(run) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  return [...shared].filter(([, count]) => count > own.size / 2).map(([other]) => other);
}

function add(index: Map<string, Passage[]>, key: string, passage: Passage): void {
  const known = index.get(key);
  if (!known) index.set(key, [passage]);
  else if (known.length < MOST_CANDIDATES) known.push(passage);
}

function areComparable(a: Passage, b: Passage): boolean {
  const isListed = a.list !== undefined || b.list !== undefined;
  const isSameList = a.list !== undefined && a.list === b.list && !isNumbered(a.list);
  return !isListed || isSameList || Math.min(a.words.length, b.words.length) >= LISTED_WORDS;
}

/** Links and pictures are the difference that readers look for. */
function leadAlike(a: Passage, b: Passage): boolean {
  const [one, other] = [a, b].map(({ words }) => words.filter(isAddress).join(' '));
  return one === other;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const run of a) if (b.has(run)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/** Whether a paragraph announces what stands below it, or where to read more. */
function isPointer(node: Paragraph, words: readonly string[]): boolean {
  const last = node.children.at(-1);
  return words.some(isAddress) || (last?.type === 'text' && /[:：]\s*$/.test(last.value));
}

/** Whether a paragraph is a bold name and what it has: "**Opening hours:** …" comes back under every desk. */
function isField({ children: [label, rest] }: Paragraph): boolean {
  if (label?.type !== 'strong') return false;
  return /[:：]\s*$/.test(toString(label)) || (rest?.type === 'text' && /^\s?[:：]/.test(rest.value));
}

/** The first paragraph of a numbered item. */
function isStepAction(node: Paragraph, ancestors: readonly Parents[]): boolean {
  const [list, item] = ancestors.slice(-2);
  return item?.type === 'listItem' && item.children[0] === node && list !== undefined && isNumbered(list);
}

function isNumbered(node: Nodes): boolean {
  return node.type === 'list' && node.ordered === true;
}

function isAddress(word: string): boolean {
  return word.startsWith(ADDRESS);
}

function wordsOf(node: Nodes): string[] {
  if ('url' in node)
    return [...('children' in node ? node.children.flatMap(wordsOf) : []), ADDRESS + node.url];
  if ('children' in node) return node.children.flatMap(wordsOf);
  const text = 'value' in node && node.type !== 'html' ? node.value : '';
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
