import { posix } from 'node:path';
import leven from 'leven';
import type { ContentGraph } from '../graph/graph.ts';
import type { Entry } from '../model/entry.ts';
import { isMedia } from '../model/media.ts';

/** Endings of files that are pictures, whether or not every browser shows them. */
const PICTURE_ENDING = /\.(?:apng|avif|bmp|gif|heic|heif|ico|jfif|jpe?g|jxl|png|svg|tiff?|webp)$/i;

/** Whether a file name ends as that of a picture. */
export function isPicture(path: string): boolean {
  return PICTURE_ENDING.test(path);
}

/**
 * The file that a mistyped address may have meant, written as an address in `from`: the same name in other letters, in
 * another folder or with another ending, else a name that differs by little. `fits` tells which files come into question.
 */
export function nearestAsset(
  graph: ContentGraph,
  from: Entry,
  address: string,
  fits: (path: string) => boolean = () => true,
): string | undefined {
  const name = posix.basename(address).toLowerCase();
  const folder = posix.dirname(from.file);
  const allowed = name.length < 4 ? 0 : Math.max(2, Math.floor(name.length / 4));
  let best: { path: string; distance: number } | undefined;
  for (const path of graph.assets) {
    if (!(isMedia(path) || path.startsWith('/')) || !fits(path)) continue;
    const other = posix.basename(path).toLowerCase();
    const names =
      posix.extname(name) === '' ? [other, other.slice(0, -posix.extname(other).length)] : [other];
    const apart = Math.min(...names.map((known) => leven(name, known, { maxDistance: allowed + 1 })));
    // Of two that are as near, the one beside the entry.
    const distance = apart + (posix.dirname(path) === folder ? 0 : 0.5);
    if (apart <= allowed && distance < (best?.distance ?? Infinity)) best = { path, distance };
  }
  return best && addressIn(folder, best.path);
}

/** A public file's site path, or the way from a folder to a file of the content folder. */
function addressIn(folder: string, path: string): string {
  const address = path.startsWith('/') ? path : posix.relative(folder, path);
  // A space would end the address in Markdown.
  return address.replaceAll(' ', '%20');
}
