import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSearchIndex, redirectOf, viewPage, type PageView, type SiteShape } from '../tests/matrix.ts';
import {
  buildStarlightSite,
  buildVersions,
  COMPARED_URL,
  writeStarlightSite,
} from './bench/starlight-sites.ts';
import { EXIT, PROJECT_FOLDER, runScript } from './options.ts';

const FIXTURE = join(PROJECT_FOLDER, 'tests/fixtures/matrix');

/** What is wanted of a page, by what its text is. */
type State =
  | 'translated'
  | 'stale'
  | 'missing'
  | 'archived'
  | 'archived, missing'
  | 'same answer'
  | 'not yet'
  | 'renamed';

const LIVING: readonly [State, string][] = [
  ['translated', '/en/phone/fresh/'],
  ['translated', '/ar/phone/fresh/'],
  ['translated', '/en/phone/stale/'],
  ['stale', '/nl/phone/stale/'],
  ['missing', '/ar/phone/stale/'],
  ['missing', '/nl/phone/missing/'],
  ['translated', '/en/phone/missing/'],
  ['missing', '/ar/phone/added/'],
  ['renamed', '/en/phone/old-name/'],
];
const ARCHIVED: readonly [State, string][] = [
  ['archived', '/en/v2/phone/archived/'],
  ['archived', '/nl/v1/phone/archived/'],
  ['archived, missing', '/nl/v2/phone/archived/'],
  ['archived, missing', '/ar/v1/phone/archived/'],
  ['archived', '/en/v2/phone/removed/'],
  ['same answer', '/en/v2/phone/fresh/'],
  ['not yet', '/en/v2/phone/added/'],
];

/** Languages in which the living answers of the fixture really are. */
const REAL_TRANSLATIONS: Readonly<Record<string, readonly string[]>> = {
  fresh: ['en', 'nl-BE', 'ar'],
  stale: ['en', 'nl-BE'],
  missing: ['en'],
};

/**
 * `node scripts/bench-matrix.ts`: puts Starlight alone, and Starlight with starlight-versions, through the states of
 * tests/site/matrix.test.ts with the same answers. Installs both into a temporary folder outside the project, and prints
 * a line a page: what it tells visitors and search engines that it should not, or does not tell.
 */
await runScript(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-bench-matrix-'));
  try {
    const plain = join(folder, 'starlight');
    await writeStarlightSite(plain, FIXTURE, false);
    buildStarlightSite(plain);
    print('Starlight', join(plain, 'dist'), LIVING);
    const versioned = join(folder, 'versions');
    await writeStarlightSite(versioned, FIXTURE, true);
    await buildVersions(versioned, FIXTURE);
    print('Starlight with starlight-versions', join(versioned, 'dist'), [...LIVING, ...ARCHIVED]);
    return EXIT.clean;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

function print(name: string, folder: string, pages: readonly (readonly [State, string])[]): void {
  const site: SiteShape = {
    folder,
    url: COMPARED_URL,
    notice: 'main .sl-banner, main [class*="notice"], main .content-panel p:has(svg):not([class*="aside"])',
    text: 'main',
    sitemaps: readdirSync(folder).filter((file) => /^sitemap.*\.xml$/.test(file)),
  };
  console.log(`\n${name}`);
  for (const [state, path] of pages) {
    const view = viewPage(site, path);
    const isFound = readSearchIndex(folder, path.split('/')[1]!).has(path);
    const holes = view ? findHoles(state, path, view, isFound) : holesWithoutPage(site, state, path);
    console.log(`  ${path} (${state}): ${holes.length > 0 ? holes.join('; ') : 'as it should be'}`);
  }
}

function holesWithoutPage(site: SiteShape, state: State, path: string): string[] {
  if (state === 'same answer' || state === 'not yet') return [];
  if (state === 'renamed')
    return redirectOf(site, path) === undefined ? ['the old address answers with an error'] : [];
  return ['no page'];
}

/** What a page tells that it should not, and what it does not tell. */
function findHoles(state: State, path: string, view: PageView, isFound: boolean): string[] {
  const isOwn = state === 'translated' || state === 'stale';
  if (state === 'same answer') return ['a copy of a text that did not change'];
  if (state === 'not yet') return ['an answer that did not exist then'];
  const claims = view.hreflang.split(' ').filter((lang) => lang !== '–');
  const wanted = REAL_TRANSLATIONS[path.split('/').at(-2)!] ?? [];
  const holes: (string | false)[] = isOwn
    ? [
        view.canonical !== path && `canonical ${view.canonical}`,
        claims.some((lang) => !wanted.includes(lang)) &&
          `claims translations that do not exist: ${claims.filter((lang) => !wanted.includes(lang)).join(', ')}`,
        state === 'stale' && view.notice === '' && 'no notice that the translation is out of date',
        !isFound && 'not found by its own search',
      ]
    : [
        view.canonical === path && 'canonical to itself',
        claims.length > 0 && `claims translations: ${claims.join(', ')}`,
        !view.noindex && 'may be indexed',
        view.isInSitemap && 'in the sitemap',
        view.notice === '' && 'no notice',
        state.includes('missing') && isFound && 'found by the search of a language that it is not in',
      ];
  return holes
    .filter((hole) => hole !== false)
    .concat(view.notice === '' ? [] : [`[notice: ${view.notice.slice(0, 80)}]`]);
}
