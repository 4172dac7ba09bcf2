import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ContentGraph } from '../src/graph/graph.ts';
import { isMedia } from '../src/model/media.ts';
import { formatSearchFiles } from '../src/search/search-data.ts';
import { MEDIA_FOLDER } from '../src/site/media.ts';
import { quickIndexesOf } from './write-search.ts';
import type { SiteContent } from '../src/site/site-content.ts';
import { buildTextFiles, type TextFile } from '../src/site/text-files.ts';

/** Writes all texts that stand beside the pages of the built site, and what the search loads. */
export async function writeTextFiles(
  graph: ContentGraph,
  content: SiteContent,
  folder: string,
): Promise<void> {
  await writeTexts(await buildTextFiles(graph, content), folder);
  // One after the other, so that only one is in memory.
  for (const { id } of graph.site.locales) {
    const indexes = new Map([[id, await quickIndexesOf(graph, id)]]);
    await writeTexts(formatSearchFiles(graph, indexes), folder);
  }
}

async function writeTexts(files: readonly TextFile[], folder: string): Promise<void> {
  for (const { path, text } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Copies the pictures and other files that stand beside the answers in the content folder. */
export async function writeMedia({ assets }: ContentGraph, content: string, folder: string): Promise<void> {
  for (const path of [...assets].filter(isMedia)) {
    const file = join(folder, MEDIA_FOLDER, path);
    await mkdir(dirname(file), { recursive: true });
    await copyFile(join(content, path), file);
  }
}
