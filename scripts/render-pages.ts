import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { basePath, type Site } from '../src/model/site.ts';
import { withContentPolicy } from '../src/site/content-policy.ts';
import type { Page } from '../src/site/page.ts';
import { PageMaker } from '../src/site/page-maker.ts';
import type { SitePage } from '../src/site/views.ts';
import { BUNDLE_FOLDER, readSealed, writeSealed } from './build-cache.ts';
import { codeHash, hashOf } from './code-hash.ts';
import type { Draft } from './draft.ts';
import { PROJECT_FOLDER, QUIET_ASTRO } from './options.ts';

/** The entry of the bundle: `src/site/renderer.ts`. */
type Renderer = typeof import('../src/site/renderer.ts');

/** So many pages are made before anything else that goes on has its turn, such as sending texts to Pagefind. */
const PAGES_AT_ONCE = 16;

/**
 * Puts the pages, with the styles and scripts that they load, into a draft. A page is made from its view and the bundle
 * alone, so that one with the same view as in the last build is the same page. `look` is shown each page on the way,
 * while what its text was made of is at hand.
 */
export async function renderPages(
  site: Site,
  pages: readonly SitePage[],
  draft: Draft,
  look: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const bundle = await makeBundle(site);
  await cp(join(bundle, 'client'), draft.folder, { recursive: true });
  const base = basePath(site);
  let maker: PageMaker | undefined;
  const load = async (): Promise<PageMaker> => {
    const entry = pathToFileURL(join(bundle, 'server/entry.mjs')).href;
    const { render } = (await import(entry)) as Renderer;
    return new PageMaker(render, base);
  };
  // What stands round one page stands round many.
  const hashes = new WeakMap<object, string>();
  const hashShared = (shared: object | undefined): string => {
    const hash = (shared && hashes.get(shared)) ?? hashOf(JSON.stringify(shared ?? null));
    if (shared) hashes.set(shared, hash);
    return hash;
  };
  for (const [i, { route, file, view, beside }] of pages.entries()) {
    if (i % PAGES_AT_ONCE === 0) await setImmediate();
    const shown = view();
    const { frame, sidebar, ...own } = shown;
    const round = [frame, sidebar].map(hashShared);
    const key = hashOf(basename(bundle), route, ...round, JSON.stringify(own));
    await draft.place(file, key, async () => {
      maker ??= await load();
      const { html, own, shared, inline } = await maker.make(route, shown);
      return { content: withContentPolicy(html, inline), page: { file, ...own, shared } };
    });
    if (shown.page) await look(shown.page);
    if (beside)
      await draft.place(beside.file, hashOf(key, beside.source), () => ({ content: beside.format() }));
  }
}

/** The folder of the bundle: one that an earlier build made from the same, or a new one. */
async function makeBundle({ name, locales, defaultLocale, url }: Site): Promise<string> {
  // What `astro.config.mjs` takes from the content.
  const settings = JSON.stringify({ name, locales, defaultLocale, url });
  const folder = join(BUNDLE_FOLDER, hashOf(await codeHash(), settings));
  const seal = `${folder}.seal`;
  if (existsSync(folder) && (await isWhole(folder, seal))) return folder;
  await rm(folder, { recursive: true, force: true });
  const draft = `${folder}.draft-${process.pid}`;
  await bundleRoutes(draft);
  await writeSealed(seal, new TextEncoder().encode(await hashBundle(draft)));
  await rename(draft, folder).catch(async (error: unknown) => {
    // Another build was faster.
    await rm(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

/** Throws when Astro fails, which has said why. */
async function bundleRoutes(folder: string): Promise<void> {
  const script = join(PROJECT_FOLDER, 'scripts/bundle-routes.ts');
  const astro = spawn(process.execPath, [script, folder], {
    // Vite prefers BASE_URL, which test runners and CI systems set, to the base of Astro's own config.
    env: { ...process.env, ...QUIET_ASTRO, BASE_URL: undefined },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status] = (await once(astro, 'exit')) as [number | null];
  if (status !== 0) throw new Error('Astro could not make the routes.');
}

/** Whether a bundle is what Astro made. */
async function isWhole(folder: string, seal: string): Promise<boolean> {
  const hash = await readSealed(seal);
  return hash !== undefined && new TextDecoder().decode(hash) === (await hashBundle(folder));
}

async function hashBundle(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)))
    .sort();
  const parts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name))] as const),
  );
  return hashOf(...parts.flat());
}
