import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { LOCK_FILE } from '../model/archive-lock.ts';
import { parseContent, type Content } from './parse-content.ts';
import { parseEntry } from './parse-entry.ts';
import { readSourceHistory } from './source-history.ts';

/**
 * Reads a content folder and the folder of files that are served as they are; `parse` reads one entry.
 * Throws when the content folder does not exist: that is wrong usage, not a content problem.
 */
export async function readContent(
  contentFolder: string,
  publicFolder: string,
  parse = parseEntry,
): Promise<Content> {
  const paths = await listFiles(contentFolder);
  // One after the other: for many small files, waiting for a promise each costs more than the disk does.
  const files = new Map<string, Uint8Array>(
    paths.map((path) => [path, isText(path) ? readFileSync(join(contentFolder, path)) : NOTHING]),
  );
  const publicFiles = await listFiles(publicFolder).catch(() => []);
  const content = parseContent(
    files,
    publicFiles.map((path) => `/${path}`),
    parse,
  );
  if (!content.site) return content;
  return { ...content, history: await readSourceHistory(contentFolder, content.site, content.entries) };
}

/** Other files only have to exist; their bytes are copied later. */
const NOTHING = new Uint8Array();

function isText(path: string): boolean {
  return /\.(?:md|yml|svg)$/i.test(path) || path === LOCK_FILE;
}

async function listFiles(folder: string): Promise<string[]> {
  const root = join(resolve(folder), sep);
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(root.length).replaceAll(sep, '/'))
    .filter((path) => !/(?:^|\/)\./.test(path))
    .sort();
}
