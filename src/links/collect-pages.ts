import type { ContentGraph } from '../graph/graph.ts';
import type { Entry } from '../model/entry.ts';
import type { Link } from '../model/link.ts';
import { basePath, type Site } from '../model/site.ts';
import { formatPageUrl } from './page-url.ts';

/** One place in the content that sends readers to another site. */
export interface Mention {
  entry: Entry;
  link: Link;
  /** What stands after `#`, decoded; empty when the address names a page only. */
  fragment: string;
}

/** One page of another site, with everything that leads there. */
export interface ExternalPage {
  /** Normalised, without fragment; as typed when it is not an address at all. */
  url: string;
  isMalformed: boolean;
  mentions: Mention[];
  /** The distinct fragments that are asked for, without the empty one. */
  fragments: string[];
}

/**
 * Every distinct page of other sites that the content leads to, in order of first mention.
 * Addresses of the site itself are left out: they are checked without a network, and may not be online yet.
 */
export function collectPages(graph: ContentGraph): ExternalPage[] {
  const pages = new Map<string, ExternalPage>();
  for (const entry of graph.entries) {
    for (const link of entry.links) {
      if (!/^(?:https?:|\/\/)/i.test(link.href)) continue;
      const url = URL.parse(link.href.replace(/^\/\//, 'https://'));
      if (url && isOwn(graph.site, url)) continue;
      const fragment = url ? decodeFragment(url.hash) : '';
      const key = url ? formatPageUrl(url) : link.href;
      const page = pages.get(key) ?? { url: key, isMalformed: !url, mentions: [], fragments: [] };
      page.mentions.push({ entry, link, fragment });
      if (fragment !== '' && !page.fragments.includes(fragment)) page.fragments.push(fragment);
      pages.set(key, page);
    }
  }
  return [...pages.values()];
}

function isOwn(site: Site, url: URL): boolean {
  return url.host === new URL(site.url).host && `${url.pathname}/`.startsWith(`${basePath(site)}/`);
}

function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
