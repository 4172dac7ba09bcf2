import { afterAll, beforeAll, expect, inject } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, serve, type ServedSite } from '../browser.ts';

/** How a page is visited; `allow` names what the work makes fail on purpose. */
type VisitOptions = BrowserContextOptions & { allow?: RegExp };

/**
 * Opens a page in a window of its own, runs the work and closes it; the page must not log an error, leave the site or
 * set a cookie.
 */
export async function visitPage<T>(
  browser: Browser,
  origin: string,
  path: string,
  work: (page: Page) => Promise<T>,
  { allow, ...options }: VisitOptions = {},
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !allow?.test(message.text())) problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('blob:')) problems.push(request.url());
  });
  await page.goto(origin + path);
  const result = await work(page);
  expect(problems).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await context.close();
  return result;
}

/** A built site as a browser gets it. */
interface VisitedSite {
  /** Where the site was built. */
  folder: string;
  readonly browser: Browser;
  readonly origin: string;
  /** See {@link visitPage}. */
  visit: <T>(path: string, work: (page: Page) => Promise<T>, options?: VisitOptions) => Promise<T>;
}

/** Serves a site that was built for the tests, the real one by default, to a browser for all tests of a file. */
export function useSite(name: 'site' | 'matrixSite' = 'site'): VisitedSite {
  const folder = inject(name);
  let browser: Browser;
  let served: ServedSite;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serve(folder)]);
  });
  afterAll(async () => {
    await browser.close();
    served.close();
  });
  return {
    folder,
    get browser() {
      return browser;
    },
    get origin() {
      return served.origin;
    },
    visit: (path, work, options) => visitPage(browser, served.origin, path, work, options),
  };
}
