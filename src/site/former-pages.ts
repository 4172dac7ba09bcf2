import { olderVersions } from '../graph/compare-lock.ts';
import type { ContentGraph } from '../graph/graph.ts';
import { resolveHref } from '../graph/resolve-link.ts';
import { resolveText, type ResolvedText } from '../graph/resolve-text.ts';
import { typeset } from '../graph/typeset.ts';
import { formatPagePath, topicOf } from '../model/address.ts';
import type { Entry } from '../model/entry.ts';
import { livingVersion, localeOf, textIn, type Locale } from '../model/site.ts';
import { entryVersionLinks } from './alternates.ts';
import { unlistedBaseOf } from './base.ts';
import { questionLink, titleLink } from './lists.ts';
import type { PageLink } from './page-base.ts';
import type { RedirectPage } from './page.ts';
import type { GonePage } from './version-records.ts';
import { absoluteUrl, hrefOf } from './urls.ts';

/** A page at every address under which an entry was published before: in each version that has a text of its own. */
export function buildRedirects(graph: ContentGraph, locale: Locale): RedirectPage[] {
  return [...graph.moved].flatMap(([old, slug]) =>
    [...graph.versions].flatMap(([version, texts]): RedirectPage[] => {
      const shown = texts.has(slug) ? resolveText(graph, { locale: locale.id, version, slug }) : undefined;
      if (!shown) return [];
      const path = formatPagePath(graph.site, { locale: locale.id, version, slug: old });
      return [buildRedirect(graph, locale, path.slice(locale.id.length + 2), shown)];
    }),
  );
}

/** A page at every address that the page of a topic had before. */
export function buildTopicRedirects(graph: ContentGraph, locale: Locale): RedirectPage[] {
  return graph.site.topics.flatMap(({ id, title, description, formerly }) =>
    formerly.map((old): RedirectPage => {
      const path = `/${locale.id}/${id}/`;
      const label = textIn(graph.site, title, locale.id);
      return {
        kind: 'redirect',
        ...unlistedBaseOf(graph, locale, `${old}/`),
        canonical: absoluteUrl(graph.site, path),
        title: label,
        description: textIn(graph.site, description ?? title, locale.id),
        target: { href: hrefOf(graph.site, path), label },
      };
    }),
  );
}

function buildRedirect(
  graph: ContentGraph,
  locale: Locale,
  path: string,
  { entry, path: to }: ResolvedText,
): RedirectPage {
  const target = titleLink(graph.site, entry, locale.id, to);
  return {
    kind: 'redirect',
    ...unlistedBaseOf(graph, locale, path),
    canonical: absoluteUrl(graph.site, to),
    title: target.label,
    description: entry.frontmatter.description,
    target,
  };
}

/** A page at the address of every answer that only older versions have. */
export function buildGonePages(graph: ContentGraph, locale: Locale): GonePage[] {
  const { site, versions, moved } = graph;
  const living = versions.get(livingVersion(site).id)!;
  const slugs = new Set(olderVersions(graph).flatMap((id) => [...versions.get(id)!.keys()]));
  return [...slugs]
    .filter((slug) => !living.has(slug) && !moved.has(slug))
    .sort()
    .flatMap((slug) => {
      const version = olderVersions(graph).findLast((id) => versions.get(id)!.has(slug))!;
      const shown = resolveText(graph, { locale: locale.id, version, slug });
      return shown ? [buildGone(graph, locale, slug, version, shown)] : [];
    });
}

function buildGone(
  graph: ContentGraph,
  locale: Locale,
  slug: string,
  version: string,
  { entry, path }: ResolvedText,
): GonePage {
  const { site } = graph;
  const { lang, dir } = localeOf(site, entry.locale);
  const topic = site.topics.find(({ id }) => id === topicOf(slug))!;
  return {
    kind: 'gone',
    ...unlistedBaseOf(graph, locale, `${slug}/`),
    versions: entryVersionLinks(graph, { locale: locale.id, version: livingVersion(site).id, slug }),
    topic: topic.id,
    title: typeset(entry.frontmatter.title, lang),
    textLang: lang,
    textDir: dir,
    description: typeset(entry.frontmatter.description, lang),
    until: site.versions.find(({ id }) => id === version)!.until!,
    archived: titleLink(site, entry, locale.id, path),
    topicLink: {
      href: hrefOf(site, `/${locale.id}/${topic.id}/`),
      label: textIn(site, topic.title, locale.id),
    },
    related: collectSuccessors(graph, locale, entry),
  };
}

/** Living answers that the old text names or links to, each once. */
function collectSuccessors(graph: ContentGraph, { id: locale }: Locale, entry: Entry): PageLink[] {
  const linked = entry.links.flatMap(({ href }) => {
    const target = resolveHref(graph, entry, href);
    return target.kind === 'entry' && target.entry !== entry ? [target.entry.slug] : [];
  });
  const living = livingVersion(graph.site).id;
  return [...new Set([...entry.frontmatter.related, ...linked])].flatMap(
    (slug) => questionLink(graph, locale, living, slug) ?? [],
  );
}
