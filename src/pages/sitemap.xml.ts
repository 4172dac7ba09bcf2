import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { SitemapStream, streamToPromise } from 'sitemap';
import type { Page } from '../site/page.ts';

/** Every page that search engines should know, with its real translations: no fallback, no archive. */
export const GET: APIRoute = async () => {
  const pages = (await getCollection('pages')).map(({ data }) => data).filter(({ isIndexed }) => isIndexed);
  const stream = new SitemapStream();
  for (const page of pages) stream.write(sitemapItem(page));
  stream.end();
  const xml = await streamToPromise(stream);
  return new Response(new Uint8Array(xml), { headers: { 'Content-Type': 'application/xml' } });
};

function sitemapItem(page: Page): object {
  return {
    url: page.canonical,
    links: page.alternates.map(({ hreflang, href }) => ({ lang: hreflang, url: href })),
    ...(page.kind === 'entry' ? { lastmod: page.reviewed } : {}),
  };
}
