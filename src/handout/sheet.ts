import type { AsideKind } from '../model/aside.ts';

/**
 * A handout in one language as plain data: what is printed and what its preview shows are both made from it, so that
 * they cannot differ. All texts are data; nothing in them is markup.
 */
export interface Sheet {
  title: string;
  /** Language and direction of everything but the answers, which have their own. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Name of the site. */
  site: string;
  /** Label of the version that holds today. */
  version: string;
  /** The language's own name for itself. */
  language: string;
  /** Day of the latest review of any of its answers, `YYYY-MM-DD`. */
  date: string;
  /** When the answer that was looked at longest ago was last confirmed to be right, in words. */
  reviewed: string;
  /** The page that shows the sheet; none for a sheet made for one occasion. */
  address: Address | undefined;
  /** What the foot of every page names: the only answer, else the page that shows the sheet, else the site. */
  foot: Address;
  /** One answer, or several behind a list of contents. */
  entries: SheetEntry[];
  desks: SheetDesk[];
  disclaimer: string | undefined;
}

/** A place where people help. */
interface SheetDesk {
  name: string;
  purpose: string | undefined;
  /** What else is known, each with its name. */
  facts: [label: string, value: string][];
}

/** A complete address, and how it is written on paper. */
export interface Address {
  href: string;
  text: string;
}

/** One answer on a sheet. */
export interface SheetEntry {
  /** Slug, which also begins the anchors of its headings and steps. */
  anchor: string;
  title: string;
  /** The short answer. */
  description: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  accounts: string[];
  /** What a reader should know before following it: not translated, or not up to date. */
  notices: string[];
  /** When somebody last confirmed that it is right, in words. */
  reviewed: string;
  /** The living answer. */
  address: Address;
  blocks: Block[];
}

export type Block =
  | Paragraph
  | { type: 'heading'; depth: number; anchor: string; children: Inline[] }
  | Steps
  | { type: 'bullets'; items: Item[] }
  | Aside
  | { type: 'quote'; blocks: Block[] }
  | { type: 'codeBlock'; text: string }
  | { type: 'table'; align: ('left' | 'right' | 'center' | undefined)[]; rows: Inline[][][] }
  | { type: 'rule' }
  | Picture;

interface Paragraph {
  type: 'paragraph';
  /** What the reader needs at hand before the first step. */
  isNeeds: boolean;
  /** Announces what follows, and is never parted from it. */
  isLeadIn: boolean;
  children: Inline[];
}

/** An item of a list. */
interface Item {
  /** Too long to be kept on one page in every format. */
  isLong: boolean;
  blocks: Block[];
}

export interface Steps {
  type: 'steps';
  /** A procedure of the answer, and not a list within a step or a block. */
  isProcedure: boolean;
  items: Step[];
}

export interface Step extends Item {
  /** The number that readers see: `3` or, for a sub-step, `b`. */
  label: string;
  anchor: string | undefined;
  /** Something to do, so that there is a box to tick. */
  hasBox: boolean;
  /** What to heed before doing it. */
  warnings: Aside[];
  pictures: Picture[];
}

export interface Aside {
  type: 'aside';
  kind: AsideKind;
  title: Inline[];
  blocks: Block[];
}

export interface Picture {
  type: 'picture';
  /** Public file or path within the content folder, as the content graph names it. */
  path: string;
  /** Empty for a picture that says nothing by itself. */
  alt: string;
}

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'strong' | 'emphasis' | 'delete'; children: Inline[] }
  | { type: 'break' }
  | (Omit<Picture, 'type'> & { type: 'icon' })
  /** A place on this sheet. */
  | { type: 'reference'; anchor: string; isOtherEntry: boolean; lang: string | undefined; children: Inline[] }
  | { type: 'link'; href: string; lang: string | undefined; children: Inline[] }
  | Note;

/** The mark of a numbered note. */
export interface Note {
  type: 'note';
  number: number;
  /** What the note says; nothing where the same note was already marked before. */
  content: { address: Address } | { blocks: Block[] } | undefined;
}
