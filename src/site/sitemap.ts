import { SitemapStream, streamToPromise } from 'sitemap';
import type { Page } from './page.ts';

/** `sitemap.xml`: every page that search engines should know, with its real translations: no fallback, no archive. */
export async function formatSitemap(pages: readonly Page[]): Promise<string> {
  const indexed = pages.filter(({ isIndexed }) => isIndexed).sort((a, b) => (a.path < b.path ? -1 : 1));
  const newest = newestReviews(indexed);
  const stream = new SitemapStream();
  for (const page of indexed) stream.write(sitemapItem(page, newest));
  stream.end();
  return (await streamToPromise(stream)).toString();
}

function sitemapItem(page: Page, newest: ReadonlyMap<string, string>): object {
  const lastmod = lastReview(page, newest);
  return {
    url: page.canonical,
    links: page.alternates.map(({ hreflang, href }) => ({ lang: hreflang, url: href })),
    ...(lastmod === undefined ? {} : { lastmod }),
  };
}

/** The last day on which a text was confirmed: that of the answer, or of the newest answer that a list has. */
function lastReview(page: Page, newest: ReadonlyMap<string, string>): string | undefined {
  switch (page.kind) {
    case 'entry':
      return page.reviewed;
    case 'topic':
      return newest.get(`/${page.locale}/${page.topic!}/`);
    case 'home':
    case 'index':
      return newest.get(`/${page.locale}/`);
    default:
      return undefined;
  }
}

/** The newest day of review in each language and each of its topics, by their paths. */
function newestReviews(pages: readonly Page[]): Map<string, string> {
  const newest = new Map<string, string>();
  for (const page of pages) {
    if (page.kind !== 'entry') continue;
    for (const path of [`/${page.locale}/`, `/${page.locale}/${page.topic!}/`]) {
      if (page.reviewed > (newest.get(path) ?? '')) newest.set(path, page.reviewed);
    }
  }
  return newest;
}
