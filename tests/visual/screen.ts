import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** The screens on which pages are looked at, in CSS pixels. */
const SCREENS = {
  phone: { width: 390, height: 1100 },
  desktop: { width: 1280, height: 900 },
} as const;

/** One way of looking at a page. */
export interface Look {
  device: keyof typeof SCREENS;
  colorScheme: 'light' | 'dark';
}

const ARABIC = readFileSync(
  fileURLToPath(import.meta.resolve('@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf')),
);
/** Arabic letters are the machine's own on the real site: here, the same ones everywhere. */
const ARABIC_FACE = `@font-face { font-family: 'Atkinson Hyperlegible Next'; font-weight: 200 800; src: url('/vazirmatn.ttf'); unicode-range: U+0600-06FF }`;

/**
 * A window in which every page has its own typeface from the beginning, whatever the machine has: on the real site it
 * only takes part if it is there in time. Addresses under `base` lead to the files that are served without it.
 */
export async function openScreen(
  browser: Browser,
  base: string,
  { device, colorScheme }: Look,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: SCREENS[device],
    colorScheme,
    reducedMotion: 'reduce',
  });
  await context.route(`**${base}/**`, (route) =>
    route.continue({ url: route.request().url().replace(base, '') }),
  );
  await context.route('**/*.css', async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(base, '') });
    const styles = await response.text();
    const body = `${styles.replace(/font-display:\s*optional/g, 'font-display:block')}\n${ARABIC_FACE}`;
    await route.fulfill({ response, body });
  });
  await context.route('**/vazirmatn.ttf', (route) =>
    route.fulfill({ body: ARABIC, contentType: 'font/ttf' }),
  );
  return context;
}

/** What somebody sees of a page, as soon as its letters are there. */
export async function photograph(page: Page): Promise<Uint8Array> {
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot({ animations: 'disabled' });
}
