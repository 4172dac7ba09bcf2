import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';

/** The site path of every page, redirects included: what `npm run check -- --published` holds later versions to. */
export const GET: APIRoute = async () => {
  const pages = await getCollection('pages');
  const paths = pages
    .map(({ data }) => data)
    .filter(({ kind }) => kind !== 'not-found')
    .map(({ path }) => path);
  return new Response(`${JSON.stringify({ paths: ['/', ...paths].sort() }, null, 2)}\n`);
};
