import { expect, test } from 'vitest';
import { UNUSED_CLASSES } from '../../src/site/unused-styles.ts';
import { pageAt, pagePaths } from '../built-site.ts';
import { useSite } from './visit.ts';

const PATH = '/en/odisee/register/';
const site = useSite();
const matrix = useSite('matrixSite');

test('steps that were ticked are found again, and forgotten when all are done', async () => {
  await site.visit(PATH, async (page) => {
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

test('of two procedures on a page, each is done by itself', async () => {
  await site.visit('/en/smartphone/new/', async (page) => {
    const lists = page.locator('.answer > .steps');
    expect(await lists.count()).toBe(2);
    const states = page.locator('.progress [role=status]');
    for (const box of await lists.nth(1).locator('.tick input').all()) await box.check();
    await lists.nth(0).locator('.tick input').first().check();
    expect(await states.allInnerTexts()).toEqual(['1 of 11 steps done.', 'All steps done.']);
    await page.reload();
    expect(await page.locator('.resume').allInnerTexts()).toEqual(['Go on with step 2']);
    expect(await lists.nth(1).locator('.tick input:checked').count()).toBe(0);
  });
});

test('a message to the desk names the step that comes next', async () => {
  await matrix.visit('/en/phone/fresh/', async (page) => {
    const message = page.locator('.stuck-message');
    const stepLine = async (): Promise<string | undefined> =>
      new URL((await message.getAttribute('href'))!).searchParams
        .get('body')!
        .split('\r\n')
        .find((line) => line.startsWith('Step:'));
    expect(await stepLine()).toBe('Step: ');
    await page.getByLabel('Step 1 done').check();
    expect(await stepLine()).toBe('Step: 2');
  });
});

test('what holds for the other kind of phone can be hidden on the screen, and is printed', async () => {
  await site.visit(PATH, async (page) => {
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
  await site.visit(
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
  const paths = pagePaths(site.folder);
  expect(paths.length).toBeGreaterThan(100);
  const selector = UNUSED_CLASSES.map((name) => `.${name}`).join(', ');
  expect(paths.filter((path) => pageAt(site.folder, path)(selector).length > 0)).toEqual([]);
});
