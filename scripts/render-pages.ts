import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'astro';
import { basePath, type Site } from '../src/model/site.ts';
import { withContentPolicy } from '../src/site/content-policy.ts';
import type { SitePage } from '../src/site/views.ts';
import { PROJECT_FOLDER } from './options.ts';

/** What Astro makes of the routes, by the hash of all that goes into it. */
const BUNDLES = join(PROJECT_FOLDER, 'node_modules/.cache/handrail/bundles');

/** What the bundle is made from, beside the installed packages that the lockfile names. */
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'] as const;

/** The entry of the bundle: `src/site/renderer.ts`. */
type Renderer = typeof import('../src/site/renderer.ts');

/** Writes the pages, and the styles and scripts that they load, into the folder of a site. */
export async function renderPages(site: Site, pages: readonly SitePage[], folder: string): Promise<void> {
  const bundle = await makeBundle(site);
  await cp(join(bundle, 'client'), folder, { recursive: true });
  const { render } = (await import(pathToFileURL(join(bundle, 'server/entry.mjs')).href)) as Renderer;
  const base = basePath(site);
  for (const { route, file, view } of pages) {
    const html = withContentPolicy(await render(base + route, view));
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), html);
  }
}

/** The folder of the bundle: one that an earlier build made from the same, or a new one. */
async function makeBundle(site: Site): Promise<string> {
  const folder = join(BUNDLES, await hashSources(site));
  if (existsSync(folder)) return folder;
  const draft = `${folder}.draft-${process.pid}`;
  await build({ root: PROJECT_FOLDER, outDir: draft, logLevel: 'error' });
  await rename(draft, folder).catch(async (error: unknown) => {
    // Another build was faster.
    await rm(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

async function hashSources({ name, locales, defaultLocale, url }: Site): Promise<string> {
  const hash = createHash('sha256').update(
    JSON.stringify({ name, locales, defaultLocale, url, node: process.version }),
  );
  for (const source of SOURCES) {
    for (const file of await filesIn(join(PROJECT_FOLDER, source)))
      hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesIn(path: string): Promise<string[]> {
  const found = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!found) return [path];
  return found
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
}
