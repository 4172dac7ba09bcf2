import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { openFullTextIndex } from '../../src/search/full-text-index.ts';
import type { SearchablePage } from '../../src/search/search-document.ts';

/** What Pagefind was asked for, and what it has done. */
const events = vi.hoisted((): string[] => []);

vi.mock('pagefind', () => ({
  createIndex: () => ({
    errors: [],
    index: {
      addHTMLFile: async ({ url }: { url: string }) => {
        events.push(`asked ${url}`);
        await sleep(20);
        events.push(`read ${url}`);
        if (url === '/lost/') throw new Error('Pagefind backend closed');
        return { errors: url === '/odd/' ? ['no text', 'no language'] : [] };
      },
      getFiles: async () => {
        events.push('asked for files');
        await sleep(40);
        return { errors: [], files: [{ path: 'pagefind-ui.js' }, { path: 'pagefind.js' }] };
      },
      deleteIndex: () => Promise.resolve(null),
    },
  }),
}));

async function indexOf(
  ...paths: string[]
): ReturnType<Awaited<ReturnType<typeof openFullTextIndex>>['close']> {
  events.length = 0;
  const index = await openFullTextIndex(({ path }) => `text of ${path}`);
  for (const path of paths) index.add({ path } as SearchablePage);
  return index.close();
}

test('Pagefind is told everything before it has done any of it', async () => {
  expect(await indexOf('/a/', '/b/')).toEqual([{ path: 'pagefind.js' }]);
  expect(events).toEqual(['asked /a/', 'asked /b/', 'asked for files', 'read /a/', 'read /b/']);
});

test('a text that Pagefind refuses is named', async () => {
  await expect(indexOf('/a/', '/odd/')).rejects.toThrow('/odd/: no text; /odd/: no language');
});

test('whoever closes the index is told that Pagefind has ended', async () => {
  await expect(indexOf('/lost/', '/a/')).rejects.toThrow('Pagefind backend closed');
});
