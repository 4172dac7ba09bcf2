import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

test('a fresh clone builds the same archive, byte for byte, and writes nothing into the content', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-clone-'));
  const [origin, clone, out] = ['origin', 'clone', 'out'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@help.example', ...args], {
      encoding: 'utf8',
    });
  try {
    cpSync(join(ROOT, 'tests/fixtures/site'), origin, { recursive: true });
    git('-C', origin, 'init', '-q');
    git('-C', origin, 'add', '.');
    git('-C', origin, 'commit', '-qm', 'content');
    git('clone', '-q', origin, clone);
    execFileSync(
      process.execPath,
      [join(ROOT, 'scripts/start.js'), join(ROOT, 'scripts/build.ts'), '--content', clone, '--out', out],
      {
        cwd: ROOT,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    const archived = archivedPages(out);
    expect(archived.size).toBe(18);
    expect(archived).toEqual(archivedPages(inject('fixtureSite')));
    expect(git('-C', clone, 'status', '--porcelain')).toBe('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Text of every page of an older version, by its path. */
function archivedPages(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^\w+\/v[12]\/.*\.html$/.test(file),
  );
  return new Map(files.sort().map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}
