import { readFile } from 'node:fs/promises';
import { checkOutput, type BrokenAddress } from '../src/site/check-output.ts';
import { basePath, type Site } from '../src/model/site.ts';
import { parseBuiltPage } from '../src/site/built-page.ts';
import type { Draft } from './draft.ts';
import { listFolder } from './list-folder.ts';

/** Follows every link of a finished draft. */
export async function checkDraft(
  site: Site,
  { folder, kept, pathOf, pageAt }: Draft,
): Promise<{ pages: number; links: number; broken: BrokenAddress[] }> {
  const files = [...kept, ...listFolder(folder).files];
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith('.html'))
      .map(async (file) => pageAt(file) ?? parseBuiltPage(file, await readFile(pathOf(file), 'utf8'))),
  );
  return {
    pages: pages.length,
    links: pages.reduce((sum, { addresses, shared }) => sum + addresses.size + shared.addresses.size, 0),
    broken: checkOutput({
      pages,
      files: new Set(files),
      origin: new URL(site.url).origin,
      base: basePath(site),
    }),
  };
}

/** What is broken, for the person at the terminal. */
export function formatBroken(broken: readonly BrokenAddress[]): string {
  const lines = broken.map(({ address, problem, pages }) => {
    const shown = pages.slice(0, 3).join(', ');
    const more = pages.length > 3 ? ` and ${pages.length - 3} more` : '';
    return `  ${address}: ${problem} (on ${shown}${more})`;
  });
  return [
    'The built pages have addresses that lead nowhere. The previous site was left as it was.',
    ...lines,
  ].join('\n');
}
