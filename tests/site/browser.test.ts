import { describe, expect, test } from 'vitest';
import { pagePaths } from '../built-site.ts';
import { useSite } from './visit.ts';

const site = useSite();

describe('switches', () => {
  test('of language and version lead to the same answer', async () => {
    await site.visit('/en/kuleuven/sign-in/', async (page) => {
      await page.click('header .languages a[hreflang=nl-BE]');
      await page.waitForURL('**/nl/kuleuven/sign-in/');
      await page.click('.versions a');
      await page.waitForURL('**/nl/before-2025-02-26/kuleuven/sign-in/');
      expect(await page.locator('.notice').innerText()).toContain('Het gold tot en met 25 februari 2025.');
      await page.click('header .languages a[hreflang=fr-BE]');
      await page.waitForURL('**/fr/before-2025-02-26/kuleuven/sign-in/');
      await page.click('.notice a');
      await page.waitForURL('**/fr/kuleuven/sign-in/');
    });
  });

  test('of the theme is kept', async () => {
    await site.visit('/en/', async (page) => {
      await page.selectOption('header starlight-theme-select select', 'dark');
      const background = (): Promise<string> =>
        page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(await background()).toBe('rgb(21, 25, 30)');
      await page.reload();
      expect(await background()).toBe('rgb(21, 25, 30)');
    });
  });
});

test('a page is printed in black', async () => {
  await site.visit('/en/odisee/register/', async (page) => {
    const colours = (): Promise<string[]> =>
      page.evaluate(() =>
        [
          ...document.querySelectorAll(
            '.answer a, .answer .aside, .steps > li > p:first-child, .short-answer',
          ),
        ].flatMap((element) => {
          const { color, borderInlineStartColor } = getComputedStyle(element);
          return [color, borderInlineStartColor, getComputedStyle(element, '::marker').color];
        }),
      );
    const onScreen = new Set(await colours());
    expect(onScreen.size).toBeGreaterThan(2);
    await page.emulateMedia({ media: 'print' });
    expect([...new Set(await colours())]).toEqual(['rgb(0, 0, 0)']);
  });
});

test('pages that belong to no language keep their styles to themselves', async () => {
  await site.visit('/en/smartphone/lost/', async (page) => {
    const style = await page.locator('main').evaluate((main) => {
      const { maxWidth, paddingTop } = getComputedStyle(main);
      return { maxWidth, paddingTop, size: getComputedStyle(document.body).fontSize };
    });
    expect(style).toEqual({ maxWidth: 'none', paddingTop: '0px', size: '16px' });
  });
  await site.visit('/', async (page) => {
    expect(await page.locator('main').evaluate((main) => getComputedStyle(main).maxWidth)).toBe('576px');
  });
});

test.each([
  ['light', 'rgb(255, 255, 255)'],
  ['dark', 'rgb(21, 25, 30)'],
] as const)('without JavaScript every page reads and leads on (%s)', async (colorScheme, background) => {
  // The pages of the other languages are made alike.
  const paths = pagePaths(site.folder).filter((path) => path.startsWith('/nl/'));
  const context = await site.browser.newContext({ javaScriptEnabled: false, colorScheme });
  const page = await context.newPage();
  const sample = colorScheme === 'light' ? paths : paths.slice(0, 3);
  for (const path of sample) {
    await page.goto(site.origin + path);
    expect(await page.locator('h1').isVisible(), path).toBe(true);
    expect((await page.locator('main').innerText()).length, path).toBeGreaterThan(150);
    expect(await page.locator('starlight-theme-select').first().isVisible(), path).toBe(false);
  }
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
    background,
  );
  await page.goto(`${site.origin}/`);
  await page.click('a[hreflang=fr-BE]');
  await page.click('.search-open');
  expect(page.url()).toBe(`${site.origin}/fr/a-z/`);
  await page.click('a[href="/fr/odisee/register/"]');
  await page.click('[rel=next]');
  expect(page.url()).toBe(`${site.origin}/fr/odisee/qr-code/`);
  await context.close();
});

test('on a phone the menu opens without JavaScript, and nothing scrolls sideways at 320 px', async () => {
  const context = await site.browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  });
  const page = await context.newPage();
  for (const path of ['/nl/', '/nl/general/both-accounts/', '/fr/kuleuven/register/', '/nl/a-z/']) {
    await page.goto(site.origin + path);
    const width = await page.locator('html').evaluate((html) => html.scrollWidth);
    expect(width, path).toBe(320);
  }
  await page.click('[popovertarget]');
  await page.click('#starlight__sidebar a[href="/nl/smartphone/"]');
  expect(page.url()).toBe(`${site.origin}/nl/smartphone/`);
  await context.close();
});
