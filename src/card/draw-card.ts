import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import sharp from 'sharp';
import { FONTS } from '../handout/fonts.ts';
import { isolateNumbers } from '../handout/isolate.ts';
import { CARD_SIZE, type Card } from '../site/cards.ts';

/** Colours of a card with all the shades of its edges: more make the file larger, and no letter clearer. */
const COLOURS = 16;

/** A function that draws cards as PNG files; the same card always gives the same bytes. */
export function createCardDrawer(): (card: Card) => Promise<Uint8Array> {
  const template = fileURLToPath(new URL('template/', import.meta.url));
  const compiler = NodeCompiler.create({ workspace: template, fontArgs: [{ fontPaths: FONTS }] });
  return async (card) => {
    const texts = { ...card, title: isolateNumbers(card.title, card.dir) };
    // Typst shapes every script and breaks lines; letters are outlines in what it gives, so no other font is asked.
    const svg = compiler.plainSvg({
      mainFilePath: join(template, 'card.typ'),
      inputs: { card: JSON.stringify({ ...CARD_SIZE, ...texts }) },
    });
    // What is remembered of other cards is of no use for the next one.
    compiler.evictCache(0);
    // A point of Typst is a pixel here.
    return sharp(Buffer.from(svg), { density: 72 })
      .png({ palette: true, colours: COLOURS, effort: 1, dither: 0 })
      .toBuffer();
  };
}
