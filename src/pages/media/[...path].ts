import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { configuredFolder, readConfiguredContent } from '../../read/configured-content.ts';

/** Pictures and other files that stand beside the answers in the content folder. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { assets } = await readConfiguredContent();
  return [...assets]
    .filter((path) => path.includes('/') && !path.startsWith('/') && !/\.(?:ya?ml|json)$/.test(path))
    .map((path) => ({ params: { path } }));
};

export const GET: APIRoute = async ({ params }) => {
  return new Response(new Uint8Array(await readFile(join(configuredFolder(), params['path']!))));
};
