import pixelmatch from 'pixelmatch';
import sharp, { type OutputInfo } from 'sharp';

/**
 * How far two pictures may be apart. Measured: letters drawn at twice the size or with other hinting differ in up to 104
 * of the 576 pixels of a window, links of another colour in 128, a heading that moved by 3 px in 184.
 */
const LOOSE = {
  /** Distance of two colours, from 0 to 1 (black and white), that is none. */
  threshold: 0.06,
  /** Side of the square in which differences are counted: all over a page, small ones add up. */
  windowSize: 24,
};
/** Pixels of such a square that may differ. */
const MOST_IN_WINDOW = 110;
/** Evens out how systems draw letters; in pixels. */
const BLUR = 1.2;

/** A screenshot (PNG) as it is kept and compared: at half its size. */
export async function shrink(screenshot: Uint8Array): Promise<Uint8Array> {
  const { width, height } = await sharp(screenshot).metadata();
  return sharp(screenshot)
    .resize(Math.round(width / 2), Math.round(height / 2), { kernel: 'linear' })
    .png({ palette: true, colours: 64, effort: 1, dither: 0 })
    .toBuffer();
}

/**
 * What differs between two shrunk screenshots: nothing, or a PNG that shows the expected one, the actual one, and in red
 * what differs, side by side.
 */
export async function comparePictures(
  expected: Uint8Array,
  actual: Uint8Array,
): Promise<Uint8Array | undefined> {
  const [one, two] = await Promise.all([decode(expected), decode(actual)]);
  const { width, height } = one.info;
  const shown = { width, height, channels: 4 } as const;
  if (two.info.width !== width || two.info.height !== height) return beside([expected, actual], shown);
  const difference = new Uint8Array(one.data.length);
  const most = pixelmatch(one.data, two.data, difference, width, height, LOOSE);
  if (most <= MOST_IN_WINDOW) return undefined;
  const red = await sharp(difference, { raw: shown }).png().toBuffer();
  return beside([expected, actual, red], shown);
}

function decode(png: Uint8Array): Promise<{ data: Buffer; info: OutputInfo }> {
  return sharp(png).blur(BLUR).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
}

async function beside(
  pictures: readonly Uint8Array[],
  { width, height }: { width: number; height: number },
): Promise<Uint8Array> {
  const gap = 8;
  return sharp({
    create: { width: pictures.length * (width + gap), height, channels: 4, background: '#888' },
  })
    .composite(
      await Promise.all(
        pictures.map(async (input, i) => ({
          input: await sharp(input).resize(width, height, { fit: 'cover', position: 'top' }).toBuffer(),
          left: i * (width + gap),
          top: 0,
        })),
      ),
    )
    .png()
    .toBuffer();
}
