import { getRssString } from '@astrojs/rss';
import { collectChanges, type EntryChange } from '../graph/changes.ts';
import type { ContentGraph } from '../graph/graph.ts';
import { resolveText, type ResolvedText } from '../graph/resolve-text.ts';
import { typeset } from '../graph/typeset.ts';
import { formatDate, uiStrings } from '../i18n/ui.ts';
import { fill } from '../model/fill.ts';
import { livingVersion, localeOf, textIn, type Locale } from '../model/site.ts';
import type { TextFile } from './text-files.ts';
import { absoluteUrl } from './urls.ts';

/** What a feed has at most: the newest. */
const MOST_ITEMS = 50;

/** Something that happened to an answer. */
interface FeedItem {
  /** Day, `YYYY-MM-DD`. */
  date: string;
  /** Complete address of the answer, or of what is left of it. */
  link: string;
  title: string;
  /** What happened, and the short answer. */
  description: string;
}

/** Site path (without base) of a language's feed. */
export function feedPath(locale: string): string {
  return `/${locale}/feed.xml`;
}

/** For each language, an RSS 2.0 feed of what changed with each version, and of the answers that were checked since. */
export async function buildFeeds(graph: ContentGraph): Promise<TextFile[]> {
  return Promise.all(
    graph.site.locales.map(async (locale) => ({
      path: feedPath(locale.id),
      text: `${await formatFeed(graph, locale)}\n`,
    })),
  );
}

async function formatFeed(graph: ContentGraph, locale: Locale): Promise<string> {
  const { site } = graph;
  const items = [...collectChanged(graph, locale), ...collectChecked(graph, locale)]
    .sort((a, b) => b.date.localeCompare(a.date))
    .slice(0, MOST_ITEMS);
  const newest = items[0] ? `<lastBuildDate>${timeOf(items[0].date).toUTCString()}</lastBuildDate>` : '';
  const self = absoluteUrl(site, feedPath(locale.id));
  return getRssString({
    title: fill(uiStrings(locale.lang).feedTitle, { site: textIn(site, site.name, locale.id) }),
    description: textIn(site, site.description, locale.id),
    site: absoluteUrl(site, `/${locale.id}/`),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${locale.lang}</language>${newest}<atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: items.map(({ date, ...item }) => ({
      ...item,
      pubDate: timeOf(date),
      // The same answer on another day is news, so the day belongs to what tells items apart.
      customData: `<guid isPermaLink="false">${item.link}#${date}</guid>`,
    })),
  });
}

/** What a reader of this language finds changed with each version. */
function collectChanged(graph: ContentGraph, { id, lang }: Locale): FeedItem[] {
  const ui = uiStrings(lang);
  return graph.site.versions.slice(1).flatMap((version) =>
    collectChanges(graph, id, version.id).flatMap((change) => {
      const date = version.from!;
      const text = change.kind === 'removed' ? change.before : change.after;
      if (text.isFallback) return [];
      return [feedItem(graph, text, date, fill(sentenceOf(change), { date: formatDate(date, lang) }))];
    }),
  );

  function sentenceOf({ kind }: EntryChange): string {
    return { changed: ui.feedChanged, added: ui.feedAdded, removed: ui.feedRemoved }[kind];
  }
}

/** The living answers that somebody confirmed after the last version began. */
function collectChecked(graph: ContentGraph, { id: locale, lang }: Locale): FeedItem[] {
  const { id: version, from = '' } = livingVersion(graph.site);
  const said = uiStrings(lang).reviewed;
  return [...graph.topics.values()].flat().flatMap((slug) => {
    const text = resolveText(graph, { locale, version, slug });
    const date = text?.entry.frontmatter.reviewed ?? '';
    if (!text || text.isFallback || date <= from) return [];
    return [feedItem(graph, text, date, `${fill(said, { date: formatDate(date, lang) })}.`)];
  });
}

function feedItem(graph: ContentGraph, text: ResolvedText, date: string, sentence: string): FeedItem {
  const { title, description } = text.entry.frontmatter;
  const { lang } = localeOf(graph.site, text.entry.locale);
  return {
    date,
    link: absoluteUrl(graph.site, text.path),
    title: typeset(title, lang),
    description: `${sentence} ${typeset(description, lang)}`,
  };
}

function timeOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
