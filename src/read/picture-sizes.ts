import { imageSizeFromFile } from 'image-size/fromFile';
import type { PictureSize } from '../model/picture.ts';

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * The sizes of all pictures among some paths; `fileOf` tells where each is on the disk. A file that does not say its size,
 * or is none of these pictures, is left out: browsers find out by themselves, later.
 */
export async function readPictureSizes(
  paths: Iterable<string>,
  fileOf: (path: string) => string,
): Promise<Map<string, PictureSize>> {
  const pictures = [...paths].filter((path) => PICTURE.test(path));
  const sizes = await Promise.all(
    pictures.map((path) => imageSizeFromFile(fileOf(path)).catch(() => undefined)),
  );
  return new Map(
    sizes.flatMap((size, i) => {
      if (!size) return [];
      // From 5 on, EXIF says that the camera was held on its side, and browsers turn the picture.
      const isTurned = (size.orientation ?? 0) >= 5;
      const [width, height] = isTurned ? [size.height, size.width] : [size.width, size.height];
      return [[pictures[i]!, { width, height }]];
    }),
  );
}
