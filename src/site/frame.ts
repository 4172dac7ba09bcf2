import type { ContentGraph } from '../graph/graph.ts';
import { uiStrings } from '../i18n/ui.ts';
import { livingVersion, textIn, type Localized, type Site } from '../model/site.ts';
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
  dir: 'ltr' | 'rtl';
  name: string;
  /** The language's own name for itself. */
  label: string;
  /** Position among the site's languages. */
  order: number;
  home: PageLink;
  /** The A–Z page. */
  index: PageLink;
  /** The page that lists the versions, where there are several. */
  versions: PageLink | undefined;
  topics: TopicList[];
  desks: DeskCard[];
  disclaimer: string | undefined;
  livingVersion: string;
  /** Complete address of the home page. */
  url: string;
}

/** The frame of every locale. */
export function buildFrames(graph: ContentGraph): SiteFrame[] {
  const { site } = graph;
  return site.locales.map(({ id, label, lang, dir }, order) => ({
    locale: id,
    lang,
    dir,
    name: textIn(site, site.name, id),
    label,
    order,
    home: { href: hrefOf(site, `/${id}/`), label: textIn(site, site.name, id) },
    index: { href: hrefOf(site, `/${id}/a-z/`), label: 'A–Z' },
    versions:
      site.versions.length > 1
        ? { href: hrefOf(site, `/${id}/versions/`), label: uiStrings(lang).allVersions }
        : undefined,
    topics: topicLists(graph, id, livingVersion(site).id),
    desks: buildDesks(site, id),
    disclaimer: site.disclaimer && textIn(site, site.disclaimer, id),
    livingVersion: livingVersion(site).id,
    url: absoluteUrl(site, `/${id}/`),
  }));
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
