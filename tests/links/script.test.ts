import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SITE_YML } from '../content.ts';
import { openStage, page, type Stage } from './server.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/links.ts');
let folder: string;
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  folder = mkdtempSync(join(tmpdir(), 'handrail-'));
  mkdirSync(join(folder, 'content/en/faq'), { recursive: true });
  writeFileSync(join(folder, 'content/site.yml'), SITE_YML);
});
afterEach(async () => {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(text: string): void {
  const settings = '---\ntitle: A?\ndescription: A.\nreviewed: 2026-01-01\n---\n';
  writeFileSync(join(folder, 'content/en/faq/a.md'), `${settings}${text}\n`);
}

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Not synchronously: the server that the script asks lives in this process. */
function run(...options: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [SCRIPT, '--cache', 'cache/links.json', ...options], { cwd: folder });
  const ended: Ended = { status: null, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (ended.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (ended.stderr += chunk.toString()));
  return new Promise((resolve) => child.on('close', (status) => resolve({ ...ended, status })));
}

test('links that work end with 0, and are not asked for again the next time', async () => {
  stage.plays['/a'] = page('<h1 id="b">A</h1>');
  write(`See <${stage.url}/a#b>.`);
  const first = await run();
  expect(first).toMatchObject({ status: 0, stderr: 'External pages: 1, remembered from earlier runs: 0.\n' });
  expect(first.stdout).toMatch(/^No problems\. /);
  const second = await run();
  expect(second).toMatchObject({
    status: 0,
    stderr: 'External pages: 1, remembered from earlier runs: 1.\n',
  });
  expect(stage.asked).toEqual(['GET /a']);
});

test('a broken link ends with 1, and is told in the language that was chosen', async () => {
  write(`See [it](${stage.url}/a).`);
  const { status, stdout } = await run('--lang', 'nl');
  expect(status).toBe(1);
  expect(stdout.replace(/\s+\|?\s+/g, ' ')).toContain(`Op ${stage.url}/a staat geen pagina`);
  expect(stdout).toContain('(link-broken)');
  const json = await run('--format', 'json');
  expect(JSON.parse(json.stdout)).toMatchObject([
    { rule: 'link-broken', file: 'en/faq/a.md', line: 6, column: 5 },
  ]);
});

test('a damaged cache is told and written anew; a file of somebody else is left alone', async () => {
  write('Nothing.');
  const file = join(folder, 'cache/links.json');
  mkdirSync(join(folder, 'cache'));
  writeFileSync(file, '{"handrail":"links-1","pages":{');
  expect((await run()).stderr).toContain('is damaged: everything is asked again.');
  expect(readFileSync(file, 'utf8')).toBe('{"handrail":"links-1","pages":{}}\n');
  writeFileSync(file, '# Notes\n');
  expect((await run()).stderr).toContain('is not a cache of Handrail: it is neither used nor changed.');
  expect(readFileSync(file, 'utf8')).toBe('# Notes\n');
});

test.each([
  [['--content', 'nowhere'], '--content nowhere: there is no such folder.'],
  [['--format', 'xml'], '--format xml: choose text or json.'],
  [['--lang', 'de'], '--lang de: choose en, nl or fr.'],
  [['--cache', 'content'], 'content: this cannot be read as a file.'],
  [['--caches', 'x'], 'Options: --content, --format, --lang, --cache'],
])('used wrongly (%s) it says how it is used, and ends with 2', async (options, message) => {
  write('Nothing.');
  const { status, stderr } = await run(...options);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(2);
  expect(existsSync(join(folder, 'cache'))).toBe(false);
});
