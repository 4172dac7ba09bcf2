import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentGraph } from '../src/graph/graph.ts';
import { basePath, type Locale } from '../src/model/site.ts';
import {
  buildQuickIndexes,
  dataPath,
  quickIndexSource,
  type QuickIndexes,
} from '../src/search/search-data.ts';
import { urgentPaths } from '../src/graph/urgent.ts';
import { parseHtml } from '../src/site/built-page.ts';
import { cached } from './build-cache.ts';
import { codeHash, hashOf } from './code-hash.ts';
import type { Draft } from './draft.ts';
import { PROJECT_FOLDER } from './options.ts';

/** The file of the worker that keeps things on a visitor's device. */
export const OFFLINE_WORKER = 'sw.js';

/** The quick indexes of a locale; where its texts are as they were, the old ones. */
export async function quickIndexesOf(graph: ContentGraph, locale: string): Promise<QuickIndexes> {
  const key = hashOf(await codeHash(), quickIndexSource(graph, locale));
  const made = await cached('quick-index', key, () =>
    Promise.resolve(new TextEncoder().encode(JSON.stringify(buildQuickIndexes(graph, locale)))),
  );
  return JSON.parse(new TextDecoder().decode(made)) as QuickIndexes;
}

/**
 * Writes the worker that keeps the search and the urgent answers on a visitor's device, or, where the site does not want
 * that, one that takes it back.
 */
export async function writeOfflineWorker(graph: ContentGraph, draft: Draft): Promise<void> {
  const { site } = graph;
  const base = basePath(site);
  const constants: Record<string, unknown> = { FOLDER: `${base}/` };
  if (site.offline) {
    const kept = await Promise.all(
      site.locales.map(async (locale): Promise<[Locale, string[]]> => [
        locale,
        await collectKept(graph, locale, draft),
      ]),
    );
    constants['VERSION'] = await hashFiles(
      kept.flatMap(([, paths]) => paths),
      draft,
    );
    constants['KEPT'] = Object.fromEntries(
      kept.map(([{ lang }, paths]) => [lang, paths.map((path) => base + path)]),
    );
  }
  const name = site.offline ? 'service-worker.js' : 'retired-worker.js';
  const source = await readFile(join(PROJECT_FOLDER, 'src/search', name), 'utf8');
  const lines = Object.entries(constants).map(([key, value]) => `const ${key} = ${JSON.stringify(value)};\n`);
  await writeFile(join(draft.folder, OFFLINE_WORKER), lines.join('') + source);
}

/** Site paths of what a language keeps: its way in, its search and urgent answers, and the files that they need. */
async function collectKept(graph: ContentGraph, { id }: Locale, draft: Draft): Promise<string[]> {
  const base = basePath(graph.site);
  const pages = [`/${id}/`, `/${id}/a-z/`, `/${id}/search/`, ...urgentPaths(graph, id)];
  const files = new Set<string>();
  for (const page of pages) {
    const html = await readFile(draft.pathOf(fileOf(page)), 'utf8');
    for (const address of parseHtml(html).addresses) {
      if (/\.(?:css|js|svg|png|webp|jpe?g)$/.test(address) && address.startsWith(`${base}/`))
        files.add(address.slice(base.length));
    }
  }
  // The code of the search is loaded by code, so no page names it.
  for (const file of await readdir(join(draft.folder, '_astro')))
    if (file.endsWith('.js')) files.add(`/_astro/${file}`);
  return [...pages, dataPath(id), ...[...files].sort()];
}

async function hashFiles(paths: readonly string[], { pathOf }: Draft): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update(await readFile(pathOf(fileOf(path))));
  return hash.digest('hex').slice(0, 12);
}

/** The file that answers a site path. */
function fileOf(path: string): string {
  return (path.endsWith('/') ? `${path}index.html` : path).slice(1);
}
