import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import { nodesOf } from '../model/nodes.ts';
import type { UiStrings } from '../i18n/ui.ts';
import type { Message } from './messages.ts';

/** What turning one answer's tree into blocks has to know. */
export interface Conversion {
  /** Slug of the answer, which begins all its anchors. */
  anchor: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  ui: UiStrings;
  /** Offsets of the steps that are something to do. */
  actions: ReadonlySet<number>;
  /** Every place on the sheet that a text may refer to. */
  anchors: ReadonlySet<string>;
  /** Paths of pictures by the addresses that the tree has for them. */
  pictures: ReadonlyMap<string, string>;
  definitions: ReadonlyMap<string, Definition>;
  footnotes: ReadonlyMap<string, FootnoteDefinition>;
  notes: Notes;
  /** Within a note, addresses are written out: a note has no notes. */
  isInNote: boolean;
  report: (node: Nodes, message: Message, values?: Record<string, string>) => void;
}

/** Gives out the numbers of notes, in the order in which a sheet is read. */
export interface Notes {
  /** The number of the note with this key, and whether it is new on this answer. */
  numberOf: (key: string) => { number: number; isNew: boolean };
}

/** The notes of one answer, counted on from those of the answers before it. */
export function countNotes(counter: { last: number }): Notes {
  const known = new Map<string, number>();
  return {
    numberOf: (key) => {
      const number = known.get(key);
      if (number !== undefined) return { number, isNew: false };
      counter.last++;
      known.set(key, counter.last);
      return { number: counter.last, isNew: true };
    },
  };
}

/** What references in a tree stand for, by their identifiers. The first definition counts, as in CommonMark. */
export function collectDefinitions(tree: Root): Pick<Conversion, 'definitions' | 'footnotes'> {
  const byIdentifier = <T extends { identifier: string }>(nodes: readonly { node: T }[]): Map<string, T> =>
    new Map(nodes.toReversed().map(({ node }) => [node.identifier, node]));
  return {
    definitions: byIdentifier(nodesOf(tree, 'definition')),
    footnotes: byIdentifier(nodesOf(tree, 'footnoteDefinition')),
  };
}
