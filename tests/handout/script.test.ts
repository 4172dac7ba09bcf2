import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPdf } from './read-pdf.ts';

const ROOT = join(import.meta.dirname, '../..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-'));
  cpSync(join(ROOT, 'tests/fixtures/site'), join(folder, 'content'), { recursive: true });
  writeFileSync(
    join(folder, 'content/handouts.yml'),
    'handouts:\n  - id: changed\n    entries: [faq/changed]\n    formats: [a4, a5]\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...options: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/start.js'), join(ROOT, 'scripts/handouts.ts'), ...options],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
}

function edit(file: string, from: string, to: string): void {
  const path = join(folder, 'content', file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

describe('handouts', () => {
  test('prints every handout in every language and format, also from right to left', async () => {
    const { status, stdout, stderr } = run('--out', 'site');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Printed 6 handouts, \d+ pages, into site in \d+\.\d s\.\n$/);
    expect(status).toBe(0);
    for (const locale of ['en', 'nl', 'ar']) {
      expect(readdirSync(join(folder, 'site', locale, 'handouts')).sort()).toEqual([
        'changed-a5.pdf',
        'changed.pdf',
      ]);
    }
    const { lang, pages } = await readPdf(readFileSync(join(folder, 'site/ar/handouts/changed.pdf')));
    expect(lang).toBe('ar');
    expect(pages[0]!.text).toContain('باللغة');
  });

  test('prints some answers on one sheet, with the pictures that they have', async () => {
    const { status, stdout } = run(
      '--entries',
      'faq/everything,faq/changed',
      '--locale',
      'nl',
      '--format',
      'a5',
      '--out',
      'to/sheet.pdf',
    );
    expect(stdout).toMatch(/^Printed to\/sheet\.pdf: \d pages\.\n$/);
    expect(status).toBe(0);
    const { title, pages, outline } = await readPdf(readFileSync(join(folder, 'to/sheet.pdf')));
    expect(title).toBe('Hulp');
    expect(pages[0]!.size).toEqual([148, 210]);
    expect(outline).toContain('What changed?');
  });

  test('leaves an answer out that has expired, says why, and prints the others', () => {
    edit('en/faq/everything.md', 'reviewed:', 'expires: 2026-01-31\nreviewed:');
    const { status, stderr, stdout } = run('--entries', 'faq/everything,faq/changed', '--out', 'x.pdf');
    expect(stderr).toBe('Not printed: faq/everything: the answer was to be gone by 2026-01-31. (en)\n');
    expect(stdout).toMatch(/^Printed x\.pdf: \d pages?\.\n$/);
    expect(status).toBe(0);
    const alone = run('--entries', 'faq/everything', '--out', 'y.pdf');
    expect(alone.stderr).toContain('Nothing was printed: no answer is left.');
    expect(alone.status).toBe(1);
    expect(existsSync(join(folder, 'y.pdf'))).toBe(false);
  });

  test('of content with an error prints nothing, and shows the line', () => {
    edit('en/faq/changed.md', '2. Read', '4. Read');
    const { status, stderr } = run('--out', 'site');
    expect(stderr).toContain('(step-number)');
    expect(stderr).toContain('Nothing was printed: readers would meet what is broken.');
    expect(status).toBe(1);
    expect(existsSync(join(folder, 'site'))).toBe(false);
  });

  test('with a character that no font has prints nothing, and shows where it is', () => {
    edit('en/faq/changed.md', 'Read', 'Read 😀');
    const { status, stderr } = run('--out', 'site');
    expect(stderr).toMatch(/^en\/faq\/changed\.md, line 10, column 9$/m);
    expect(stderr).toContain('Nothing was printed: something would be missing on paper.');
    expect(stderr.replace(/\s+\|?\s*/g, ' ')).toContain(
      'error: No font of the handouts has the character "😀", so it would be missing on paper.',
    );
    expect(status).toBe(1);
    expect(existsSync(join(folder, 'site'))).toBe(false);
  });

  test.each([
    [
      ['--entries', 'faq/chaged', '--out', 'x.pdf'],
      '--entries faq/chaged: there is no such answer. Nearest: "faq/changed".',
    ],
    [['--entries', 'faq/changed', '--locale', 'de', '--out', 'x.pdf'], '--locale de: choose en, nl or ar.'],
    [
      ['--entries', 'faq/changed', '--format', 'letter', '--out', 'x.pdf'],
      '--format letter: choose a4, a5 or large.',
    ],
    [['--entries', 'faq/changed'], 'npm run handouts -- --entries a,b --locale nl --format a5 --out FILE'],
    [['--locale', 'nl'], 'npm run handouts -- --entries a,b --locale nl --format a5 --out FILE'],
  ])('used wrongly (%s) says how it is used, and ends with 2', (options, message) => {
    const { status, stderr } = run(...options);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(2);
  });
});
