import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const BUNDLES = 'node_modules/.cache/handrail/scripts';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-'));
  mkdirSync(join(folder, 'scripts'));
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['start.js', 'bundle.ts'])
    cpSync(join(ROOT, 'scripts', name), join(folder, 'scripts', name));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  write(
    'hello.ts',
    "import { name } from './name.ts';\nconsole.log(`Hello ${name}`, ...process.argv.slice(2));\n",
  );
  write('name.ts', "export const name: string = 'Ada';\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  writeFileSync(join(folder, 'scripts', name), text);
}

function linkBundler(): void {
  symlinkSync(join(ROOT, 'node_modules/rolldown'), join(folder, 'node_modules/rolldown'));
}

function start(...options: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['scripts/start.js', 'scripts/hello.ts', ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
}

test('a script runs from a bundle that its first run makes and the next ones use', () => {
  linkBundler();
  expect(start('--lang', 'nl')).toMatchObject({ status: 0, stdout: 'Hello Ada --lang nl\n', stderr: '' });
  expect(readdirSync(join(folder, BUNDLES)).sort()).toEqual(['hello.mjs', 'hello.mjs.json', 'hello.mjs.map']);
  rmSync(join(folder, 'node_modules/rolldown'));
  expect(start().stdout).toBe('Hello Ada\n');
  expect(readdirSync(join(folder, BUNDLES))).toHaveLength(3);
});

test.each([
  ['a file that it was made of is another one', 'scripts/name.ts', 'Eve'],
  ['the bundle is not what was written', `${BUNDLES}/hello.mjs`, 'Ada'],
])('a bundle is made again when %s', (_, file, name) => {
  linkBundler();
  start();
  writeFileSync(join(folder, file), "export const name = 'Eve';\n");
  expect(start()).toMatchObject({ status: 0, stdout: `Hello ${name}\n`, stderr: '' });
});

test('what a script imports only when it is asked for something is never an old one', () => {
  linkBundler();
  write('hello.ts', "const { name } = await import('./name.ts');\nconsole.log(`Hello ${name}`);\n");
  expect(start().stdout).toBe('Hello Ada\n');
  write('name.ts', "export const name = 'Eve';\n");
  rmSync(join(folder, 'node_modules/rolldown'));
  expect(start()).toMatchObject({ status: 0, stdout: 'Hello Eve\n', stderr: '' });
});

test('where no bundle can be made, the script runs as it is', () => {
  expect(start()).toMatchObject({ status: 0, stdout: 'Hello Ada\n', stderr: '' });
});

test('the trace of an error and the place of a module are those of the sources', () => {
  linkBundler();
  write(
    'name.ts',
    '/** Fails. */\nexport const name: string = fail();\nfunction fail(): string {\n  throw new Error(import.meta.url);\n}\n',
  );
  const { status, stderr } = start();
  const source = pathToFileURL(join(folder, 'scripts/name.ts')).href;
  expect(stderr).toContain(`Error: ${source}\n    at fail (${source}:4:9)\n    at ${source}:2:29\n`);
  expect(status).toBe(1);
});
