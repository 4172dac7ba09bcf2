import { hash } from 'node:crypto';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';

/** Findings by what was looked at. */
export type KnownFindings = ReadonlyMap<string, readonly Diagnostic[]>;

/**
 * What a check remembers for the next one: what the rules find that look at a text alone, or at a translation and its
 * source. It counts only for the same rules and the same settings of the site.
 */
export class Memory {
  readonly #before: KnownFindings;
  readonly #now = new Map<string, readonly Diagnostic[]>();

  /** `before` is what the last check knew. */
  constructor(before: KnownFindings = new Map()) {
    this.#before = before;
  }

  /** What the last check found in the same texts, or what `find` finds now. */
  recall(entries: readonly Entry[], find: () => readonly Diagnostic[]): readonly Diagnostic[] {
    const key = hash(
      'sha256',
      JSON.stringify(entries.flatMap(({ file, source }) => [file, source])),
      'base64url',
    );
    const found = this.#before.get(key) ?? find();
    this.#now.set(key, found);
    return found;
  }

  /** What this check knows. */
  get known(): KnownFindings {
    return this.#now;
  }
}
