import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';

/** What the search loads: see `src/search/search-data.ts`. */
export const getStaticPaths: GetStaticPaths = async () => {
  const files = await getCollection('search');
  return files.map(({ id, data }) => ({
    params: { name: id.replace(/^\/search\/|\.json$/g, '') },
    props: { data },
  }));
};

export const GET: APIRoute = ({ props }) => Response.json(props['data']);
