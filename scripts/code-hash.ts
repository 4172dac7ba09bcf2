import { createHash, hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { PROJECT_FOLDER } from './options.ts';

/** What the output is made with, beside the content and the installed packages, which the lockfile names. */
const SOURCES = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
] as const;

let known: Promise<string> | undefined;

/** A hash of Handrail itself: what an earlier build left behind counts only where nothing of it has changed. */
export function codeHash(): Promise<string> {
  known ??= hashSources();
  return known;
}

/** A short hash of some texts or bytes, in their order. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  // The length first, so that no two lists of parts are the same bytes.
  if (parts.every((part) => typeof part === 'string'))
    return hash('sha256', parts.map((part) => `${part.length}:${part}`).join(''), 'hex').slice(0, 32);
  const joined = createHash('sha256');
  for (const part of parts) joined.update(`${part.length}:`).update(part);
  return joined.digest('hex').slice(0, 32);
}

async function hashSources(): Promise<string> {
  const files = (await Promise.all(SOURCES.map((source) => filesIn(join(PROJECT_FOLDER, source))))).flat();
  const parts = await Promise.all(
    files.map(async (file) => [relative(PROJECT_FOLDER, file), await readFile(file)] as const),
  );
  return hashOf(process.version, ...parts.flat());
}

async function filesIn(path: string): Promise<string[]> {
  const found = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!found) return [path];
  return found
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
}
