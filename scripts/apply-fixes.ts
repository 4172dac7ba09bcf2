import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { fixContent } from '../src/check/fix-content.ts';
import type { Content } from '../src/read/parse-content.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** Writes what cannot be wrong into the content files, or with `isDryRun` prints what would change. Returns the changed paths. */
export async function applyFixes(content: Content, folder: string, isDryRun: boolean): Promise<string[]> {
  const fixed = fixContent(content);
  for (const [file, text] of fixed) {
    const path = join(folder, file);
    const before = await readFile(path, 'utf8');
    // The mark is no part of the text, but some editors want it: every other byte stays as it is.
    const after = before.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + text : text;
    if (isDryRun) process.stdout.write(createTwoFilesPatch(file, file, before, after));
    else await writeFile(path, after);
  }
  return [...fixed.keys()];
}
