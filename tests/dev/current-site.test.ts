import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { CurrentSite } from '../../src/dev/current-site.ts';
import type { LiveSite } from '../../src/dev/live-site.ts';

function siteSaying(text: string): LiveSite {
  return { pages: new Map(), notFound: {}, textAt: async () => text, media: new Map() };
}

test('what an editor writes 50 ms after it has emptied the file is read, though nothing tells of it', async () => {
  let file = '';
  const site = new CurrentSite(
    async () => ({ site: siteSaying(file), check: () => undefined }),
    () => undefined,
  );
  void site.update();
  await sleep(50);
  file = 'whole';
  expect(await (await site.latest)?.textAt('/')).toBe('whole');
});

test('a change that another one follows is not read, and no page is loaded anew for it', async () => {
  let reads = 0;
  let reloads = 0;
  const site = new CurrentSite(
    async () => ({ site: siteSaying(`read ${++reads}`), check: () => undefined }),
    () => (reloads += 1),
  );
  await Promise.all([site.update(), site.update(), site.update()]);
  expect(await (await site.latest)?.textAt('/')).toBe('read 1');
  expect(reloads).toBe(1);
});
