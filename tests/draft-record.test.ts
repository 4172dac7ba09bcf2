import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSealed } from '../scripts/build-cache.ts';
import { readRecord, writeRecord, type Written } from '../scripts/draft-record.ts';
import { parseHtml } from '../src/site/built-page.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-record-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const shared = parseHtml('<a href="/en/">Home</a><b id="menu"></b>');

function page(file: string, html: string): Written {
  const { ids, addresses } = parseHtml(html);
  return { key: 'k', size: 3, mtimeMs: 1.5, hash: 'h', page: { file, ids, addresses, shared } };
}

test('a build reads what the last one wrote, and what pages share is one object again', async () => {
  const path = join(folder, 'record');
  const { ids, addresses } = shared;
  const places = { ids, addresses };
  const written = new Map<string, Written>([
    ['en/a/index.html', page('en/a/index.html', '<i id="x"></i><a href="/en/b/">b</a>')],
    ['en/b/index.html', page('en/b/index.html', '<a href="/en/a/">a</a>')],
    ['en/a.md', { key: 'm', size: 1, mtimeMs: 2, hash: 'i', page: undefined }],
  ]);
  await writeRecord(path, written);
  const read = await readRecord(path);
  expect([...read]).toEqual(
    [...written].map(([file, known]) => [
      file,
      known.page ? { ...known, page: { ...known.page, shared: places } } : known,
    ]),
  );
  expect(read.get('en/a/index.html')!.page!.shared).toBe(read.get('en/b/index.html')!.page!.shared);
});

test('a record of another Handrail counts for nothing', async () => {
  const path = join(folder, 'record');
  await writeSealed(path, new TextEncoder().encode('{"texts":["x"],"files":[["en/a.md","m",1,2,"i"]]}'));
  expect(await readRecord(path)).toEqual(new Map());
});
