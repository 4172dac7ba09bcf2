import { createCanvas } from '@napi-rs/canvas';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, serve } from '../tests/browser.ts';
import { openScreen, photograph, type Look } from '../tests/visual/screen.ts';
import { EXIT, folderOption, parseOptions, PROJECT_FOLDER, runScript } from './options.ts';

/** A page as somebody has it before them. */
interface Shot {
  look: Look;
  path: string;
  /** What was done to it. */
  act?: (page: Page) => Promise<void>;
}

const LIGHT_PHONE: Look = { device: 'phone', colorScheme: 'light' };
const DARK_PHONE: Look = { device: 'phone', colorScheme: 'dark' };

/** The pictures of the README, each with what stands side by side in it; a PDF shows its first page. */
const PICTURES: Readonly<Record<string, readonly (Shot | string)[]>> = {
  'screenshot.png': [
    { look: { device: 'desktop', colorScheme: 'light' }, path: '/en/' },
    { look: DARK_PHONE, path: '/nl/odisee/app-deleted/' },
  ],
  'screenshot-help.png': [
    { look: LIGHT_PHONE, path: '/fr/', act: (page) => search(page, 'gsm volé') },
    { look: LIGHT_PHONE, path: '/en/odisee/register/', act: tickTwoSteps },
    { look: DARK_PHONE, path: '/nl/guides/sign-in/' },
    'en/handouts/new-smartphone.pdf',
  ],
};

/** Pixels of a PDF's page for each of its points: as high as the phones beside it. */
const PDF_SCALE = 1100 / 842;

/** `npm run screenshots -- [--site DIR]`: makes the pictures of the README from the built site. */
await runScript(async () => {
  const { site } = parseOptions({ site: { type: 'string', default: 'dist' } });
  const folder = folderOption('site', site);
  const [browser, served] = await Promise.all([launchBrowser(), serve(folder)]);
  try {
    for (const [name, shots] of Object.entries(PICTURES)) {
      const pictures: Uint8Array[] = [];
      for (const shot of shots) {
        pictures.push(
          typeof shot === 'string'
            ? await drawPdf(join(folder, shot))
            : await takeShot(browser, served.origin, shot),
        );
      }
      await writeFile(join(PROJECT_FOLDER, '.github', name), await placeSideBySide(browser, pictures));
    }
  } finally {
    await browser.close();
    served.close();
  }
  return EXIT.clean;
});

async function search(page: Page, query: string): Promise<void> {
  await page.click('.search-open');
  await page.locator('#search-field').fill(query);
  await page.getByRole('row').first().waitFor();
}

async function tickTwoSteps(page: Page): Promise<void> {
  const boxes = page.locator('.tick input');
  for (const box of [boxes.nth(0), boxes.nth(1)]) await box.check();
  await page.locator('.steps').first().scrollIntoViewIfNeeded();
}

async function takeShot(browser: Browser, origin: string, { look, path, act }: Shot): Promise<Uint8Array> {
  const context = await openScreen(browser, '', look);
  const page = await context.newPage();
  const response = await page.goto(origin + path);
  if (!response?.ok()) throw new Error(`${path} is not in the built site.`);
  await act?.(page);
  const picture = await photograph(page);
  await context.unrouteAll({ behavior: 'wait' });
  await context.close();
  return picture;
}

async function drawPdf(file: string): Promise<Uint8Array> {
  const { promise } = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
  const page = await (await promise).getPage(1);
  const viewport = page.getViewport({ scale: PDF_SCALE });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // The types know only the browser's own canvas.
  await page.render({ canvas: canvas as never, viewport }).promise;
  return canvas.toBuffer('image/png');
}

async function placeSideBySide(browser: Browser, pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width: 2000, height: 1000 } });
  const images = pictures.map(
    (picture) => `<img src="data:image/png;base64,${Buffer.from(picture).toString('base64')}" alt="">`,
  );
  await page.setContent(`<!doctype html><style>
    body { margin: 0; width: fit-content; background: #dfe4e8; padding: 28px; display: flex; gap: 28px; align-items: start }
    img { border-radius: 14px; box-shadow: 0 2px 12px #0003; max-height: 900px }
  </style>${images.join('')}`);
  const picture = await page.locator('body').screenshot();
  await page.close();
  return picture;
}
