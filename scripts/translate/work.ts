import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentGraph } from '../../src/graph/graph.ts';
import type { Entry } from '../../src/model/entry.ts';

/** What is said to somebody who uses `npm run translate` wrongly. */
export const USAGE = `npm run translate -- <locale> <slug>
  Writes a file to fill in: the source text, with the right links, as a draft.
npm run translate -- done <locale> [<slug> …]
  Confirms that translations say what their source says today, and publishes drafts. Without a slug: all of that language.
npm run translate -- minor <slug>
  The last change of the source did not touch the meaning: translations that were up to date before it stay so.
Options: --dry-run shows what would be written, --content DIR, --version ID (with done: translations of an older version).
Example: npm run translate -- nl smartphone/lost`;

/** What every command of `npm run translate` works on. */
export interface Work {
  folder: string;
  graph: ContentGraph;
  isDryRun: boolean;
}

/** Rewrites the file of an entry, unless only to show. Returns whether anything changes. */
export async function change(
  { folder, isDryRun }: Work,
  { file }: Entry,
  rewrite: (text: string) => string,
): Promise<boolean> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  const changed = rewrite(text);
  if (changed === text) return false;
  if (!isDryRun) await writeFile(path, changed);
  return true;
}
