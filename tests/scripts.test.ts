import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../src/model/diagnostic.ts';

const ROOT = join(import.meta.dirname, '..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-'));
  cpSync(join(ROOT, 'tests/fixtures/site'), join(folder, 'content'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(
  script: string,
  ...options: string[]
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(ROOT, 'scripts', script), ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
}

function breakContent(): void {
  const file = join(folder, 'content/en/faq/changed.md');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('2. Read', '4. Read').replace('everything.md', 'nothing.md'),
  );
}

describe('check', () => {
  test('of good content says what was checked, and ends with 0', () => {
    const { status, stdout } = run('check.ts');
    expect(stdout).toMatch(
      /^No problems\. Checked 8 answers, 9 links, 4 procedures, 10 steps in \d+\.\d s\.\n$/,
    );
    expect(status).toBe(0);
  });

  test('of broken content prints every finding with the editor’s line, and ends with 1', () => {
    breakContent();
    const { status, stdout } = run('check.ts');
    expect(stdout).toContain('en/faq/changed.md:9:1  error  step-number\n    9 | 4. Read [](nothing.md).\n');
    expect(stdout).toContain('en/faq/changed.md:9:9  error  link-page\n');
    expect(stdout).toContain('2 errors in 1 file. Checked 8 answers');
    expect(status).toBe(1);
  });

  test('prints JSON for machines', () => {
    breakContent();
    const { status, stdout } = run('check.ts', '--format', 'json');
    const found = JSON.parse(stdout) as Diagnostic[];
    expect(found.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`)).toContain(
      'step-number en/faq/changed.md:9:1',
    );
    expect(status).toBe(1);
  });

  test('of a folder without site.yml says so, and ends with 1', () => {
    rmSync(join(folder, 'content/site.yml'));
    const { status, stdout } = run('check.ts');
    expect(stdout).toContain(
      'site.yml:1:1  error  site-file\n  There is no site.yml, so there is no site to build.',
    );
    expect(status).toBe(1);
  });

  test.each([
    [['--content', 'nowhere'], '--content nowhere: there is no such folder.'],
    [['--format', 'xml'], '--format xml: choose text or json.'],
    [['--contents', 'x'], 'Options: --content, --format'],
  ])('used wrongly (%s) says how it is used, and ends with 2', (options, message) => {
    const { status, stderr } = run('check.ts', ...options);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(2);
  });
});

describe('build', () => {
  test('of broken content leaves the previous site as it was, and nothing half-written', () => {
    cpSync(join(folder, 'content/site.yml'), join(folder, 'dist/index.html'));
    breakContent();
    const { status, stderr, stdout } = run('build.ts');
    expect(stderr).toContain('error  step-number');
    expect(stderr).toContain('Nothing was built: readers would meet what is broken.');
    expect(stdout).toBe('');
    expect(status).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['content', 'dist']);
    expect(readdirSync(join(folder, 'dist'))).toEqual(['index.html']);
  });

  test('of good content replaces the previous site, at an address given for it, and sums up', () => {
    cpSync(join(folder, 'content/site.yml'), join(folder, 'dist/old.html'));
    const { status, stdout, stderr } = run('build.ts', '--url', 'https://elsewhere.example/help/');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/: 8 answers, 41 pages, \d+ links, 4 procedures, 10 steps in \d+\.\d s\.\n$/);
    expect(status).toBe(0);
    expect(existsSync(join(folder, 'dist/old.html'))).toBe(false);
    expect(readFileSync(join(folder, 'dist/en/index.html'), 'utf8')).toContain(
      '<link rel="canonical" href="https://elsewhere.example/help/en/"/>',
    );
    expect(readdirSync(folder).sort()).toEqual(['content', 'dist']);
  });

  test('with an address that is none says so, and ends with 2', () => {
    const { status, stderr } = run('build.ts', '--url', 'help');
    expect(stderr).toContain('--url help: this is not an address such as https://help.example.');
    expect(status).toBe(2);
  });
});

describe('translate', () => {
  test('confirms a translation and touches nothing else in its file', () => {
    const file = join(folder, 'content/nl/faq/everything.md');
    const before = readFileSync(file, 'utf8');
    const { status, stdout } = run('translate.ts', 'done', 'nl', 'faq/everything');
    expect(stdout).toBe('nl/faq/everything.md: confirmed\n');
    expect(status).toBe(0);
    const after = readFileSync(file, 'utf8');
    expect(after).not.toBe(before);
    expect(after.replace(/translates: '[0-9a-f]{12}'/, "translates: '000000000000'")).toBe(before);
    expect(run('translate.ts', 'done', 'nl', 'faq/everything').stdout).toBe('');
  });

  test('of what does not exist says how it is used, and ends with 2', () => {
    const { status, stderr } = run('translate.ts', 'done', 'nl', 'faq/nothing');
    expect(stderr).toContain('npm run translate -- done <locale> [<slug> …]');
    expect(status).toBe(2);
  });
});
