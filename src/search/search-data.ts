import { uiStrings, type UiStrings } from '../i18n/ui.ts';
import type { ContentGraph } from '../graph/graph.ts';
import type { DeskCard } from '../model/desk.ts';
import { livingVersion } from '../model/site.ts';
import { buildFrame } from '../site/frame.ts';
import { topicLists } from '../site/lists.ts';
import type { TextFile } from '../site/text-files.ts';
import { hrefOf } from '../site/urls.ts';
import { buildQuickIndex } from './build-quick-index.ts';
import { fitQuickIndex, type FittedIndex } from './fit-quick-index.ts';
import { isWhole, type QuickIndex, type QuickRecord } from './quick-index.ts';

/** The texts of the interface that the search shows. */
type SearchTextKey = Extract<
  keyof UiStrings,
  `search${string}` | 'step' | 'desks' | 'deskCampus' | 'deskReach' | 'deskHours' | 'deskBring'
>;
export type SearchTexts = Record<SearchTextKey, string>;

/** All that the search needs in one language, as one file that is loaded when somebody searches. */
export interface SearchData {
  quick: QuickIndex;
  texts: SearchTexts;
  topics: { href: string; title: string }[];
  desks: DeskCard[];
  /** Address of the list of all questions, and of the page with the results of a query. */
  allQuestions: string;
  resultsPage: string;
  /** Address of the texts that only older versions have; none when there are none. */
  archive?: string;
  /** Address of the folder with the records that come in pieces, each in a file named by its number. */
  pieces?: string;
}

/** The quick indexes of a locale, as they are sent. */
export interface QuickIndexes {
  living: FittedIndex;
  /** Of the texts that only older versions have; undefined where there are none. */
  archive?: QuickIndex;
}

/** Reads all texts of a locale for their quick indexes. */
export function buildQuickIndexes(graph: ContentGraph, locale: string): QuickIndexes {
  const archive = buildQuickIndex(graph, locale, 'archive');
  return {
    living: fitQuickIndex(buildQuickIndex(graph, locale)),
    ...(archive.records.length > 0 ? { archive: fitQuickIndex(archive).index } : {}),
  };
}

/** All that {@link buildQuickIndexes} makes them of: of the texts in other languages, the settings alone. */
export function quickIndexSource({ site, synonyms, entries }: ContentGraph, locale: string): string {
  const texts = entries.map(({ file, frontmatter, source, locale: own }) =>
    own === locale ? [file, frontmatter, source] : [file, frontmatter],
  );
  return JSON.stringify([locale, site, synonyms.get(locale), texts]);
}

/**
 * Files of the search, by the path under which they are served: the data of each language, its pieces, and its archive.
 * `indexes` are those of each locale.
 */
export function formatSearchFiles(
  graph: ContentGraph,
  indexes: ReadonlyMap<string, QuickIndexes> = new Map(
    graph.site.locales.map(({ id }) => [id, buildQuickIndexes(graph, id)]),
  ),
): TextFile[] {
  const files = new Map<string, SearchData | QuickIndex | QuickRecord[]>();
  for (const [locale, { living, archive }] of indexes) {
    files.set(dataPath(locale), buildSearchData(graph, locale, living.index, archive !== undefined));
    living.pieces.forEach((records, i) => files.set(`${piecesPath(locale)}${i}.json`, records));
    if (archive) files.set(archivePath(locale), archive);
  }
  return [...files].map(([path, data]) => ({ path, text: JSON.stringify(data) }));
}

/** Site path of the data of a locale's search. */
export function dataPath(locale: string): string {
  return `/search/${locale}.json`;
}

function archivePath(locale: string): string {
  return `/search/${locale}-archive.json`;
}

function piecesPath(locale: string): string {
  return `/search/${locale}/`;
}

function buildSearchData(
  graph: ContentGraph,
  locale: string,
  quick: QuickIndex,
  hasArchive: boolean,
): SearchData {
  const { site } = graph;
  const frame = buildFrame(graph, locale);
  return {
    quick,
    texts: searchTexts(frame.lang),
    topics: topicLists(graph, locale, livingVersion(site).id).map(({ href, title }) => ({ href, title })),
    desks: frame.desks,
    allQuestions: frame.index.href,
    resultsPage: frame.searchPage,
    ...(hasArchive ? { archive: hrefOf(site, archivePath(locale)) } : {}),
    ...(isWhole(quick) ? {} : { pieces: hrefOf(site, piecesPath(locale)) }),
  };
}

function searchTexts(lang: string): SearchTexts {
  const isSearchText = (key: string): boolean => /^(?:search.|step$|desk)/.test(key);
  return Object.fromEntries(
    Object.entries(uiStrings(lang)).filter(([key]) => isSearchText(key)),
  ) as SearchTexts;
}
