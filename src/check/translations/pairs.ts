import type { ContentGraph } from '../../graph/graph.ts';
import { translationState } from '../../graph/resolve-text.ts';
import { sourceFor } from '../../graph/translations.ts';
import type { Entry } from '../../model/entry.ts';
import { pastSourceOf } from '../../model/source-history.ts';

/** A translation with the text that it is a translation of. */
export interface TranslationPair {
  translation: Entry;
  source: Entry;
  /** Whether somebody confirmed that it says what the source says today. */
  isFresh: boolean;
}

/** The translation that an entry is, with its source as it reads today; undefined for anything else. */
export function pairOf(graph: ContentGraph, entry: Entry): TranslationPair | undefined {
  if (entry.locale === graph.site.defaultLocale) return undefined;
  const source = sourceFor(graph, entry);
  return source && { translation: entry, source, isFresh: translationState(graph, entry) === 'fresh' };
}

/**
 * The translation that an entry is, with the source that it can be held to. A stale translation is held to the text
 * that it was made from, when the history has it: what changed since is for translation-stale to tell.
 */
export function comparablePairOf(graph: ContentGraph, entry: Entry): TranslationPair | undefined {
  const pair = pairOf(graph, entry);
  if (!pair || pair.isFresh || entry.frontmatter.translates === undefined) return pair;
  const past = pastSourceOf(graph.history, pair.source.file, entry.frontmatter.translates);
  return past && { ...pair, source: past.entry };
}
