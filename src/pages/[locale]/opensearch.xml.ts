import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { SiteFrame } from '../../site/frame.ts';
import { formatOpenSearch } from '../../site/open-search.ts';

/** What a browser needs to search the site in one language from its address bar. */
export const getStaticPaths: GetStaticPaths = async () => {
  const frames = await getCollection('frames');
  return frames.map(({ data }) => ({ params: { locale: data.locale }, props: { frame: data } }));
};

export const GET: APIRoute = ({ props }) =>
  new Response(formatOpenSearch(props['frame'] as SiteFrame), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
