import { inject, expect, test, describe } from 'vitest';
import { readSearchIndex, redirectOf, viewPage, type SiteShape } from '../matrix.ts';

const site: SiteShape = {
  folder: inject('matrixSite'),
  url: 'https://help.example',
  notice: 'main .notice',
  text: 'main .answer',
  sitemaps: ['sitemap.xml'],
};

const found = new Map(
  ['en', 'nl', 'ar'].map((language) => [language, readSearchIndex(site.folder, language)]),
);

const STALE =
  'De oorspronkelijke tekst van dit antwoord is veranderd na de vertaling. Lees het in het Engels';
const MISSING_NL =
  'Dit antwoord is nog niet vertaald. Je ziet de tekst in het Engels. Naar de pagina in het Engels';
const MISSING_AR = 'لم تُترجم هذه الإجابة بعد. ترى النص باللغة الإنجليزية. انتقل إلى الصفحة باللغة الإنجليزية';

/**
 * One row a page: version, locale and state; then what it tells. `search` has the versions under which the search of
 * that language finds it. The rows for pages that do not exist say `none`.
 */
const ROWS: readonly Row[] = [
  // The living version
  ['v3', 'en', 'source', '/en/phone/fresh/', 'en', 'itself', 'en nl-BE ar', 'index', 'v1 v2 v3', ''],
  ['v3', 'nl', 'fresh', '/nl/phone/fresh/', 'nl-BE', 'itself', 'en nl-BE ar', 'index', 'v1 v2 v3', ''],
  ['v3', 'ar', 'fresh', '/ar/phone/fresh/', 'ar', 'itself', 'en nl-BE ar', 'index', 'v1 v2 v3', ''],
  ['v3', 'en', 'source', '/en/phone/stale/', 'en', 'itself', 'en nl-BE', 'index', 'v1 v2 v3', ''],
  ['v3', 'nl', 'stale', '/nl/phone/stale/', 'nl-BE', 'itself', 'en nl-BE', 'index', 'v1 v2 v3', STALE],
  [
    'v3',
    'ar',
    'missing',
    '/ar/phone/stale/',
    'ar, text en',
    '/en/phone/stale/',
    '–',
    'noindex',
    '–',
    MISSING_AR,
  ],
  ['v3', 'en', 'source', '/en/phone/missing/', 'en', 'itself', 'en', 'index', 'v1 v2 v3', ''],
  [
    'v3',
    'nl',
    'missing',
    '/nl/phone/missing/',
    'nl-BE, text en',
    '/en/phone/missing/',
    '–',
    'noindex',
    '–',
    MISSING_NL,
  ],
  [
    'v3',
    'ar',
    'missing',
    '/ar/phone/missing/',
    'ar, text en',
    '/en/phone/missing/',
    '–',
    'noindex',
    '–',
    MISSING_AR,
  ],
  ['v3', 'en', 'changed twice', '/en/phone/archived/', 'en', 'itself', 'en nl-BE ar', 'index', 'v3', ''],
  ['v3', 'nl', 'changed twice', '/nl/phone/archived/', 'nl-BE', 'itself', 'en nl-BE ar', 'index', 'v3', ''],
  ['v3', 'ar', 'changed twice', '/ar/phone/archived/', 'ar', 'itself', 'en nl-BE ar', 'index', 'v3', ''],
  ['v3', 'en', 'added', '/en/phone/added/', 'en', 'itself', 'en nl-BE', 'index', 'v3', ''],
  ['v3', 'nl', 'added', '/nl/phone/added/', 'nl-BE', 'itself', 'en nl-BE', 'index', 'v3', ''],
  [
    'v3',
    'ar',
    'missing',
    '/ar/phone/added/',
    'ar, text en',
    '/en/phone/added/',
    '–',
    'noindex',
    '–',
    MISSING_AR,
  ],
  [
    'v3',
    'en',
    'removed',
    '/en/phone/removed/',
    'en',
    '–',
    '–',
    'noindex',
    '–',
    'This answer held until 30 June 2025. It no longer exists. Read how it was',
  ],
  [
    'v3',
    'nl',
    'removed, missing',
    '/nl/phone/removed/',
    'nl-BE',
    '–',
    '–',
    'noindex',
    '–',
    'Dit antwoord gold tot en met 30 juni 2025. Het bestaat niet meer. Lees hoe het was',
  ],
  // Spring 2025: only the source was archived, so no newer translation is shown
  [
    'v2',
    'en',
    'archived',
    '/en/v2/phone/archived/',
    'en',
    '/en/phone/archived/',
    '–',
    'noindex',
    'v2',
    'This is an older answer. It held until 30 June 2025. Read the answer that holds today See what has changed',
  ],
  [
    'v2',
    'nl',
    'archived, missing',
    '/nl/v2/phone/archived/',
    'nl-BE, text en',
    '/nl/phone/archived/',
    '–',
    'noindex',
    '–',
    'Dit is een ouder antwoord. Het gold tot en met 30 juni 2025. Lees het antwoord dat nu geldt Bekijk wat er veranderd is',
  ],
  [
    'v2',
    'ar',
    'archived, missing',
    '/ar/v2/phone/archived/',
    'ar, text en',
    '/ar/phone/archived/',
    '–',
    'noindex',
    '–',
    'هذه إجابة قديمة. كانت سارية حتى 30 يونيو 2025. اقرأ الإجابة السارية اليوم اطّلع على ما تغيّر',
  ],
  [
    'v2',
    'en',
    'removed',
    '/en/v2/phone/removed/',
    'en',
    '–',
    '–',
    'noindex',
    'v1 v2',
    'This is an older answer. It held until 30 June 2025. This question no longer exists. See what has changed',
  ],
  [
    'v2',
    'nl',
    'removed, missing',
    '/nl/v2/phone/removed/',
    'nl-BE, text en',
    '–',
    '–',
    'noindex',
    '–',
    'Dit is een ouder antwoord. Het gold tot en met 30 juni 2025. Deze vraag bestaat niet meer. Bekijk wat er veranderd is',
  ],
  ['v2', 'en', 'same answer', '/en/v2/phone/fresh/', 'none'],
  ['v2', 'en', 'not yet', '/en/v2/phone/added/', 'none'],
  // Until 2024
  [
    'v1',
    'en',
    'archived',
    '/en/v1/phone/archived/',
    'en',
    '/en/phone/archived/',
    '–',
    'noindex',
    'v1',
    'This is an older answer. It held until 31 December 2024. Read the answer that holds today See what has changed',
  ],
  [
    'v1',
    'nl',
    'archived',
    '/nl/v1/phone/archived/',
    'nl-BE',
    '/nl/phone/archived/',
    '–',
    'noindex',
    'v1',
    'Dit is een ouder antwoord. Het gold tot en met 31 december 2024. Lees het antwoord dat nu geldt Bekijk wat er veranderd is',
  ],
  [
    'v1',
    'ar',
    'archived, missing',
    '/ar/v1/phone/archived/',
    'ar, text en',
    '/ar/phone/archived/',
    '–',
    'noindex',
    '–',
    'هذه إجابة قديمة. كانت سارية حتى 31 ديسمبر 2024. اقرأ الإجابة السارية اليوم اطّلع على ما تغيّر',
  ],
  ['v1', 'en', 'same as v2', '/en/v1/phone/removed/', 'none'],
];

type Row =
  | readonly [version: string, locale: string, state: string, path: string, none: 'none']
  | readonly [
      version: string,
      locale: string,
      state: string,
      path: string,
      lang: string,
      canonical: string,
      hreflang: string,
      engines: 'index' | 'noindex',
      search: string,
      notice: string,
    ];

describe('version × locale × state', () => {
  test.each(ROWS.map((row) => [row.slice(0, 4).join(' '), row] as const))('%s', (_, row) => {
    const [, locale, , path, lang, canonical, hreflang, engines, search, notice] = row;
    const view = viewPage(site, path);
    if (lang === 'none') {
      expect(view).toBeUndefined();
      return;
    }
    expect(view).toEqual({
      lang,
      canonical: canonical === 'itself' ? path : canonical,
      hreflang,
      noindex: engines === 'noindex',
      isInSitemap: engines === 'index',
      notice,
    });
    expect(found.get(locale)!.get(path)?.join(' ') ?? '–').toBe(search);
  });

  test('covers every page of an answer', () => {
    const shown = ROWS.filter(({ length }) => length > 5).map(([, , , path]) => path);
    const all = [...found.values()].flatMap((texts) => [...texts.keys()]);
    expect(all.filter((path) => !shown.includes(path))).toEqual([]);
  });
});

test.each(['en', 'nl', 'ar'])(
  'an answer that was renamed is led on to in /%s/, and is in no index',
  (locale) => {
    const old = `/${locale}/phone/old-name/`;
    expect(redirectOf(site, old)).toBe(`/${locale}/phone/archived/`);
    expect(found.get(locale)!.has(old)).toBe(false);
  },
);
