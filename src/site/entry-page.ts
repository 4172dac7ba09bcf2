import { hash } from 'node:crypto';
import { changeOf } from '../graph/changes.ts';
import type { ContentGraph } from '../graph/graph.ts';
import { perGraph } from '../graph/per-graph.ts';
import { resolveText, translationState, versionsShowing, type ResolvedText } from '../graph/resolve-text.ts';
import { findDestinations, resolveTree } from '../graph/resolve-tree.ts';
import { typeset } from '../graph/typeset.ts';
import { languageName } from '../i18n/ui.ts';
import { formatPagePath, topicOf, type EntryKey } from '../model/address.ts';
import { accountNames } from '../model/entry.ts';
import type { PrintedHandout } from '../model/handout.ts';
import { keepLatest } from '../model/keep-latest.ts';
import { livingVersion, localeOf, textIn, type Site } from '../model/site.ts';
import { entryForSearchEngines, entryVersionLinks, languageLinks } from './alternates.ts';
import { cardPath } from './cards.ts';
import { handoutLinks } from './handout-links.ts';
import { questionLink, titleLink } from './lists.ts';
import { markDevices } from './mark-devices.ts';
import { twinPath } from './markdown-twin.ts';
import type { PageLink } from './page-base.ts';
import { once } from './once.ts';
import type { Answer, EntryPage, Notice } from './page.ts';
import { renderHtml } from './render.ts';
import { buildStuck } from './stuck.ts';
import { absoluteUrl, hrefOf, pageLinkFormat } from './urls.ts';
import { changesPath } from './version-pages.ts';

/** A page and its search document are made one after the other. */
const recently = keepLatest(16);

/**
 * The page of one text in one locale. `shown` is what {@link resolveText} gives for the key, `printed` are the handouts
 * that there are files of.
 */
export function buildEntryPage(
  graph: ContentGraph,
  key: EntryKey,
  shown: ResolvedText,
  printed: readonly PrintedHandout[],
): EntryPage {
  const { site } = graph;
  const { entry } = shown;
  const { lang, dir } = localeOf(site, key.locale);
  const text = localeOf(site, entry.locale);
  const title = typeset(entry.frontmatter.title, text.lang);
  const isLiving = key.version === livingVersion(site).id;
  const topic = site.topics.find(({ id }) => id === topicOf(key.slug))!;
  return {
    kind: 'entry',
    path: shown.path,
    locale: key.locale,
    lang,
    dir,
    title,
    description: typeset(entry.frontmatter.description, text.lang),
    ...entryForSearchEngines(graph, key, shown),
    languages: languageLinks(site, key.locale, (locale) => formatPagePath(site, { ...key, locale })),
    versions: entryVersionLinks(graph, key),
    topic: topic.id,
    slug: key.slug,
    markdown: hrefOf(site, twinPath(shown.path)),
    card: site.cards
      ? { href: absoluteUrl(site, cardPath(formatPagePath(site, entry))), alt: title }
      : undefined,
    file: entry.file,
    version: key.version,
    heldIn: versionsShowing(graph, key),
    textLang: text.lang,
    textDir: text.dir,
    topicLink: {
      href: hrefOf(site, `/${key.locale}/${topic.id}/`),
      label: textIn(site, topic.title, key.locale),
    },
    accounts: accountNames(site, entry, key.locale),
    notices: collectNotices(graph, key, shown),
    answer: recently(() => buildAnswer(graph, key, shown)),
    answerKey: { toJSON: once(() => keyOfAnswer(graph, key, shown)) },
    reviewed: entry.frontmatter.reviewed,
    // Paper only has what holds today.
    handouts: isLiving ? handoutLinks(graph, key.locale, printed, [key.slug]) : [],
    related: collectRelated(graph, key, shown),
    ...neighbours(graph, key),
    keywords: entry.frontmatter.keywords,
  };
}

function buildAnswer(graph: ContentGraph, key: EntryKey, { entry, path }: ResolvedText): Answer {
  const text = localeOf(graph.site, entry.locale);
  const tree = resolveTree(graph, entry, key.locale, pageLinkFormat(graph.site));
  markDevices(tree, text.lang);
  const title = typeset(entry.frontmatter.title, text.lang);
  return {
    html: renderHtml(tree, text),
    stuck: buildStuck(graph, key, { tree, source: entry.source, title, path }),
  };
}

/** All that {@link buildAnswer} makes an answer of. */
function keyOfAnswer(graph: ContentGraph, key: EntryKey, { entry, path }: ResolvedText): string {
  const { site } = graph;
  const { url, contact, versions } = site;
  const destinations = findDestinations(graph, entry, key.locale, pageLinkFormat(site));
  const version = versions.find(({ id }) => id === key.version);
  const locales = [localeOf(site, key.locale), localeOf(site, entry.locale)];
  return hash(
    'sha256',
    JSON.stringify([entry.source, destinations, path, url, contact, version?.label, locales]),
    'base64url',
  );
}

function collectNotices(graph: ContentGraph, key: EntryKey, { entry, isFallback }: ResolvedText): Notice[] {
  const { site } = graph;
  const notices: Notice[] = [];
  const index = site.versions.findIndex(({ id }) => id === key.version);
  const until = site.versions[index]?.until;
  const next = site.versions[index + 1];
  if (until !== undefined && next) {
    const living = resolveText(graph, { ...key, version: livingVersion(site).id });
    // The page of changes has a place for an answer that changed, and a link to one that is gone.
    const hasPlace = changeOf(graph, { ...key, version: next.id })?.kind === 'changed';
    const place = hasPlace ? `#${key.slug}` : '';
    notices.push({
      kind: 'archived',
      until,
      living: living && titleLink(site, living.entry, key.locale, living.path),
      changes: hrefOf(site, changesPath(key.locale, next.id)) + place,
    });
  }
  if (isFallback) notices.push({ kind: 'fallback', ...sourceOf(site, key) });
  else if (translationState(graph, entry) === 'stale')
    notices.push({ kind: 'stale', ...sourceOf(site, key) });
  return notices;
}

/** The language that an entry was written in, and its page there. */
function sourceOf(site: Site, key: EntryKey): { language: string; source: PageLink } {
  const { label, lang, dir } = localeOf(site, site.defaultLocale);
  return {
    language: languageName(lang, localeOf(site, key.locale).lang),
    source: {
      href: hrefOf(site, formatPagePath(site, { ...key, locale: site.defaultLocale })),
      label,
      lang,
      dir,
    },
  };
}

/** Entries that the front matter names, then those that the text links to, each once. */
function collectRelated(graph: ContentGraph, key: EntryKey, { entry }: ResolvedText): PageLink[] {
  return entry.frontmatter.related
    .filter((slug) => slug !== key.slug)
    .flatMap((slug) => questionLink(graph, key.locale, key.version, slug) ?? []);
}

/** Where each living entry stands within its topic. */
const positions = perGraph(
  ({ topics }) =>
    new Map([...topics.values()].flatMap((slugs) => slugs.map((slug, i): [string, number] => [slug, i]))),
);

function neighbours(graph: ContentGraph, key: EntryKey): Pick<EntryPage, 'previous' | 'next'> {
  const slugs = graph.topics.get(topicOf(key.slug)) ?? [];
  const at = positions(graph).get(key.slug) ?? -1;
  const link = (slug: string | undefined): PageLink | undefined =>
    slug === undefined ? undefined : questionLink(graph, key.locale, key.version, slug);
  return {
    previous: at > 0 ? link(slugs[at - 1]) : undefined,
    next: at >= 0 ? link(slugs[at + 1]) : undefined,
  };
}
