import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseContent, type Content, type ContentFiles } from './parse-content.ts';

/**
 * Reads a content folder and the folder of files that are served as they are.
 * Throws when the content folder does not exist: that is wrong usage, not a content problem.
 */
export async function readContent(contentFolder: string, publicFolder: string): Promise<Content> {
  const paths = await listFiles(contentFolder);
  const files: [string, Uint8Array][] = [];
  for (let at = 0; at < paths.length; at += OPEN_AT_ONCE) {
    const some = paths.slice(at, at + OPEN_AT_ONCE);
    files.push(
      ...(await Promise.all(
        some.map(async (path): Promise<[string, Uint8Array]> => [
          path,
          isText(path) ? await readFile(join(contentFolder, path)) : NOTHING,
        ]),
      )),
    );
  }
  const publicFiles = await listFiles(publicFolder).catch(() => []);
  const content: ContentFiles = new Map(files);
  return parseContent(
    content,
    publicFiles.map((path) => `/${path}`),
  );
}

/** Systems let a program have about a thousand files open, and the build has others. */
const OPEN_AT_ONCE = 100;

/** Pictures and other files only have to exist; their bytes are copied later. */
const NOTHING = new Uint8Array();

function isText(path: string): boolean {
  return /\.(?:md|yml)$/i.test(path);
}

async function listFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((segment) => segment.startsWith('.')))
    .sort();
}
