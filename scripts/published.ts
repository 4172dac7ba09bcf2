import { readFile } from 'node:fs/promises';
import { findGone, parsePublished } from '../src/check/published.ts';
import type { ContentGraph } from '../src/graph/graph.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { PROJECT_FOLDER, UsageError } from './options.ts';

/** Milliseconds to wait for a list that comes from the web. */
const PATIENCE = 20_000;

/**
 * Findings for every address of a published `urls.json` (a file or a web address) that the content no longer answers.
 * Throws a UsageError when there is no such list.
 */
export async function checkPublished(graph: ContentGraph, source: string): Promise<Diagnostic[]> {
  const published = parsePublished(await readList(source));
  if (!published) throw new UsageError(`--published ${source}: this is not the urls.json of a build.`);
  const answered = new Set(await collectPaths(graph));
  return findGone(graph.site, published, answered);
}

/** Only here does a check need to know the pages; their texts are found from the project's own folder. */
async function collectPaths(graph: ContentGraph): Promise<string[]> {
  const { buildPages } = await import('../src/site/build-pages.ts');
  const { publishedPaths } = await import('../src/site/published-paths.ts');
  const folder = process.cwd();
  process.chdir(PROJECT_FOLDER);
  try {
    return publishedPaths(graph, buildPages(graph));
  } finally {
    process.chdir(folder);
  }
}

async function readList(source: string): Promise<string> {
  try {
    if (!/^https?:/i.test(source)) return await readFile(source, 'utf8');
    const answer = await fetch(source, { signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
    return await answer.text();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--published ${source}: it cannot be read (${reason}).`, { cause: error });
  }
}
