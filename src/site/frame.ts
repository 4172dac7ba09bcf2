import type { ContentGraph } from '../graph/graph.ts';
import { buildDesks, type DeskCard } from '../model/desk.ts';
import { uiStrings } from '../i18n/ui.ts';
import { fill } from '../model/fill.ts';
import { handoutPagePath } from '../model/handout.ts';
import { livingVersion, localeOf, textIn } from '../model/site.ts';
import { accessibilityPath } from './accessibility-page.ts';
import { cardPath, type CardLink } from './cards.ts';
import { feedPath } from './feed.ts';
import type { PageLink } from './page-base.ts';
import { absoluteUrl, hrefOf } from './urls.ts';

/** What stands round every page of one locale. */
export interface SiteFrame {
  locale: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  name: string;
  /** The language's own name for itself. */
  label: string;
  home: PageLink;
  /** The A–Z page. */
  index: PageLink;
  /** The page that lists the versions, where there are several. */
  versions: PageLink | undefined;
  /** The list of handouts, where there are any. */
  handouts: PageLink | undefined;
  /** Addresses of the page with the results of a query, of what the search loads, and of its description for browsers. */
  searchPage: string;
  searchData: string;
  openSearch: string;
  /** Address of the worker that keeps the search for use without a connection; none where that is switched off. */
  offlineWorker: string | undefined;
  /** The feed of changed answers. */
  feed: PageLink;
  /** The accessibility statement, where there is one. */
  accessibility: PageLink | undefined;
  desks: DeskCard[];
  disclaimer: string | undefined;
  livingVersion: string;
  /** Complete address of the home page. */
  url: string;
  /** The card of all pages that have none of their own. */
  card: CardLink;
}

/** The frame of every locale. */
export function buildFrames(graph: ContentGraph): SiteFrame[] {
  return graph.site.locales.map(({ id }) => buildFrame(graph, id));
}

/** The frame of one locale. */
export function buildFrame(graph: ContentGraph, id: string): SiteFrame {
  const { site } = graph;
  const { label, lang, dir } = localeOf(site, id);
  return {
    locale: id,
    lang,
    dir,
    name: textIn(site, site.name, id),
    label,
    home: { href: hrefOf(site, `/${id}/`), label: textIn(site, site.name, id) },
    index: { href: hrefOf(site, `/${id}/a-z/`), label: 'A–Z' },
    versions:
      site.versions.length > 1
        ? { href: hrefOf(site, `/${id}/versions/`), label: uiStrings(lang).allVersions }
        : undefined,
    handouts:
      graph.handouts.length > 0
        ? { href: hrefOf(site, handoutPagePath(id)), label: uiStrings(lang).handouts }
        : undefined,
    searchPage: hrefOf(site, `/${id}/search/`),
    searchData: hrefOf(site, `/search/${id}.json`),
    openSearch: hrefOf(site, `/${id}/opensearch.xml`),
    offlineWorker: site.offline ? hrefOf(site, '/sw.js') : undefined,
    feed: {
      href: hrefOf(site, feedPath(id)),
      label: fill(uiStrings(lang).feedTitle, { site: textIn(site, site.name, id) }),
    },
    accessibility: site.accessibility && {
      href: hrefOf(site, accessibilityPath(id)),
      label: uiStrings(lang).accessibility,
    },
    desks: buildDesks(site, id),
    disclaimer: site.disclaimer && textIn(site, site.disclaimer, id),
    livingVersion: livingVersion(site).id,
    url: absoluteUrl(site, `/${id}/`),
    card: { href: absoluteUrl(site, cardPath(`/${id}/`)), alt: textIn(site, site.description, id) },
  };
}
