import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CACHE_VARIABLE } from '../scripts/build-cache.ts';
import { openDraft, type Draft } from '../scripts/draft.ts';
import { listFolder } from '../scripts/list-folder.ts';
import { publishDraft } from '../scripts/publish-draft.ts';

vi.mock(import('node:fs'), async (original) => {
  const fs = await original();
  return { ...fs, renameSync: vi.fn(fs.renameSync) };
});
const rename = vi.mocked(renameSync);

/** The texts of a site, by file. */
type Site = Record<string, string>;

let root: string;
let out: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handrail-publish-'));
  out = join(root, 'site');
  vi.stubEnv(CACHE_VARIABLE, join(root, 'cache'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rename.mockClear();
  rmSync(root, { recursive: true, force: true });
});

/** Drafts a site; its texts are placed, but for the sitemap, which is written as such files are. */
async function draftOf(site: Site): Promise<Draft> {
  const draft = await openDraft(mkdtempSync(`${out}.draft-`), out, { isShard: false, shards: [] });
  for (const [file, content] of Object.entries(site)) {
    if (file === 'sitemap.xml') writeFileSync(join(draft.folder, file), content);
    else await draft.place(file, content, () => ({ content }));
  }
  await draft.save();
  return draft;
}

/** Builds a site, and returns the files that were renamed into it, in their order. */
async function build(site: Site): Promise<string[]> {
  const draft = await draftOf(site);
  rename.mockClear();
  await publishDraft(draft, out);
  rmSync(draft.folder, { recursive: true, force: true });
  return rename.mock.calls.map(([, to]) => String(to).slice(out.length + 1));
}

function read(): Site {
  return Object.fromEntries(
    listFolder(out)
      .files.sort()
      .map((file) => [file, readFileSync(join(out, file), 'utf8')]),
  );
}

const FIRST: Site = {
  'en/a.md': 'a',
  'en/a/index.html': 'page a',
  'en/b/index.html': 'page b',
  'sitemap.xml': 'a b',
};

const EDITED: Site = {
  'en/a.md': 'a',
  'en/a/index.html': 'page a, which names c',
  'en/c.svg': 'drawing',
  'en/c/d/index.html': 'page d',
  'sitemap.xml': 'a c',
  'sw.js': 'worker',
};

describe('a site on top of the last one', () => {
  test('has what is new, without what is gone and the folders of that', async () => {
    await build(FIRST);
    writeFileSync(join(out, 'foreign.txt'), 'somebody else put this here');
    await build(EDITED);
    expect(read()).toEqual(EDITED);
    expect(listFolder(out).folders.sort()).toEqual(['.', 'en', 'en/a', 'en/c', 'en/c/d']);
  });

  test('stays where it is: what has not changed is the same file, and so is the folder', async () => {
    await build(FIRST);
    const before = ['.', 'en/a.md'].map((file) => statSync(join(out, file)).ino);
    await build(EDITED);
    expect(['.', 'en/a.md'].map((file) => statSync(join(out, file)).ino)).toEqual(before);
  });

  test('gets what is new before what may name it, pages after files, and the worker last', async () => {
    await build(FIRST);
    expect(await build(EDITED)).toEqual([
      'en/c.svg',
      'en/c/d/index.html',
      'sitemap.xml',
      'en/a/index.html',
      'sw.js',
    ]);
  });

  test('is untouched until it is published, and a draft tells where each file is', async () => {
    await build(FIRST);
    const draft = await draftOf(EDITED);
    expect(read()).toEqual(FIRST);
    expect([...draft.kept]).toEqual(['en/a.md']);
    expect(listFolder(draft.folder).files.sort()).toEqual(
      Object.keys(EDITED).filter((file) => file !== 'en/a.md'),
    );
    expect(draft.pathOf('en/a.md')).toBe(join(out, 'en/a.md'));
    expect(draft.pathOf('en/a/index.html')).toBe(join(draft.folder, 'en/a/index.html'));
  });
});

describe('a build that stopped while it was published', () => {
  test('is made whole by the next one, however far it came', async () => {
    for (let renamed = 0; renamed <= 5; renamed++) {
      rmSync(out, { recursive: true, force: true });
      await build(FIRST);
      const draft = await draftOf(EDITED);
      const files = listFolder(draft.folder).files.sort();
      expect(files).toHaveLength(5);
      for (const file of files.slice(0, renamed)) {
        mkdirSync(dirname(join(out, file)), { recursive: true });
        renameSync(join(draft.folder, file), join(out, file));
      }
      expect(read()).not.toEqual(EDITED);
      await build(EDITED);
      expect([renamed, read()]).toEqual([renamed, EDITED]);
    }
  });

  test('does no harm when the next one is of the text before', async () => {
    await build(FIRST);
    const draft = await draftOf({ ...FIRST, 'en/a/index.html': 'page A', 'en/b/index.html': 'page B' });
    renameSync(join(draft.folder, 'en/a/index.html'), join(out, 'en/a/index.html'));
    await build(FIRST);
    expect(read()).toEqual(FIRST);
  });
});

describe('the whole folder is swapped', () => {
  /** Whether the output folder is another one after a build. */
  async function isSwapped(site: Site): Promise<boolean> {
    const before = statSync(out).ino;
    await build(site);
    expect(read()).toEqual(site);
    return statSync(out).ino !== before;
  }

  test('where nothing was kept', async () => {
    mkdirSync(out);
    writeFileSync(join(out, 'foreign.txt'), 'somebody else put this here');
    expect(await isSwapped(FIRST)).toBe(true);
  });

  test('where a file stands where a folder has to be, or a folder where a file has to be', async () => {
    await build({ ...FIRST, 'en/c': 'a file' });
    expect(await isSwapped({ ...FIRST, 'en/c/index.html': 'page c' })).toBe(true);
    expect(await isSwapped({ ...FIRST, 'en/c': 'a file' })).toBe(true);
  });

  test('where some disks would hold a new name for an old one', async () => {
    await build({ ...FIRST, 'en/Logo.svg': 'logo' });
    expect(await isSwapped({ ...FIRST, 'en/logo.svg': 'new logo' })).toBe(true);
  });

  test('where somebody has put a link in the place of a folder', async () => {
    await build(FIRST);
    const elsewhere = join(root, 'elsewhere');
    mkdirSync(elsewhere);
    copyFileSync(join(out, 'en/a/index.html'), join(elsewhere, 'index.html'));
    rmSync(join(out, 'en/a'), { recursive: true });
    symlinkSync(elsewhere, join(out, 'en/a'));
    expect(await isSwapped(FIRST)).toBe(true);
  });

  test('where a file cannot be replaced, with those that already were', async () => {
    await build(FIRST);
    const renameReally = rename.getMockImplementation()!;
    const before = statSync(out).ino;
    const draft = await draftOf(EDITED);
    rename.mockImplementation((from, to) => {
      if (String(to).endsWith('sitemap.xml')) throw new Error('EPERM: somebody has it open');
      renameReally(from, to);
    });
    await publishDraft(draft, out);
    rename.mockImplementation(renameReally);
    expect(read()).toEqual(EDITED);
    expect(statSync(out).ino).not.toBe(before);
  });
});
