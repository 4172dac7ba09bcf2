import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CACHE_VARIABLE } from '../../scripts/build-cache.ts';
import { generateSite } from '../../scripts/bench/site-corpus.ts';
import { buildSite } from '../../scripts/build-site.ts';
import { buildGraph } from '../../src/graph/graph.ts';
import { buildLock } from '../../src/graph/compare-lock.ts';
import { formatLock, LOCK_FILE } from '../../src/model/archive-lock.ts';
import { CONTENT_VARIABLE } from '../../src/read/configured-content.ts';
import { parseContent } from '../../src/read/parse-content.ts';
import { EDITS, type Editing } from './edits.ts';

/**
 * Makes one edit after another to a generated site, builds it on top of the last build and from nothing, and prints for
 * each edit which files differ, as JSON. Runs by itself, because Astro is not to be started within a test runner.
 */
const root = mkdtempSync(join(tmpdir(), 'handrail-rebuild-'));
const content = join(root, 'content');
const usual = join(root, 'cache');
process.env[CONTENT_VARIABLE] = content;
console.log = () => undefined;

const files = generateSite({
  entries: 27,
  locales: ['en', 'nl', 'fr'],
  versions: 2,
  archived: 0.1,
  stale: 0.1,
  missing: 0.1,
  pictures: 0.3,
  seed: 3,
});
const editing: Editing = {
  files,
  replace: (file, from, to) => {
    const before = files.get(file);
    const after = before?.replace(from, to);
    if (after === undefined || after === before) throw new Error(`${file} has no ${String(from)}`);
    files.set(file, after);
  },
};

/** Only these are built for, if some are named: for finding out what is wrong with one. */
const wanted = process.argv.slice(2);
const results: Record<string, string[]> = {};
try {
  for (const [name, edit] of Object.entries(EDITS)) {
    edit(editing);
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    files.set(LOCK_FILE, lockOf(files));
    writeContent();
    const rebuilt = await build(usual, 'rebuilt', name);
    rmSync(join(root, 'fresh'), { recursive: true, force: true });
    rmSync(join(root, 'no-cache'), { recursive: true, force: true });
    const fresh = await build(join(root, 'no-cache'), 'fresh', name);
    results[name] = differences(rebuilt, fresh);
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
process.stdout.write(JSON.stringify(results));

async function build(cache: string, name: string, edit: string): Promise<string> {
  process.env[CACHE_VARIABLE] = cache;
  const out = join(root, name);
  const code = await buildSite({ folder: content, out });
  if (code !== 0) throw new Error(`${edit}: the build ended with ${code}.`);
  return out;
}

function writeContent(): void {
  rmSync(content, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
}

/** The archives are as they are to be: what is tested is the build, not the lock. */
function lockOf(all: ReadonlyMap<string, string>): string {
  const encoder = new TextEncoder();
  const { site, entries, assets } = parseContent(
    new Map([...all].map(([path, text]) => [path, encoder.encode(text)])),
  );
  return formatLock(buildLock(buildGraph({ site: site!, entries, assets })));
}

function differences(a: string, b: string): string[] {
  const [left, right] = [a, b].map(readAll) as [Map<string, string>, Map<string, string>];
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((path) => left.get(path) !== right.get(path))
    .sort();
}

function readAll(folder: string): Map<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return new Map(
    found.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length), readFileSync(path, 'latin1')];
    }),
  );
}
