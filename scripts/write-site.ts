import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ContentGraph } from '../src/graph/graph.ts';
import { withContentPolicy } from '../src/site/content-policy.ts';
import type { Page } from '../src/site/page.ts';
import { buildTextFiles } from '../src/site/text-files.ts';

/** Writes all that stands beside the pages of the built site. */
export async function writeTextFiles(
  graph: ContentGraph,
  pages: readonly Page[],
  folder: string,
): Promise<void> {
  for (const { path, text } of await buildTextFiles(graph, pages)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Gives every page of the built site its content security policy. */
export async function writeContentPolicies(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const path = join(folder, file);
    await writeFile(path, withContentPolicy(await readFile(path, 'utf8')));
  }
}
