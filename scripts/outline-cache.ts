import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Entry, Outline } from '../src/model/entry.ts';
import { parseEntry } from '../src/read/parse-entry.ts';
import { cacheFolder, readSealed, writeSealed } from './build-cache.ts';
import { codeHash, hashOf } from './code-hash.ts';

type Outlines = ReadonlyMap<string, Outline>;

/** A {@link parseEntry} that has the outlines that the last build of a content folder made of the same texts. */
export async function parseWithOutlines(folder: string): Promise<typeof parseEntry> {
  const known = await readOutlines(folder);
  return (site, file, source) => parseEntry(site, file, source, known.get(keyOf(source)));
}

/** Keeps the outlines of a content folder for its next build: then only what has changed is parsed for them. */
export async function keepOutlines(folder: string, entries: readonly Entry[]): Promise<void> {
  const outlines = entries.map(({ source, outline }) => [keyOf(source), outline] as const);
  await writeSealed(await fileOf(folder), new TextEncoder().encode(JSON.stringify(outlines)));
}

async function readOutlines(folder: string): Promise<Outlines> {
  const bytes = await readSealed(await fileOf(folder));
  return new Map(bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as [string, Outline][]) : []);
}

async function fileOf(folder: string): Promise<string> {
  return join(cacheFolder(), 'outlines', hashOf(await codeHash(), folder));
}

/** 128 bits are enough to tell texts apart. */
function keyOf(source: string): string {
  return hash('sha256', source, 'base64url').slice(0, 22);
}
