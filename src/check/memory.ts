import { hash } from 'node:crypto';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';

/** Something that was found, or noted under an id. */
export type Remembered = Diagnostic | readonly [noteId: string, value: unknown];

/** What was found and noted, by what was looked at. */
export type KnownFindings = ReadonlyMap<string, readonly Remembered[]>;

/**
 * What a check remembers for the next one: what the rules find and note that look at a text alone, or at a translation
 * and its source. It counts only for the same rules and the same settings of the site.
 */
export class Memory {
  readonly #before: KnownFindings;
  readonly #now = new Map<string, readonly Remembered[]>();

  /** `before` is what the last check knew. */
  constructor(before: KnownFindings = new Map()) {
    this.#before = before;
  }

  /** What is known of the same texts from this check or the last one, or what `find` finds now. */
  recall(entries: readonly Entry[], find: () => readonly Remembered[]): readonly Remembered[] {
    const key = entries.map(keyOf).join(' ');
    const found = this.#now.get(key) ?? this.#before.get(key) ?? find();
    this.#now.set(key, found);
    return found;
  }

  /** What this check knows. */
  get known(): KnownFindings {
    return this.#now;
  }
}

const keys = new WeakMap<Entry, string>();

/** 128 bits are enough to tell texts apart. */
const KEY_LENGTH = 22;

function keyOf(entry: Entry): string {
  let key = keys.get(entry);
  if (key === undefined) {
    key = hash('sha256', `${entry.file}\0${entry.source}`, 'base64url').slice(0, KEY_LENGTH);
    keys.set(entry, key);
  }
  return key;
}
