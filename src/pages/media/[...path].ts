import type { APIRoute, GetStaticPaths } from 'astro';
import { readConfiguredContent, readConfiguredFile } from '../../read/configured-content.ts';
import { isMedia } from '../../model/media.ts';

/** Pictures and other files that stand beside the answers in the content folder. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { assets } = await readConfiguredContent();
  return [...assets].filter(isMedia).map((path) => ({ params: { path } }));
};

export const GET: APIRoute = async ({ params }) => {
  return new Response(await readConfiguredFile(params['path']!));
};
