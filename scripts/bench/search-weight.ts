import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../../tests/browser.ts';

/** How a site's search is used. */
export interface SearchUse {
  /** Site path of a page. */
  path: string;
  opener: string;
  field: string;
  result: string;
}

export const HANDRAIL: Omit<SearchUse, 'path'> = {
  opener: '.search-open',
  field: '.search-dialog input',
  result: '.search-results .search-result',
};
export const STARLIGHT: Omit<SearchUse, 'path'> = {
  opener: 'button[data-open-modal]',
  field: '.pagefind-ui__search-input',
  result: '.pagefind-ui__result',
};

/** What a search has loaded since the page was there. */
export interface Weight {
  bytes: number;
  requests: number;
}

/** What is loaded, after the page itself, until the first result is shown, and until the last query has its results. */
export async function weighSearch(
  browser: Browser,
  folder: string,
  use: SearchUse,
  queries: readonly string[],
): Promise<{ first: Weight; all: Weight }> {
  const site = await serve(folder);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    return await weighServed(await context.newPage(), site.origin, folder, use, queries);
  } finally {
    await context.close();
    site.close();
  }
}

async function weighServed(
  page: Page,
  origin: string,
  folder: string,
  use: SearchUse,
  queries: readonly string[],
): Promise<{ first: Weight; all: Weight }> {
  // A search may load its interface as soon as the browser is idle, before or after the page is there: here, always after.
  await page.addInitScript(() => {
    const whenIdle = window.requestIdleCallback.bind(window);
    window.requestIdleCallback = (callback) =>
      document.readyState === 'complete'
        ? whenIdle(callback)
        : (addEventListener('load', () => whenIdle(callback), { once: true }), 0);
  });
  await page.goto(origin + use.path, { waitUntil: 'load' });
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(origin)) loaded.push(new URL(request.url()).pathname);
  });
  await page.click(use.opener);
  await page.waitForSelector(use.field);
  const weights: Weight[] = [];
  for (const query of queries) {
    await ask(page, use, query);
    weights.push(await weigh(folder, loaded));
  }
  return { first: weights[0]!, all: weights.at(-1)! };
}

/** Types as people do, and waits until nothing more is loaded. */
async function ask(page: Page, use: SearchUse, query: string): Promise<void> {
  await page.fill(use.field, '');
  await page.locator(use.field).pressSequentially(query, { delay: 80 });
  await page.waitForSelector(use.result);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1000);
}

/** Bytes as a host sends them: each file once, compressed as usual. */
async function weigh(folder: string, paths: readonly string[]): Promise<Weight> {
  const files = [...new Set(paths)];
  const sizes = await Promise.all(
    files.map(async (path) => gzipSync(await readFile(join(folder, decodeURIComponent(path)))).length),
  );
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: files.length };
}
