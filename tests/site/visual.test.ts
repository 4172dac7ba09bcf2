import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, serve, type ServedSite } from '../browser.ts';
import { comparePictures, shrink } from '../visual/picture.ts';
import { openScreen, photograph, type Look } from '../visual/screen.ts';

const BASE = '/mfa';
/** Pages of the fixture site, whose texts stay: the real ones change with the answers. */
const PAGES = {
  home: '/en/',
  answer: '/en/faq/everything/',
  'answer-not-translated': '/nl/faq/changed/',
  'answer-of-old': '/en/v1/faq/changed/',
  'answer-right-to-left': '/ar/faq/everything/',
  topic: '/en/faq/',
  index: '/nl/a-z/',
  guide: '/en/guides/help/',
  changes: '/en/versions/v2/',
  'whole-guide': '/nl/guides/help/all/',
};
const LOOKS: Look[] = [
  { device: 'phone', colorScheme: 'light' },
  { device: 'phone', colorScheme: 'dark' },
  { device: 'desktop', colorScheme: 'light' },
  { device: 'desktop', colorScheme: 'dark' },
];

const EXPECTED = join(import.meta.dirname, '../visual/expected');
const FAILED = join(import.meta.dirname, '../../.visual');

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  rmSync(FAILED, { recursive: true, force: true });
  [browser, site] = await Promise.all([launchBrowser(), serve(inject('fixtureSite'))]);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

/** A page as it looks, after something was done to it. */
async function lookAt(path: string, look: Look, change?: (page: Page) => Promise<void>): Promise<Uint8Array> {
  const context = await openScreen(browser, BASE, look);
  const page = await context.newPage();
  await page.goto(site.origin + BASE + path);
  await change?.(page);
  const picture = await shrink(await photograph(page));
  await context.close();
  return picture;
}

/** Compares with the picture that is kept, or keeps this one where vitest was told to update. */
async function expectToLookAsBefore(name: string, actual: Uint8Array): Promise<void> {
  const file = join(EXPECTED, `${name}.png`);
  if (inject('updatesPictures')) {
    mkdirSync(EXPECTED, { recursive: true });
    // What still looks the same keeps its bytes, and stays out of the commit.
    if (existsSync(file) && !(await comparePictures(readFileSync(file), actual))) return;
    writeFileSync(file, actual);
    return;
  }
  if (!existsSync(file)) throw new Error(`There is no ${file} yet. To make it: npm run visual -- --update`);
  const difference = await comparePictures(readFileSync(file), actual);
  if (!difference) return;
  mkdirSync(FAILED, { recursive: true });
  writeFileSync(join(FAILED, `${name}.png`), difference);
  throw new Error(
    `${name} looks different: see .visual/${name}.png (before, now, difference). If it is meant to: npm run visual -- --update`,
  );
}

describe.each(LOOKS)('on a $device in the $colorScheme', (look) => {
  test.each(Object.entries(PAGES))('%s looks as before', async (name, path) => {
    await expectToLookAsBefore(`${name}-${look.device}-${look.colorScheme}`, await lookAt(path, look));
  });
});

describe('what changes the look of a page is noticed:', () => {
  const CHANGES: [what: string, styles: string][] = [
    ['a heading that moves by 20 px', 'h1 { position: relative; inset-inline-start: 20px }'],
    ['a single step that moves by 20 px', '#step-2 { position: relative; inset-block-start: 20px }'],
    ['links of another colour', ':root { --sl-color-text-accent: #b3261e }'],
    ['another typeface', ':root { --sl-font: monospace }'],
    ['a warning without its ground', ':root { --caution-bg: transparent }'],
  ];
  test.each(CHANGES)('%s', async (_, styles) => {
    const look: Look = { device: 'phone', colorScheme: 'light' };
    const before = await lookAt(PAGES.answer, look);
    const after = await lookAt(PAGES.answer, look, async (page) => {
      // A style sheet that is made by script is no style sheet of the page: the policy does not hold for it.
      await page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets.push(sheet);
      }, styles);
    });
    expect(await comparePictures(before, after)).toBeDefined();
    expect(await comparePictures(before, await lookAt(PAGES.answer, look))).toBeUndefined();
  });
});
