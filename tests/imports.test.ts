import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

/** What each folder of src may import from. The arrows of the design: read → graph → check → site; model knows nobody. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  i18n: ['model', 'read'],
  read: ['model'],
  graph: ['model'],
  check: ['model', 'graph', 'read', 'search'],
  links: ['model', 'graph', 'check', 'read'],
  translate: ['model', 'graph', 'check'],
  handout: ['model', 'graph', 'i18n', 'check'],
  site: ['model', 'graph', 'i18n', 'handout'],
  card: ['model', 'handout', 'site'],
  search: ['model', 'graph', 'i18n', 'site'],
  pages: ['site', 'i18n'],
  dev: ['model', 'graph', 'read', 'check', 'search', 'site'],
};
/** Packages that only some folders may know. */
const CONFINED: Readonly<Record<string, readonly string[]>> = {
  'node:child_process': ['read'],
  'node:fs': ['read'],
  'node:fs/promises': ['read'],
  // Astro wants its collections in this file.
  astro: ['site', 'pages', 'dev', 'content.config.ts'],
  satteri: ['read'],
  pagefind: ['search'],
  '@myriaddreamin/typst-ts-node-compiler': ['handout', 'card'],
  sharp: ['card'],
};

const SRC = join(import.meta.dirname, '../src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:ts|astro)$/.test(file),
);
const imports = files.flatMap((file) => {
  const source = readFileSync(join(SRC, file), 'utf8');
  const specifiers = [...source.matchAll(/(?:from|import)\s+'([^']+)'/g)].map((match) => match[1]!);
  return specifiers.map((specifier) => ({ file, specifier }));
});

test('folders of src only know the folders before them', () => {
  expect(imports.length).toBeGreaterThan(100);
  const wrong = imports.filter(({ file, specifier }) => {
    if (!specifier.startsWith('.')) return false;
    const from = file.split('/')[0]!;
    const to = posix.join(posix.dirname(file), specifier).split('/')[0]!;
    // The search component's script runs in the browser; it is the one place where site and search meet.
    if (file === 'site/components/Search.astro') return false;
    return from in ALLOWED && to !== from && to in ALLOWED && !ALLOWED[from]!.includes(to);
  });
  expect(wrong).toEqual([]);
});

test('the disk, Astro, the parser and the search engine are each known in one place', () => {
  const wrong = imports.filter(({ file, specifier }) => {
    const name = Object.keys(CONFINED).find(
      (known) =>
        specifier === known || specifier.startsWith(`${known}/`) || specifier.startsWith(`${known}:`),
    );
    return name !== undefined && !CONFINED[name]!.includes(file.split('/')[0]!);
  });
  expect(wrong).toEqual([]);
});

test('no institution is named in the code', () => {
  const named = files.filter((file) =>
    /odisee|kuleuven|ku leuven/i.test(readFileSync(join(SRC, file), 'utf8')),
  );
  expect(named).toEqual([]);
});
