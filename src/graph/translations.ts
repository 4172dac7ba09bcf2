import { keyInLocale, type EntryKey } from '../model/address.ts';
import type { Entry } from '../model/entry.ts';
import { livingVersion, type Site } from '../model/site.ts';
import { pastSourceOf } from '../model/source-history.ts';
import type { ContentGraph } from './graph.ts';
import { resolveText, translationState } from './resolve-text.ts';

/** How an answer stands in one language. */
export interface TranslationCell {
  locale: string;
  state: 'source' | 'fresh' | 'stale' | 'missing' | 'draft';
  /** Day on which the source left the translation behind; unknown when the history does not tell. */
  since: string | undefined;
  /** Site path of the page that visitors of this language get. */
  path: string;
}

/** How a living answer stands in every language. */
export interface TranslationRow {
  slug: string;
  /** The question, in the source's language. */
  title: string;
  /** In the order of the site's languages. */
  cells: TranslationCell[];
}

/** Every living answer in the order of the site, with how it stands in every language. `today` is `YYYY-MM-DD`. */
export function collectTranslations(graph: ContentGraph, today: string): TranslationRow[] {
  const { site, topics } = graph;
  const version = livingVersion(site).id;
  const drafts = new Set([...graph.drafts.values()].map(keyOf));
  return [...topics.values()].flat().flatMap((slug) => {
    const source = resolveText(graph, { locale: site.defaultLocale, version, slug });
    if (!source) return [];
    const cells = site.locales.map(({ id }) => buildCell(graph, source.entry, id, { drafts, today }));
    return [{ slug, title: source.entry.frontmatter.title, cells }];
  });
}

function buildCell(
  graph: ContentGraph,
  source: Entry,
  locale: string,
  { drafts, today }: { drafts: ReadonlySet<string>; today: string },
): TranslationCell {
  const key = keyInLocale(source, locale);
  const { entry, isFallback, path } = resolveText(graph, key)!;
  const cell = { locale, since: undefined, path };
  if (isFallback) return { ...cell, state: drafts.has(keyOf(key)) ? 'draft' : 'missing' };
  const state = translationState(graph, entry);
  return { ...cell, state, since: state === 'stale' ? staleSince(graph, entry, today) : undefined };
}

function keyOf({ locale, version, slug }: EntryKey): string {
  return `${locale}/${version}/${slug}`;
}

/** The source text, published, that a translation was made from or should be compared with. */
export function sourceFor(graph: ContentGraph, { version, slug }: Entry): Entry | undefined {
  return graph.versions.get(version)?.get(slug)?.get(graph.site.defaultLocale);
}

/** Day on which the source of a stale translation changed; a change that is not in the history yet is of today. */
function staleSince(graph: ContentGraph, entry: Entry, today: string): string | undefined {
  const source = sourceFor(graph, entry);
  const past = source && pastSourceOf(graph.history, source.file, entry.frontmatter.translates);
  return past && (past.until ?? today);
}

/** The languages that texts are translated into. */
export function targetLocales(site: Site): Site['locales'] {
  return site.locales.filter(({ id }) => id !== site.defaultLocale);
}
