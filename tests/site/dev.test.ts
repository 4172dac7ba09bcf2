import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTENT_VARIABLE } from '../../src/read/configured-content.ts';
import { SITE_YML } from '../content.ts';
import { freePort } from '../free-port.ts';
import { squash } from '../built-site.ts';

const ROOT = join(import.meta.dirname, '../..');
const MESSAGE =
  'You wrote step 3, but readers will see step 2. There is no step 2 in your list. Renumber it, or add the missing step.';
/** Until a page is as it should be; starting the server takes long on a busy machine. */
const PATIENCE = 240_000;

/** What a terminal has: the test runner sets variables (BASE_URL, MODE …) that change what Vite does. */
const OWN_ENV = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST.*|BASE_URL|MODE|DEV|PROD|SSR|TEST|NODE_ENV)$/.test(name),
  ),
);

let folder: string;
let server: ChildProcess;
let origin: string;
let terminal = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-dev-'));
  mkdirSync(join(folder, 'en/faq'), { recursive: true });
  // One version alone: what is written may change without a lock.
  const site = SITE_YML.replace(/ {2}- \{ id: old.*\n/, '').replace(', from: 2025-02-26', '');
  writeFileSync(join(folder, 'site.yml'), site);
  writeAnswer('a', '1. Open the app.\n3. Scan the code.\n\nSee also [](b.md).\n');
  writeAnswer('b', 'All is well here. See also [](a.md).\n');
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  // A server that somebody has running for the same checkout is left alone.
  const words = ['dev', '--host', '127.0.0.1', '--port', String(port), '--ignore-lock'];
  server = spawn(process.execPath, [join(ROOT, 'scripts/astro.ts'), ...words], {
    cwd: ROOT,
    env: {
      ...OWN_ENV,
      [CONTENT_VARIABLE]: folder,
      LAUNCH_EDITOR: writeEditor(),
    },
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => (terminal += chunk.toString()));
});

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

function writeAnswer(name: string, text: string): void {
  const settings = `---\ntitle: What is ${name}?\ndescription: It is ${name}.\nreviewed: 2026-01-01\n---\n\n`;
  writeFileSync(join(folder, `en/faq/${name}.md`), settings + text);
}

/** An editor that notes with which words it was started; of a name that Vite knows, so that it is told the line. */
function writeEditor(): string {
  const editor = join(folder, 'code');
  writeFileSync(editor, `#!/bin/sh\necho "$@" >> "${join(folder, 'opened.txt')}"\n`, { mode: 0o755 });
  return editor;
}

/** What the editor was started with, as soon as it was. */
async function waitForEditor(): Promise<string> {
  const file = join(folder, 'opened.txt');
  // The shell makes the file first, and then writes the line.
  const read = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  await expect.poll(read, { timeout: 10_000 }).toMatch(/\n$/);
  const text = read();
  rmSync(file);
  return text;
}

/** The text of a page in the development server, as soon as it is what is waited for. */
async function waitForPage(path: string, isReady: (text: string) => boolean): Promise<string> {
  const end = Date.now() + PATIENCE;
  let seen = 'nothing';
  while (Date.now() < end) {
    const response = await fetch(origin + path, { signal: AbortSignal.timeout(30_000) }).catch(
      () => undefined,
    );
    if (response?.ok) {
      seen = squash(load(await response.text())('main').text());
      if (isReady(seen)) return seen;
    }
    if (server.exitCode !== null) break;
    await sleep(500);
  }
  throw new Error(`${path} was never as expected. It said: ${seen}\nThe terminal said: ${terminal}`);
}

test(
  'while somebody writes, findings stand in the terminal and in the page concerned, and vanish when they are mended',
  async () => {
    const page = await waitForPage('/en/faq/a/', (text) => text.includes(MESSAGE));
    expect(page).toContain('What is a?');
    expect(terminal).toContain('1 error, 2 remarks in 2 files.');
    expect(terminal).toContain(`en/faq/a.md, line 8: error: ${MESSAGE} (step-number)\n`);
    expect(await waitForPage('/en/faq/b/', (text) => text.includes('All is well here.'))).not.toContain(
      MESSAGE,
    );

    const before = terminal.length;
    writeAnswer('a', '1. Open the app.\n2. Scan the code.\n\nSee also [](b.md).\n');
    const mended = await waitForPage('/en/faq/a/', (text) => !text.includes(MESSAGE));
    expect(mended).toContain('Scan the code.');
    expect(terminal.slice(before)).toContain('2 remarks in 1 file.');
    expect(terminal.slice(before)).not.toContain(MESSAGE);
  },
  2 * PATIENCE,
);

test(
  'while somebody writes, a file that its editor writes in two pieces is shown whole',
  async () => {
    for (const [at, pause] of [10, 20, 30, 40, 60].entries()) {
      writeAnswer('b', '');
      await sleep(pause);
      writeAnswer('b', `Written ${at} times. See also [](a.md).\n`);
      await waitForPage('/en/faq/b/', (text) => text.includes(`Written ${at} times.`));
    }
  },
  PATIENCE,
);

test(
  'while somebody writes, each answer has links that open its file in the editor, at the line of a finding',
  async () => {
    writeAnswer('a', '1. Open the app.\n3. Scan the code.\n\nSee also [](b.md).\n');
    await waitForPage('/en/faq/a/', (text) => text.includes(MESSAGE));
    const $ = load(await (await fetch(`${origin}/en/faq/a/`)).text());
    const links = $('.writing a').toArray();
    expect(links.map((link) => squash($(link).text()))).toEqual(['en/faq/a.md', 'en/faq/a.md:8:1']);
    // Nothing leaves the page: the frame takes the answer of the server.
    expect(links.map((link) => $(link).attr('target'))).toEqual(['editor', 'editor']);
    expect($('iframe[name=editor][hidden]')).toHaveLength(1);
    const opened = [];
    for (const link of links) {
      const response = await fetch(new URL($(link).attr('href')!, origin), {
        headers: { Accept: 'text/html' },
      });
      expect(response.status).toBe(200);
      opened.push(await waitForEditor());
    }
    const file = join(folder, 'en/faq/a.md');
    expect(opened).toEqual([`${file}\n`, `-r -g ${file}:8:1\n`]);
  },
  PATIENCE,
);
