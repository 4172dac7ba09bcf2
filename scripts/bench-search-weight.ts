import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../tests/browser.ts';
import { installStarlight } from './bench/peers.ts';
import { writeSearchCorpus } from './bench/search-corpus.ts';
import { HANDRAIL, STARLIGHT, weighSearch, type Weight } from './bench/search-weight.ts';
import { buildStarlight, writeStarlightAnswers, writeStarlightHome } from './bench/starlight-answers.ts';
import { EXIT, parseOptions, PROJECT_FOLDER, runScript } from './options.ts';

const REAL_QUERIES = [
  'lost phone',
  'qr code',
  'reset mfa',
  'new phone',
  'no notification',
  'empty battery',
  'how often',
  'toledo',
  'second device',
  'resend code',
];

/**
 * `npm run bench:search-weight`: what the search loads, after the page itself, until the first result and until the
 * results of the tenth query: Handrail beside Starlight's default, with the same texts. Compressed bytes, and requests.
 */
await runScript(async () => {
  const { sizes } = parseOptions({ sizes: { type: 'string', default: 'real,1000,10000' } });
  const folder = await mkdtemp(join(tmpdir(), 'handrail-search-'));
  const browser = await launchBrowser();
  try {
    for (const size of sizes.split(',')) {
      const work = join(folder, size);
      const queries = size === 'real' ? REAL_QUERIES : await prepareCorpus(work, Number(size));
      if (size === 'real') await writeStarlightAnswers(join(work, 'starlight'));
      await report(browser, work, size, queries);
      await rm(work, { recursive: true, force: true });
    }
    return EXIT.clean;
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
});

async function report(
  browser: Browser,
  work: string,
  size: string,
  queries: readonly string[],
): Promise<void> {
  const ours = join(work, 'handrail-site');
  const content = size === 'real' ? join(PROJECT_FOLDER, 'content') : join(work, 'content');
  execFileSync(
    process.execPath,
    [join(PROJECT_FOLDER, 'scripts/build.ts'), '--content', content, '--out', ours],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const path = '/en/';
  const handrail = await weighSearch(browser, ours, { path, ...HANDRAIL }, queries);
  const theirs = join(work, 'starlight');
  await installStarlight(theirs, [], 'sidebar: []');
  buildStarlight(theirs);
  const starlight = await weighSearch(browser, join(theirs, 'dist'), { path, ...STARLIGHT }, queries);
  console.log(`${size}: first result, then tenth query`);
  console.log(`  Handrail   ${format(handrail.first)}   ${format(handrail.all)}`);
  console.log(`  Starlight  ${format(starlight.first)}   ${format(starlight.all)}`);
}

function format({ bytes, requests }: Weight): string {
  return `${(bytes / 1000).toFixed(1)} kB in ${requests} requests`.padEnd(26);
}

/** Generated texts for both; the queries are words of their titles. */
async function prepareCorpus(work: string, entries: number): Promise<string[]> {
  const titles = await writeSearchCorpus(join(work, 'content'), entries, 'file');
  await writeSearchCorpus(join(work, 'starlight/src/content/docs'), entries, 'site');
  await writeStarlightHome(join(work, 'starlight'));
  const stride = Math.floor(titles.length / 10);
  return Array.from({ length: 10 }, (_, i) => {
    const words = titles[i * stride]!.replace('?', '').split(' ');
    return words.slice(3, 5).join(' ');
  });
}
