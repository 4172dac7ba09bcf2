import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { createCardDrawer } from '../src/card/draw-card.ts';
import type { ContentGraph } from '../src/graph/graph.ts';
import { buildCards } from '../src/site/cards.ts';
import { buildFrames } from '../src/site/frame.ts';
import type { Page } from '../src/site/page.ts';

/** Draws the card of every text and language to its place within the folder of the site. */
export async function writeCards(graph: ContentGraph, pages: readonly Page[], folder: string): Promise<void> {
  const draw = createCardDrawer();
  const waiting = buildCards(pages, buildFrames(graph)).values();
  // Each takes the next one: as many as there are processors are in memory at a time.
  const work = async (): Promise<void> => {
    for (const card of waiting) {
      const file = join(folder, card.path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, await draw(card));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}
