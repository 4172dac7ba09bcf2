import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EDITS } from '../rebuild/edits.ts';

const ROOT = join(import.meta.dirname, '../..');
const UMASK = Number.parseInt(execFileSync('sh', ['-c', 'umask'], { encoding: 'utf8' }), 8);
const MATRIX = join(ROOT, 'tests/fixtures/matrix');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-rebuild-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Builds the fixture, with a cache that nobody else has where one is given. */
function build(options: readonly string[], cache?: string): string {
  return execFileSync(
    process.execPath,
    [join(ROOT, 'scripts/start.js'), join(ROOT, 'scripts/build.ts'), '--content', MATRIX, ...options],
    {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, ...(cache === undefined ? {} : { HANDRAIL_CACHE: cache }) },
    },
  );
}

function readAll(site: string): Map<string, string> {
  const found = readdirSync(site, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const paths = found.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(paths.map((path) => [path.slice(site.length), readFileSync(path, 'latin1')]));
}

test(
  'after each of fifty kinds of edit, a build on top of the last one gives the same bytes as one from nothing',
  { timeout: 400_000 },
  () => {
    const output = execFileSync(process.execPath, [join(ROOT, 'tests/rebuild/compare.ts')], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const unchanged = Object.fromEntries(Object.keys(EDITS).map((name) => [name, []]));
    expect(Object.keys(unchanged).length).toBeGreaterThanOrEqual(50);
    expect(JSON.parse(output)).toEqual(unchanged);
  },
);

describe('what an earlier build left behind', () => {
  test('is not trusted when somebody has changed the site or the cache', () => {
    const [site, cache] = [join(folder, 'site'), join(folder, 'cache')];
    build(['--out', site], cache);
    const whole = readAll(site);
    const page = join(site, 'en/phone/fresh/index.html');
    // As long as before, so that only its time and its hash tell.
    writeFileSync(page, readFileSync(page, 'utf8').replace('</h1>', '</h2>'));
    for (const kind of ['sites', 'search']) {
      for (const name of readdirSync(join(cache, kind))) writeFileSync(join(cache, kind, name), 'damaged');
    }
    build(['--out', site], cache);
    expect(readAll(site)).toEqual(whole);
  });

  test('is made whole where the last build stopped while it put its files in their places', () => {
    const [site, content] = [join(folder, 'site'), join(folder, 'content')];
    const options = ['--content', content, '--out', site];
    cpSync(MATRIX, content, { recursive: true });
    build(options);
    const old = join(folder, 'old');
    cpSync(site, old, { recursive: true, preserveTimestamps: true });
    const settings = join(content, 'site.yml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('Phone help', 'Help with phones'));
    build(options);
    const whole = readAll(site);
    const changed = [...readAll(old)].filter(([file, text]) => whole.get(file) !== text);
    expect(changed.length).toBeGreaterThan(30);
    changed.forEach(([file], i) => {
      if (i % 2 === 0) cpSync(old + file, site + file, { preserveTimestamps: true });
    });
    build(options);
    expect(readAll(site)).toEqual(whole);
  });

  test('leaves nothing of its own in the site, which others than its owner can read', () => {
    const site = join(folder, 'site');
    build(['--out', site]);
    expect(statSync(site).mode & 0o777).toBe(0o777 & ~UMASK);
    expect([...readAll(site).keys()].filter((path) => path.includes('.handrail'))).toEqual([]);
  });
});

describe('shards', () => {
  test('are joined to the same bytes as one build, even when one of them is of an older text', () => {
    const shards = [1, 2, 3].map((i) => join(folder, `shard-${i}`));
    shards.forEach((out, i) => {
      expect(build(['--shard', `${i + 1}/3`, '--out', out])).toMatch(
        /^Built .*shard-\d: 23 pages of 69 in \d+\.\d s\. Join the shards with --merge\.\n$/,
      );
    });
    // A file of another time, as after a download, is known by its bytes; one of other bytes is made anew.
    const copied = join(folder, 'copied');
    cpSync(shards[0]!, copied, { recursive: true });
    const [page] = [...readAll(shards[1]!).keys()].filter((path) => path.endsWith('index.html'));
    writeFileSync(join(shards[1]!, page!), 'an older text');
    const [whole, joined] = [join(folder, 'whole'), join(folder, 'joined')];
    build(['--out', whole]);
    // The second time, files of the shards already stand there under another name.
    for (let i = 0; i < 2; i++) {
      build(['--out', joined, '--merge', copied, ...shards.slice(1)]);
      expect(readAll(joined)).toEqual(readAll(whole));
    }
  });
});
