import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';

/** Everything may be read; what search engines should leave out says so itself. */
export const GET: APIRoute = async () => {
  const [frame] = await getCollection('frames');
  const sitemap = new URL('../sitemap.xml', frame!.data.url).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
