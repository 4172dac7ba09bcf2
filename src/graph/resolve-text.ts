import { formatPagePath, type EntryKey } from '../model/address.ts';
import type { Entry } from '../model/entry.ts';
import { sourceHash } from '../model/hash.ts';
import { livingVersion } from '../model/site.ts';
import type { ContentGraph } from './graph.ts';

/** The text that a visitor of one locale and version gets for an entry. */
export interface ResolvedText {
  entry: Entry;
  /** True when the locale has no text of its own, so that the source text is shown. */
  isFallback: boolean;
  /** Site path of the one page that shows this text in this locale. */
  path: string;
}

/**
 * The text that holds for an entry in a version: from that version's archive, else from the next newer one, …, else
 * the living text. If any locale is archived in a version, all locales are served from there.
 * Undefined when the entry did not exist then, or has no text that can be shown.
 */
export function resolveText(
  graph: ContentGraph,
  { locale, version, slug }: EntryKey,
): ResolvedText | undefined {
  const ids = graph.site.versions.map(({ id }) => id);
  const asked = ids.indexOf(version);
  if (asked < 0 || !existedIn(graph, slug, asked)) return undefined;
  const found = ids.slice(asked).find((id) => graph.versions.get(id)?.has(slug));
  const texts = found && graph.versions.get(found)?.get(slug);
  const entry = texts && (texts.get(locale) ?? texts.get(graph.site.defaultLocale));
  if (!entry) return undefined;
  return {
    entry,
    isFallback: entry.locale !== locale,
    path: formatPagePath(graph.site, { locale, version: found, slug }),
  };
}

/** Ids of the versions in which visitors of this locale get exactly this text, oldest first. */
export function versionsShowing(graph: ContentGraph, { locale, version, slug }: EntryKey): string[] {
  return graph.site.versions
    .map(({ id }) => id)
    .filter((id) => resolveText(graph, { locale, version: id, slug })?.entry.version === version);
}

/** Whether a translation still says what its source says: `stale` when the source was changed since. */
export function translationState(graph: ContentGraph, entry: Entry): 'source' | 'fresh' | 'stale' {
  if (entry.locale === graph.site.defaultLocale) return 'source';
  const source = graph.versions.get(entry.version)?.get(entry.slug)?.get(graph.site.defaultLocale);
  return source && entry.frontmatter.translates === sourceHash(source) ? 'fresh' : 'stale';
}

function existedIn(graph: ContentGraph, slug: string, version: number): boolean {
  const living = graph.versions.get(livingVersion(graph.site).id)?.get(slug);
  const since = living?.get(graph.site.defaultLocale)?.frontmatter.since;
  if (since === undefined) return true;
  const first = graph.site.versions.findIndex(({ id }) => id === since);
  return version >= first;
}
