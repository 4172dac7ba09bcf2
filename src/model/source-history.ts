import type { Entry } from './entry.ts';
import { sourceHash } from './hash.ts';

/** A source text as it read before. */
export interface PastSource {
  entry: Entry;
  /** Day on which another text took its place; undefined when that one is not in the history yet. */
  until: string | undefined;
}

/** How source texts read before, as far as the history of the content folder tells. */
export interface SourceHistory {
  /** Why the history tells nothing, or not everything; undefined when it is complete. */
  gap: 'no-git' | 'shallow' | undefined;
  /** By the file of the source text: every text that it had before the present one, newest first. */
  texts: ReadonlyMap<string, readonly PastSource[]>;
}

/** A history in which nothing was looked up. */
export const NO_HISTORY: SourceHistory = { gap: undefined, texts: new Map() };

/** The text that a source had when its {@link sourceHash} was `hash`; undefined when the history does not tell. */
export function pastSourceOf(
  { texts }: SourceHistory,
  file: string,
  hash: string | undefined,
): PastSource | undefined {
  return texts.get(file)?.find(({ entry }) => sourceHash(entry) === hash);
}
