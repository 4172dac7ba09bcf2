import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { createCardDrawer } from '../src/card/draw-card.ts';
import { buildCards } from '../src/site/cards.ts';
import type { SiteFrame } from '../src/site/frame.ts';
import type { Page } from '../src/site/page.ts';
import { cached } from './build-cache.ts';
import { codeHash, hashOf } from './code-hash.ts';

/**
 * Puts the card of every text and language in its place within the folder of the site; one that an earlier build drew is
 * taken from there.
 */
export async function writeCards(
  pages: readonly Page[],
  frames: readonly SiteFrame[],
  folder: string,
): Promise<void> {
  const code = await codeHash();
  let draw: ReturnType<typeof createCardDrawer> | undefined;
  const waiting = buildCards(pages, frames).values();
  // Each takes the next one: as many as there are processors are in memory at a time.
  const work = async (): Promise<void> => {
    for (const card of waiting) {
      const file = join(folder, card.path);
      await mkdir(dirname(file), { recursive: true });
      const drawn = await cached('cards', hashOf(code, JSON.stringify(card)), () => {
        draw ??= createCardDrawer();
        return draw(card);
      });
      await writeFile(file, drawn);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}
