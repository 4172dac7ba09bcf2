import type { Heading, List, Nodes, Paragraph, TableCell, Code } from 'mdast';
import { placeOf, type Place } from '../../model/diagnostic.ts';
import type { Entry } from '../../model/entry.ts';
import type { Text } from '../../model/text.ts';
import { collectNumberedSteps } from '../numbered-steps.ts';
import { perEntry } from '../per-entry.ts';
import { readProse } from '../prose.ts';

/** A piece of an entry that is translated as a whole: the question, the short answer, a paragraph, a heading, a cell. */
export interface Block {
  /** Its place among the blocks of the entry. */
  index: number;
  kind: 'title' | 'description' | 'heading' | 'step' | 'text';
  /** Number of the step that it is the action of, as readers see it: `3`, `2b`. */
  label: string | undefined;
  text: string;
  /** As it was typed. */
  typed: string;
  /** What it stands in and what it is, without any words: alike in a translation that is built like its source. */
  shape: string;
  /** Number of the heading that it stands under. */
  section: number;
  /** The node with its text; the question and the short answer have none. */
  node: Paragraph | Heading | TableCell | Code | undefined;
  at: Place;
}

/** The blocks of an entry in order. */
export const collectBlocks = perEntry((entry): readonly Block[] => {
  const { title, description } = entry.frontmatter;
  const blocks: Block[] = [
    fromFrontmatter(entry, 0, 'title', title),
    fromFrontmatter(entry, 1, 'description', description),
  ];
  const labels = new Map<Nodes, string>(
    collectNumberedSteps(entry).map(({ step, label }): [Nodes, string] => [step.node, label]),
  );
  let section = 0;
  collect(entry.tree, '', undefined);
  return blocks;

  function collect(node: Nodes, path: string, label: string | undefined): void {
    switch (node.type) {
      case 'heading':
        section += 1;
        add(node, 'heading', `${path}h${node.depth}`, undefined);
        return;
      case 'paragraph':
        // The label of a note is not a paragraph that readers see in the text.
        add(node, label === undefined ? 'text' : 'step', `${path}p`, label);
        return;
      case 'tableCell':
        add(node, 'text', `${path}cell`, undefined);
        return;
      case 'code':
        add(node, 'text', `${path}code`, undefined);
        return;
      case 'list':
        for (const item of node.children) collectItem(node, item, path);
        return;
      default:
        if ('children' in node)
          for (const child of node.children) collect(child, path + stepInto(node), undefined);
    }
  }

  function collectItem(list: List, item: List['children'][number], path: string): void {
    const inside = `${path}${list.ordered === true ? 'ol' : 'ul'}/`;
    item.children.forEach((child, i) => {
      collect(child, i === 0 ? `${inside}1:` : inside, i === 0 ? labels.get(item) : undefined);
    });
  }

  function add(
    node: NonNullable<Block['node']>,
    kind: Block['kind'],
    shape: string,
    label: string | undefined,
  ): void {
    const text = node.type === 'code' ? node.value : readProse(node).text;
    const { start, end } = node.position ?? {};
    const typed = start && end ? entry.source.slice(start.offset, end.offset) : text;
    const index = blocks.length;
    blocks.push({ index, kind, label, text, typed, shape, section, node, at: placeOf(node.position) });
  }
});

function stepInto(node: Nodes): string {
  if (node.type === 'root') return '';
  return `${node.type === 'containerDirective' ? node.name : node.type}/`;
}

function fromFrontmatter(entry: Entry, index: number, kind: 'title' | 'description', text: string): Block {
  return {
    index,
    kind,
    label: undefined,
    text,
    typed: text,
    shape: kind,
    section: 0,
    node: undefined,
    // To find it, the settings are read once more: only where there is something to say of it.
    get at() {
      return entry.locate([kind]);
    },
  };
}

/** A text with single spaces, on one line. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What a message calls a block, within a sentence. */
export function nameBlock({ kind, label, text }: Block): Text {
  const quoted = excerpt(text);
  switch (kind) {
    case 'title':
      return { en: 'the question', nl: 'de vraag', fr: 'la question' };
    case 'description':
      return { en: 'the short answer', nl: 'het korte antwoord', fr: 'la réponse courte' };
    case 'heading':
      return { en: `the heading "${quoted}"`, nl: `de kop "${quoted}"`, fr: `le titre « ${quoted} »` };
    case 'step':
      return {
        en: `step ${label ?? ''} ("${quoted}")`,
        nl: `stap ${label ?? ''} ("${quoted}")`,
        fr: `l'étape ${label ?? ''} (« ${quoted} »)`,
      };
    case 'text':
      return { en: `"${quoted}"`, nl: `"${quoted}"`, fr: `« ${quoted} »` };
  }
}

const EXCERPT_LENGTH = 60;

/** The beginning of a text, on one line, cut between words. */
export function excerpt(text: string): string {
  const line = fold(text);
  if (line.length <= EXCERPT_LENGTH) return line;
  return `${line.slice(0, line.lastIndexOf(' ', EXCERPT_LENGTH) + 1 || EXCERPT_LENGTH).trimEnd()} …`;
}
