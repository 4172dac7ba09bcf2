import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { HANDOUT_FORMATS } from '../../src/model/handout.ts';
import { built, nameOf, site, typesetter } from './content.ts';
import { readPdf } from './read-pdf.ts';

const DOTS_PER_INCH = 150;

/** A page as a cheap scanner or printer has it: 150 dots per inch, in grey. */
async function scan(page: PDFPageProxy): Promise<{ data: Uint8ClampedArray; width: number; height: number }> {
  const viewport = page.getViewport({ scale: DOTS_PER_INCH / 72 });
  const width = Math.ceil(viewport.width);
  const height = Math.ceil(viewport.height);
  const canvas = createCanvas(width, height);
  await page.render({ canvas: canvas as never, viewport }).promise;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  for (let i = 0; i < data.length; i += 4) {
    const grey = 0.299 * data[i]! + 0.587 * data[i + 1]! + 0.114 * data[i + 2]!;
    data[i] = data[i + 1] = data[i + 2] = grey;
  }
  return { data, width, height };
}

const alone = built.sheets.filter(({ sheet }) => sheet.entries.length === 1);

test.each(alone.map((found, i) => [nameOf(found), found, HANDOUT_FORMATS[i % 3]!] as const))(
  'the code on %s leads to the living answer in that language',
  async (_, { sheet, locale }, format) => {
    const { document } = await readPdf(typesetter.typeset(sheet, format).pdf);
    const { data, width, height } = await scan(await document.getPage(1));
    expect(jsQR(data, width, height)?.data).toBe(`${site.url}/${locale}/${sheet.entries[0]!.anchor}/`);
  },
);

test('every answer of several has its own code, and the first page that of the handout', async () => {
  const { sheet } = built.sheets.find((found) => nameOf(found) === 'lost-phone nl')!;
  const { document } = await readPdf(typesetter.typeset(sheet, 'a5').pdf);
  const codes: (string | undefined)[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { data, width, height } = await scan(await document.getPage(number));
    codes.push(jsQR(data, width, height)?.data);
  }
  expect(codes.filter((code) => code !== undefined)).toEqual([
    `${site.url}/nl/handouts/lost-phone/`,
    ...sheet.entries.map(({ anchor }) => `${site.url}/nl/${anchor}/`),
  ]);
});
