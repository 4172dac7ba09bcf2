import { expect } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/**
 * Opens a page in a window of its own, runs the work and closes it; the page must not log an error, leave the site or
 * set a cookie. `allow` names what the work makes fail on purpose.
 */
export async function visitPage<T>(
  browser: Browser,
  origin: string,
  path: string,
  work: (page: Page) => Promise<T>,
  { allow, ...options }: BrowserContextOptions & { allow?: RegExp } = {},
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
