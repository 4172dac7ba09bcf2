import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CONTENT_VARIABLE } from '../src/read/configured-content.ts';
import { freePort } from '../tests/free-port.ts';
import { QUIET } from './bench/measure.ts';
import { generateFreshSite } from './bench/site-corpus.ts';
import { EXIT, parseOptions, PROJECT_FOLDER, runScript } from './options.ts';

/**
 * `npm run bench:dev`: how long `npm run dev` on a generated site takes until it answers, and until an edited answer is
 * what its page shows. The page is asked for again as soon as it was answered, as a browser would that is told to.
 */
await runScript(async () => {
  const options = parseOptions({
    entries: { type: 'string', default: '10000' },
    edits: { type: 'string', default: '5' },
  });
  const folder = await mkdtemp(join(tmpdir(), 'handrail-dev-'));
  const files = generateFreshSite(Number(options.entries), ['en']);
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const port = await freePort();
  const page = `http://127.0.0.1:${port}/en/room-0/device-0/`;
  const start = performance.now();
  const words = ['dev', '--host', '127.0.0.1', '--port', String(port), '--ignore-lock'];
  const server = spawn(process.execPath, [join(PROJECT_FOLDER, 'scripts/astro.ts'), ...words], {
    cwd: PROJECT_FOLDER,
    env: { ...QUIET, [CONTENT_VARIABLE]: folder },
    stdio: 'ignore',
  });
  try {
    await waitFor(page, 'You need this');
    console.log(`${files.size} files: ready after ${secondsSince(start)} s`);
    const file = join(folder, 'en/room-0/device-0.md');
    const text = await readFile(file, 'utf8');
    for (let edit = 1; edit <= Number(options.edits); edit++) {
      // What was set off by the last edit has ended by then.
      await sleep(10_000);
      const words = `You need this ${edit} times`;
      const begin = performance.now();
      await writeFile(file, text.replace('You need this', words));
      await waitFor(page, words);
      console.log(`edit ${edit}: shown after ${secondsSince(begin)} s`);
    }
    return EXIT.clean;
  } finally {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  }
});

async function waitFor(page: string, words: string): Promise<void> {
  for (;;) {
    const html = await fetch(page).then(
      (response) => response.text(),
      () => '',
    );
    if (html.includes(words)) return;
    await sleep(20);
  }
}

function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(2);
}
