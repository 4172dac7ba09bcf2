import { uiStrings, type UiStrings } from '../i18n/ui.ts';
import type { ContentGraph } from '../graph/graph.ts';
import type { DeskCard } from '../model/desk.ts';
import { livingVersion } from '../model/site.ts';
import { buildFrame } from '../site/frame.ts';
import { topicLists } from '../site/lists.ts';
import type { TextFile } from '../site/text-files.ts';
import { hrefOf } from '../site/urls.ts';
import { buildQuickIndex } from './build-quick-index.ts';
import { fitQuickIndex } from './fit-quick-index.ts';
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

/** Files of the search, by the path under which they are served: the data of each language, its pieces, and its archive. */
function buildSearchFiles(graph: ContentGraph): Map<string, SearchData | QuickIndex | QuickRecord[]> {
  const files = new Map<string, SearchData | QuickIndex | QuickRecord[]>();
  for (const { id } of graph.site.locales) {
    const archive = buildQuickIndex(graph, id, 'archive');
    const hasArchive = archive.records.length > 0;
    const { index, pieces } = fitQuickIndex(buildQuickIndex(graph, id));
    files.set(dataPath(id), buildSearchData(graph, id, index, hasArchive));
    pieces.forEach((records, i) => files.set(`${piecesPath(id)}${i}.json`, records));
    if (hasArchive) files.set(archivePath(id), fitQuickIndex(archive).index);
  }
  return files;
}

/** The same as texts, for the folder of the site. */
export function formatSearchFiles(graph: ContentGraph): TextFile[] {
  return [...buildSearchFiles(graph)].map(([path, data]) => ({ path, text: JSON.stringify(data) }));
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
