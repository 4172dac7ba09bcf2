import { topicOf } from '../model/address.ts';
import type { ArchiveLock } from '../model/archive-lock.ts';
import { FILE_START, type Place } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import type { Guide } from '../model/guide.ts';
import type { Handout } from '../model/handout.ts';
import type { PictureSize } from '../model/picture.ts';
import { livingVersion, localeOf, type Site } from '../model/site.ts';
import { NO_HISTORY, type SourceHistory } from '../model/source-history.ts';
import type { Synonyms } from '../model/synonyms.ts';

/** Texts of one version by slug and locale, as they stand in the content folder. */
type Texts = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

/** All content, indexed once, so that every question about it is a look-up. */
export interface ContentGraph {
  site: Site;
  /** Sorted by file. */
  entries: readonly Entry[];
  /** Entries that are not published yet, by file. */
  drafts: ReadonlyMap<string, Entry>;
  /** Slug under which an entry was published before → its slug today. */
  moved: ReadonlyMap<string, string>;
  /** Version id → texts stored for that version; the living version has all living texts. */
  versions: ReadonlyMap<string, Texts>;
  /** Slugs of the living entries of each topic, in reading order. */
  topics: ReadonlyMap<string, readonly string[]>;
  assets: ReadonlySet<string>;
  /** How large pictures are, by their path among the assets: only known where pages are made. */
  pictureSizes: ReadonlyMap<string, PictureSize>;
  /** What is printed together, in the order of `handouts.yml`. */
  handouts: readonly Handout[];
  /** Decision trees, in the order of their files. */
  guides: readonly Guide[];
  /** Words that mean the same to a searcher, by locale. */
  synonyms: Synonyms;
  /** Where a setting of `site.yml` stands. */
  locateInSite: (path: readonly PropertyKey[]) => Place;
  /** Source of every SVG picture of the content folder, by path. */
  svgs: ReadonlyMap<string, string>;
  /** What the texts of older versions were when they were locked; undefined when that cannot be known. */
  lock: ArchiveLock | undefined;
  /** How the sources of stale translations read before. */
  history: SourceHistory;
}

/** What a graph is made of: what was read. */
export interface GraphInput {
  site: Site;
  entries: readonly Entry[];
  assets?: ReadonlySet<string>;
  pictureSizes?: ReadonlyMap<string, PictureSize>;
  handouts?: readonly Handout[];
  guides?: readonly Guide[];
  synonyms?: Synonyms;
  locateInSite?: (path: readonly PropertyKey[]) => Place;
  svgs?: ReadonlyMap<string, string>;
  lock?: ArchiveLock | undefined;
  history?: SourceHistory;
}

/** Indexes what was read. */
export function buildGraph({
  site,
  entries,
  assets = new Set(),
  pictureSizes = new Map(),
  handouts = [],
  guides = [],
  synonyms = new Map(),
  locateInSite = () => FILE_START,
  svgs = new Map(),
  lock,
  history = NO_HISTORY,
}: GraphInput): ContentGraph {
  const versions = new Map<string, Map<string, Map<string, Entry>>>(
    site.versions.map(({ id }) => [id, new Map()]),
  );
  const published = entries.filter(({ frontmatter }) => !frontmatter.draft);
  for (const entry of published) {
    const texts = versions.get(entry.version)!;
    const locales = texts.get(entry.slug) ?? new Map<string, Entry>();
    texts.set(entry.slug, locales.set(entry.locale, entry));
  }
  const living = versions.get(livingVersion(site).id)!;
  return {
    site,
    entries,
    drafts: new Map(
      entries.filter(({ frontmatter }) => frontmatter.draft).map((entry) => [entry.file, entry]),
    ),
    moved: collectMoves(site, living),
    versions,
    topics: orderTopics(site, living),
    assets,
    pictureSizes,
    handouts,
    guides,
    synonyms,
    locateInSite,
    svgs,
    lock,
    history,
  };
}

/** The living text of an entry in the locale that the others are translated from. */
export function sourceOf(graph: ContentGraph, slug: string): Entry | undefined {
  return graph.versions.get(livingVersion(graph.site).id)?.get(slug)?.get(graph.site.defaultLocale);
}

/** An old slug that is an entry of its own again is no move. */
function collectMoves(site: Site, living: Texts): Map<string, string> {
  const sources = [...living.values()].flatMap((texts) => texts.get(site.defaultLocale) ?? []);
  return new Map(
    sources
      .flatMap(({ slug, frontmatter }) => frontmatter.formerly.map((old): [string, string] => [old, slug]))
      .filter(([old]) => !living.has(old)),
  );
}

/** By `order`, then by title; entries without an order come last. Only entries with a source text count. */
function orderTopics(site: Site, living: Texts): Map<string, string[]> {
  const sources = [...living.values()].flatMap((texts) => texts.get(site.defaultLocale) ?? []);
  const byTopic = Map.groupBy(sources, ({ slug }) => topicOf(slug));
  const { compare } = new Intl.Collator(localeOf(site, site.defaultLocale).lang);
  const rank = ({ frontmatter }: Entry): number => frontmatter.order ?? Infinity;
  const inOrder = (a: Entry, b: Entry): number => {
    const [rankA, rankB] = [rank(a), rank(b)];
    return rankA === rankB ? compare(a.frontmatter.title, b.frontmatter.title) : rankA - rankB;
  };
  return new Map(
    site.topics.map(({ id }) => [id, (byTopic.get(id) ?? []).sort(inOrder).map(({ slug }) => slug)]),
  );
}
