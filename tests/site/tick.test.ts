import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { UNUSED_CLASSES } from '../../src/site/unused-styles.ts';
import { launchBrowser, serve, type ServedSite } from '../browser.ts';
import { pageAt, pagePaths } from '../built-site.ts';
import { visitPage } from './visit.ts';

const folder = inject('site');
const PATH = '/en/odisee/register/';
let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serve(folder)]);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

test('steps that were ticked are found again, and forgotten when all are done', async () => {
  await visitPage(browser, site.origin, PATH, async (page) => {
    const boxes = page.locator('.tick input');
    expect(await boxes.count()).toBe(13);
    await boxes.nth(0).focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Step 2 done').check();
    expect(await page.locator('.progress [role=status]').innerText()).toBe('2 of 13 steps done.');

    await page.reload();
    expect(await page.locator('.tick input:checked').count()).toBe(2);
    await page.getByRole('link', { name: 'Go on with step 3' }).click();
    expect(page.url()).toContain('#step-3');

    for (let i = 2; i < 13; i++) await boxes.nth(i).check();
    expect(await page.locator('.progress [role=status]').innerText()).toBe('All steps done.');
    const kept = await page.evaluate(() =>
      Object.keys(localStorage).filter((key) => key.startsWith('handrail')),
    );
    expect(kept).toEqual([]);
    await page.getByRole('button', { name: 'Start again' }).click();
    expect(await page.locator('.tick input:checked').count()).toBe(0);
    expect(await page.locator('.progress').isVisible()).toBe(false);
  });
});

test('what holds for the other kind of phone can be hidden on the screen, and is printed', async () => {
  await visitPage(browser, site.origin, PATH, async (page) => {
    const android = page.getByText('Android: you find the app');
    const iphone = page.getByText('iPhone: you find the app');
    await page.getByRole('radio', { name: 'Android', exact: true }).check();
    expect([await android.isVisible(), await iphone.isVisible()]).toEqual([true, false]);
    await page.emulateMedia({ media: 'print' });
    expect([await android.isVisible(), await iphone.isVisible()]).toEqual([true, true]);
    expect(await page.locator('.platforms').isVisible()).toBe(false);
  });
});

test('without JavaScript there is nothing to tick, and help for who is stuck', async () => {
  await visitPage(
    browser,
    site.origin,
    PATH,
    async (page) => {
      expect(await page.locator('.tick, .platforms, .progress').count()).toBe(0);
      await page.getByText('Stuck at a step?').click();
      expect(await page.locator('.stuck li').allInnerTexts()).toEqual([
        'Step 1 → I do not have a smartphone. How do I use MFA?',
        'Step 10 → I cannot scan the QR code, or I want to use another app. What do I do?',
        'Who can help you',
      ]);
    },
    { javaScriptEnabled: false },
  );
});

test('no page has a part of Starlight whose styles are left out', () => {
  const paths = pagePaths(folder);
  expect(paths.length).toBeGreaterThan(100);
  const selector = UNUSED_CLASSES.map((name) => `.${name}`).join(', ');
  expect(paths.filter((path) => pageAt(folder, path)(selector).length > 0)).toEqual([]);
});
