import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ContentGraph } from '../../src/graph/graph.ts';
import type { ArchiveLock } from '../../src/model/archive-lock.ts';

/** Content whose lock can be read. */
export interface LockedGraph extends ContentGraph {
  lock: ArchiveLock;
}

/** What a command is going to do: files to write, in this order, and what to say of it. */
export interface Plan {
  /** Path within the content folder → new content. */
  writes: Map<string, string | Uint8Array>;
  /** A line each. */
  says: string[];
}

/** Says what a plan does, and does it unless it is only to be shown. Each file is there whole or not at all. */
export async function carryOut({ writes, says }: Plan, folder: string, isDryRun: boolean): Promise<void> {
  for (const line of says) console.log(line);
  for (const [path, content] of writes) {
    console.log(`${isDryRun ? 'Would write' : 'Wrote'} ${path}`);
    if (!isDryRun) await writeWhole(join(folder, path), content);
  }
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}
