import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { SitemapStream, streamToPromise } from 'sitemap';
import type { Page } from '../site/page.ts';

/** Every page that search engines should know, with its real translations: no fallback, no archive. */
export const GET: APIRoute = async () => {
  const pages = (await getCollection('pages')).map(({ data }) => data).filter(({ isIndexed }) => isIndexed);
  const stream = new SitemapStream();
  for (const page of pages) stream.write(sitemapItem(page, pages));
  stream.end();
  const xml = await streamToPromise(stream);
  return new Response(new Uint8Array(xml), { headers: { 'Content-Type': 'application/xml' } });
};

function sitemapItem(page: Page, pages: readonly Page[]): object {
  const lastmod = lastReview(page, pages);
  return {
    url: page.canonical,
    links: page.alternates.map(({ hreflang, href }) => ({ lang: hreflang, url: href })),
    ...(lastmod === undefined ? {} : { lastmod }),
  };
}

/** The last day on which a text was confirmed: that of the answer, or of the newest answer that a list has. */
function lastReview(page: Page, pages: readonly Page[]): string | undefined {
  if (page.kind === 'entry') return page.reviewed;
  if (page.kind !== 'topic' && page.kind !== 'home' && page.kind !== 'index') return undefined;
  return pages
    .flatMap((other) => {
      const isListed = other.locale === page.locale && (page.kind !== 'topic' || other.topic === page.topic);
      return other.kind === 'entry' && isListed ? [other.reviewed] : [];
    })
    .sort()
    .at(-1);
}
