import type { ContentGraph } from '../graph/graph.ts';
import { livingVersion, localeOf, textIn, type Localized, type Site } from '../model/site.ts';
import { topicLists } from './lists.ts';
import type { PageLink, TopicList } from './page.ts';
import { absoluteUrl, hrefOf } from './urls.ts';

/** A place where people help, in one language; unknown values are absent. */
export interface DeskCard {
  name: string;
  purpose: string | undefined;
  campus: string | undefined;
  reach: string | undefined;
  hours: string | undefined;
  bring: string | undefined;
}

/** What stands round every page of one locale. */
export interface SiteFrame {
  locale: string;
  lang: string;
  name: string;
  /** The language's own name for itself. */
  label: string;
  /** Position among the site's languages. */
  order: number;
  home: PageLink;
  /** The A–Z page. */
  index: PageLink;
  /** Addresses of the page with the results of a query, of what the search loads, and of its description for browsers. */
  searchPage: string;
  searchData: string;
  openSearch: string;
  /** Address of the worker that keeps the search for use without a connection; none where that is switched off. */
  offlineWorker: string | undefined;
  topics: TopicList[];
  desks: DeskCard[];
  disclaimer: string | undefined;
  livingVersion: string;
  /** Complete address of the home page. */
  url: string;
}

/** The frame of every locale. */
export function buildFrames(graph: ContentGraph): SiteFrame[] {
  return graph.site.locales.map(({ id }) => buildFrame(graph, id));
}

/** The frame of one locale. */
export function buildFrame(graph: ContentGraph, id: string): SiteFrame {
  const { site } = graph;
  const { label, lang } = localeOf(site, id);
  return {
    locale: id,
    lang,
    name: textIn(site, site.name, id),
    label,
    order: site.locales.findIndex((locale) => locale.id === id),
    home: { href: hrefOf(site, `/${id}/`), label: textIn(site, site.name, id) },
    index: { href: hrefOf(site, `/${id}/a-z/`), label: 'A–Z' },
    searchPage: hrefOf(site, `/${id}/search/`),
    searchData: hrefOf(site, `/search/${id}.json`),
    openSearch: hrefOf(site, `/${id}/opensearch.xml`),
    offlineWorker: site.offline ? hrefOf(site, '/sw.js') : undefined,
    topics: topicLists(graph, id, livingVersion(site).id),
    desks: buildDesks(site, id),
    disclaimer: site.disclaimer && textIn(site, site.disclaimer, id),
    livingVersion: livingVersion(site).id,
    url: absoluteUrl(site, `/${id}/`),
  };
}

function buildDesks(site: Site, locale: string): DeskCard[] {
  const text = (value: Localized | undefined): string | undefined => value && textIn(site, value, locale);
  return site.desks.map(({ name, purpose, campus, reach, hours, bring }) => ({
    name: textIn(site, name, locale),
    purpose: text(purpose),
    campus: text(campus),
    reach: text(reach),
    hours: text(hours),
    bring: text(bring),
  }));
}
