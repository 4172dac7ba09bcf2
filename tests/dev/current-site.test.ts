import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { CurrentSite } from '../../src/dev/current-site.ts';
import type { LiveSite, Reading } from '../../src/dev/live-site.ts';

function siteSaying(text: string): LiveSite {
  return { pages: new Map(), notFound: {}, textAt: () => Promise.resolve(text), media: new Map() };
}

/** Of which a check finds what was found before. */
function readingSaying(text: string): Promise<Reading> {
  return Promise.resolve({ site: siteSaying(text), check: () => Promise.resolve(undefined) });
}

async function textOf(site: CurrentSite): Promise<string | undefined> {
  return (await site.latest)?.textAt('/');
}

test('what an editor writes 50 ms after it has emptied the file is read, though nothing tells of it', async () => {
  let file = '';
  const site = new CurrentSite(
    () => readingSaying(file),
    () => undefined,
  );
  void site.update();
  await sleep(50);
  file = 'whole';
  expect(await textOf(site)).toBe('whole');
});

test('a change that another one follows is not read, and no page is loaded anew for it', async () => {
  let reads = 0;
  let reloads = 0;
  const site = new CurrentSite(
    () => readingSaying(`read ${++reads}`),
    () => (reloads += 1),
  );
  await Promise.all([site.update(), site.update(), site.update()]);
  expect(await textOf(site)).toBe('read 1');
  expect(reloads).toBe(1);
});

test('a check that a change has overtaken is told so, and what it found is not shown', async () => {
  let reads = 0;
  const wanted: boolean[] = [];
  const site: CurrentSite = new CurrentSite(
    () => {
      const read = ++reads;
      const check: Reading['check'] = async (isWanted) => {
        if (read === 1) void site.update();
        wanted.push(await isWanted());
        return siteSaying(`checked ${read}`);
      };
      return Promise.resolve({ site: siteSaying(`read ${read}`), check });
    },
    () => undefined,
  );
  await site.update();
  expect(await textOf(site)).toBe('read 2');
  await expect.poll(() => textOf(site)).toBe('checked 2');
  expect(wanted).toEqual([false, true]);
});

test('a check waits while a page is asked for', async () => {
  const events: string[] = [];
  const site: CurrentSite = new CurrentSite(
    () => {
      const check: Reading['check'] = async (isWanted) => {
        const endRequest = site.beginRequest();
        void sleep(400).then(() => {
          events.push('answered');
          endRequest();
        });
        expect(await isWanted()).toBe(true);
        events.push('checked on');
        return undefined;
      };
      return Promise.resolve({ site: siteSaying('read'), check });
    },
    () => undefined,
  );
  await site.update();
  expect(events).toEqual(['answered', 'checked on']);
});
