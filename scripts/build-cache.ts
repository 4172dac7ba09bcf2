import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { PROJECT_FOLDER } from './options.ts';

/** Names another folder for what builds leave behind, such as one that a CI system keeps. */
export const CACHE_VARIABLE = 'HANDRAIL_CACHE';

/** What Astro makes of the routes finds the installed packages only from here, so that this folder is never another. */
export const BUNDLE_FOLDER = join(PROJECT_FOLDER, 'node_modules/.cache/handrail/bundles');

/** The folder of what builds leave behind for later ones. May be deleted at any time, as the bundles may. */
export function cacheFolder(): string {
  return resolve(process.env[CACHE_VARIABLE] ?? dirname(BUNDLE_FOLDER));
}

/** What nobody has used for so long is deleted. */
const KEPT_DAYS = 14;
const HASH_BYTES = 32;

/** The bytes that an earlier build made under this key, or those that `make` makes now. */
export async function cached(
  kind: string,
  key: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const known = await readCached(kind, key);
  if (known) return known;
  const made = await make();
  await writeCached(kind, key, made);
  return made;
}

/** The bytes that an earlier build made under this key. */
export async function readCached(kind: string, key: string): Promise<Uint8Array | undefined> {
  const file = join(cacheFolder(), kind, key);
  const known = await readSealed(file);
  const now = new Date();
  if (known) await utimes(file, now, now);
  return known;
}

/** Keeps bytes for later builds. */
export async function writeCached(kind: string, key: string, bytes: Uint8Array): Promise<void> {
  await writeSealed(join(cacheFolder(), kind, key), bytes);
}

/** Writes a file that {@link readSealed} can tell from a damaged one. */
export async function writeSealed(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.draft-${randomUUID()}`;
  await writeFile(draft, [seal(bytes), bytes]);
  await rename(draft, file);
}

/** The bytes of a sealed file; undefined when it is not there, or is not what was written. */
export async function readSealed(file: string): Promise<Uint8Array | undefined> {
  const all = await readFile(file).catch(() => undefined);
  if (!all || all.length < HASH_BYTES) return undefined;
  const bytes = all.subarray(HASH_BYTES);
  return seal(bytes).equals(all.subarray(0, HASH_BYTES)) ? bytes : undefined;
}

/** Deletes what no build has used for two weeks. */
export async function pruneCache(): Promise<void> {
  const oldest = Date.now() - KEPT_DAYS * 86_400_000;
  for (const kind of await readdir(cacheFolder()).catch(() => [])) {
    for (const name of await readdir(join(cacheFolder(), kind))) {
      const path = join(cacheFolder(), kind, name);
      // Another build may be doing the same.
      const found = await stat(path).catch(() => undefined);
      if (found && found.mtimeMs < oldest) await rm(path, { recursive: true, force: true });
    }
  }
}

function seal(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
