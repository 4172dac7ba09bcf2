/** A step of an answer: its address within the page, e.g. `step-3b`, and what is done in it. */
export type QuickStep = readonly [fragment: string, text: string];

/** One text, with all that a result shows of it. */
export interface QuickRecord {
  /** Address of its page, with the site's base path. */
  href: string;
  title: string;
  description: string;
  /** Positions in {@link QuickIndex.accounts}. */
  accounts: number[];
  /** Number of steps of all its procedures. */
  stepCount: number;
  /** Other words that people use for it. */
  keywords: string[];
  /** Empty in an index that was cut down. */
  steps: QuickStep[];
  /** Words under which the other languages know it, folded, those of its own language left out. */
  foreign: string;
  /** Versions in which visitors get this text, as positions in {@link QuickIndex.versions}; absent: in all. */
  versions?: number[];
  isUrgent?: true;
}

/** What answers from the first letter, in one language. Plain data, to be sent as JSON. */
export interface QuickIndex {
  /** BCP 47 tag. */
  lang: string;
  /** Names of the site's accounts. */
  accounts: string[];
  /** The site's versions in time order; the last is the living one. */
  versions: { id: string; label: string }[];
  /** Words that say nothing about what is looked for, and words of denial and lack; folded. */
  stopWords: string[];
  lackWords: string[];
  /** Groups of words that mean the same. */
  synonyms: string[][];
  /** Words of the texts that stand in no record: they are spelt right, and the full text has them. */
  vocabulary: string[];
  records: QuickRecord[];
  /**
   * Where the records are too heavy to be sent at once, only the urgent ones are here, and all come in pieces, in the
   * order of the words that lead to them: where each piece starts. None in an index that is whole.
   */
  pieces: string[];
}

/** Whether all records are in the index, and none in pieces. */
export function isWhole({ pieces }: QuickIndex): boolean {
  return pieces.length === 0;
}

/** Number that readers see before a step, from its fragment: `3b` for `procedure-2-step-3b`. */
export function stepNumber(fragment: string): string {
  return /step-(\d+[a-z]*)$/.exec(fragment)?.[1] ?? '';
}
