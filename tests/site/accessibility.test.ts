import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, serve, type ServedSite } from '../browser.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
let site: ServedSite;
let fixture: ServedSite;
let matrix: ServedSite;

beforeAll(async () => {
  [browser, site, fixture, matrix] = await Promise.all([
    launchBrowser(),
    serve(inject('site')),
    serve(inject('fixtureSite')),
    serve(inject('matrixSite')),
  ]);
});
afterAll(async () => {
  await browser.close();
  site.close();
  fixture.close();
  matrix.close();
});

const PAGES = [
  '/en/',
  '/nl/smartphone/',
  '/fr/odisee/register/',
  '/nl/general/both-accounts/',
  '/en/a-z/',
  '/fr/search/',
  '/nl/accessibility/',
  '/en/before-2025-02-26/kuleuven/sign-in/',
  '/',
  '/translations/',
];
/** Each width and each colour scheme once; `npm run audit` looks at every page in every way. */
const LOOKS = [
  { width: 320, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

test.each(LOOKS)('axe finds nothing at $width px in the $colorScheme', async ({ width, colorScheme }) => {
  for (const path of PAGES)
    expect(await violationsOn(site.origin + path, width, colorScheme), path).toEqual([]);
});

test.each(LOOKS)(
  'nor from right to left, at $width px in the $colorScheme',
  async ({ width, colorScheme }) => {
    for (const path of ['/ar/', '/ar/phone/fresh/', '/ar/phone/stale/', '/nl/phone/stale/'])
      expect(await violationsOn(matrix.origin + path, width, colorScheme), path).toEqual([]);
  },
);

test.each(LOOKS)(
  'nor on the pages of a guide, at $width px in the $colorScheme',
  async ({ width, colorScheme }) => {
    for (const path of ['', 'odisee-problem/', 'all/'])
      expect(await violationsOn(`${site.origin}/nl/guides/sign-in/${path}`, width, colorScheme)).toEqual([]);
  },
);

/** Every state of the search, by a query that brings it about. */
const SEARCHES = {
  'before typing': '',
  'answers with all the words': 'lost phone',
  'a misspelt query, with a step': 'resnd code',
  'answers with most of the words': 'lost my new ipad in toledo',
  guesses: 'parking password',
  'nothing found': 'xyzzy',
};

describe('in the search, axe finds nothing at 320 px in the light', () => {
  const width = 320;
  const colorScheme = 'light';

  test.each(Object.entries(SEARCHES))('%s', async (_, query) => {
    expect(await violationsOn(`${site.origin}/en/`, width, colorScheme, query)).toEqual([]);
  });

  test('on the page of results', async () => {
    expect(await violationsOn(`${site.origin}/nl/search/?q=gsm+kwijt`, width, colorScheme)).toEqual([]);
  });
});

async function violationsOn(
  url: string,
  width: number,
  colorScheme: 'light' | 'dark',
  query?: string,
): Promise<string[]> {
  // The page's own policy would stop axe, which is no part of it.
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    serviceWorkers: 'block',
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(url);
  if (query !== undefined) {
    await page.click('.search-open');
    await page.waitForSelector('.search-results [role=row]');
    await page.fill('.search-dialog input', query);
    if (query !== '') await page.waitForSelector('.search-status:not(:empty)');
    await page.keyboard.press('ArrowDown');
  }
  await page.addScriptTag({ path: AXE });
  const results = await page.evaluate(
    (values) =>
      (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        runOnly: values,
      }),
    TAGS,
  );
  await context.close();
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
