import { join } from 'node:path';
import { Memory, type KnownFindings, type Remembered } from '../src/check/memory.ts';
import type { Site } from '../src/model/site.ts';
import { cacheFolder, readSealed, writeSealed } from './build-cache.ts';
import { codeHash, hashOf } from './code-hash.ts';

/** What the last build of a site with these settings, by the same Handrail, remembers of its check. */
export async function readMemory(site: Site): Promise<Memory> {
  const bytes = await readSealed(await fileOf(site));
  if (!bytes) return new Memory();
  return new Memory(new Map(JSON.parse(new TextDecoder().decode(bytes)) as [string, Remembered[]][]));
}

/** Keeps what a check knows for the next build. */
export async function keepMemory(site: Site, known: KnownFindings): Promise<void> {
  await writeSealed(await fileOf(site), new TextEncoder().encode(JSON.stringify([...known])));
}

async function fileOf(site: Site): Promise<string> {
  return join(cacheFolder(), 'findings', hashOf(await codeHash(), JSON.stringify(site)));
}
