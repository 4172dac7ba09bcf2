import { resolveText, versionsShowing, type ResolvedText } from '../graph/resolve-text.ts';
import type { ContentGraph } from '../graph/graph.ts';
import type { EntryKey } from '../model/address.ts';
import { livingVersion, textIn, type Site } from '../model/site.ts';
import type { LanguageLink, PageBase, VersionLink } from './page-base.ts';
import { absoluteUrl, hrefOf } from './urls.ts';

type SearchEngineView = Pick<PageBase, 'canonical' | 'alternates' | 'isIndexed'>;

/** What search engines are told about an entry's page. See "Versions" and "Locales" in the design. */
export function entryForSearchEngines(
  graph: ContentGraph,
  key: EntryKey,
  shown: ResolvedText,
): SearchEngineView {
  const { site } = graph;
  const living = livingVersion(site).id;
  if (key.version === living && !shown.isFallback) {
    return {
      canonical: absoluteUrl(site, shown.path),
      alternates: entryAlternates(graph, key.slug),
      isIndexed: true,
    };
  }
  // A fallback and an archived text both point to the living text that search engines should show instead.
  const current = resolveText(graph, { ...key, version: living });
  const locale = current?.isFallback ? site.defaultLocale : key.locale;
  const target = resolveText(graph, { locale, version: living, slug: key.slug });
  return {
    canonical: target && absoluteUrl(site, target.path),
    alternates: [],
    isIndexed: false,
  };
}

/** Every language that really has the living text; a fallback is no translation. */
function entryAlternates(graph: ContentGraph, slug: string): PageBase['alternates'] {
  const { site } = graph;
  const version = livingVersion(site).id;
  const translations = site.locales.flatMap((locale) => {
    const text = resolveText(graph, { locale: locale.id, version, slug });
    return text && !text.isFallback ? [{ locale, href: absoluteUrl(site, text.path) }] : [];
  });
  const source = translations.find(({ locale }) => locale.id === site.defaultLocale);
  return [
    ...translations.map(({ locale, href }) => ({ hreflang: locale.lang, href })),
    ...(source ? [{ hreflang: 'x-default', href: source.href }] : []),
  ];
}

/** What search engines are told about a page that exists in every language. */
export function pageForSearchEngines(site: Site, locale: string, rest: string): SearchEngineView {
  return {
    canonical: absoluteUrl(site, `/${locale}/${rest}`),
    alternates: [
      ...site.locales.map(({ id, lang }) => ({ hreflang: lang, href: absoluteUrl(site, `/${id}/${rest}`) })),
      { hreflang: 'x-default', href: absoluteUrl(site, `/${site.defaultLocale}/${rest}`) },
    ],
    isIndexed: true,
  };
}

/** The language switch: the same page in every language. `pathIn` gives its site path there. */
export function languageLinks(
  site: Site,
  current: string,
  pathIn: (locale: string) => string,
): LanguageLink[] {
  return site.locales.map(({ id, label, lang, dir }) => ({
    href: hrefOf(site, pathIn(id)),
    label,
    lang,
    dir,
    isCurrent: id === current,
  }));
}

/** The version switch of an entry: every version that had it, with an address only where the text differs. */
export function entryVersionLinks(graph: ContentGraph, key: EntryKey): VersionLink[] {
  const { site } = graph;
  const here = versionsShowing(graph, key);
  return site.versions.toReversed().flatMap(({ id, label }) => {
    const text = resolveText(graph, { ...key, version: id });
    if (!text) return [];
    const isCurrent = here.includes(id);
    return [
      {
        label: textIn(site, label, key.locale),
        href: isCurrent ? undefined : hrefOf(site, text.path),
        isCurrent,
      },
    ];
  });
}

/** The version switch of the home page and of lists: the living site, and one overview for each older version. */
export function siteVersionLinks(site: Site, locale: string, current: string): VersionLink[] {
  const living = livingVersion(site).id;
  return site.versions.toReversed().map(({ id, label }) => ({
    label: textIn(site, label, locale),
    href: id === current ? undefined : hrefOf(site, id === living ? `/${locale}/` : `/${locale}/${id}/`),
    isCurrent: id === current,
  }));
}
