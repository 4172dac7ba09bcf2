import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createCardDrawer } from '../../src/card/draw-card.ts';
import type { Card } from '../../src/site/cards.ts';

const draw = createCardDrawer();
const CARD: Card = {
  path: '/og/en/phone/lost.png',
  language: 'en',
  dir: 'ltr',
  label: 'English',
  site: 'Help',
  topic: 'Phone',
  title: 'I lost my phone. What do I do?',
};
const ARABIC: Card = {
  ...CARD,
  language: 'ar',
  dir: 'rtl',
  label: 'العربية',
  site: 'مساعدة',
  topic: 'الهاتف',
  title: 'لقد فقدت هاتفي بين 9–12. ماذا أفعل؟',
};

interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}
const BAND = { left: 0, top: 0, width: 24, height: 630 };
/** The accent of the site, or nearly: a card has few colours. */
const ACCENT = /^#0.5.6.$/;
const OPPOSITE_BAND = { ...BAND, left: 1200 - 24 };

/** Whether a part of a picture is of one colour, and which: `#rrggbb`; else `undefined`. */
async function colourOf(png: Uint8Array, area: Area): Promise<string | undefined> {
  const { channels } = await sharp(await sharp(png).extract(area).removeAlpha().toBuffer()).stats();
  const isEven = channels.every(({ min, max }) => min === max);
  return isEven ? `#${channels.map(({ min }) => min.toString(16).padStart(2, '0')).join('')}` : undefined;
}

test('a card is a PNG of 1200 × 630 pixels, below 40 kB, and the same every time', async () => {
  const png = await draw(CARD);
  const { format, width, height } = await sharp(png).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
  expect(png.length).toBeLessThan(40_000);
  await draw(ARABIC);
  expect(Buffer.compare(png, await draw(CARD))).toBe(0);
  expect(Buffer.compare(png, await createCardDrawer()(CARD))).toBe(0);
});

test('each text and each language looks different', async () => {
  const other = [
    CARD,
    { ...CARD, title: 'What is MFA?' },
    { ...CARD, topic: undefined },
    { ...CARD, site: 'MFA help' },
    { ...CARD, label: 'Nederlands' },
    ARABIC,
  ];
  const pictures = await Promise.all(
    other.map(async (card) => Buffer.from(await draw(card)).toString('hex')),
  );
  expect(new Set(pictures).size).toBe(other.length);
});

test('a card is read from the side where its language begins', async () => {
  const [english, arabic] = [await draw(CARD), await draw(ARABIC)];
  expect(await colourOf(english, BAND)).toMatch(ACCENT);
  expect(await colourOf(english, OPPOSITE_BAND)).toBe('#ffffff');
  expect(await colourOf(arabic, BAND)).toBe('#ffffff');
  expect(await colourOf(arabic, OPPOSITE_BAND)).toMatch(ACCENT);
});

test.each([
  ['many words', 'and many more words '.repeat(40)],
  ['a long word', 'Meervoudigeauthenticatieregistratieprocedure: hoe?'],
  ['words from right to left', 'لقد فقدت هاتفي الذكي '.repeat(20)],
])('a title of %s stays within the margins', async (_, title) => {
  const png = await draw({ ...CARD, title });
  expect(await colourOf(png, { left: 24, top: 0, width: 72, height: 630 })).toBe('#ffffff');
  expect(await colourOf(png, { left: 1200 - 72, top: 0, width: 72, height: 630 })).toBe('#ffffff');
  expect(await colourOf(png, { left: 24, top: 630 - 72, width: 1176, height: 72 })).toBe('#ffffff');
  expect(await colourOf(png, { left: 96, top: 220, width: 1000, height: 300 })).toBeUndefined();
});
