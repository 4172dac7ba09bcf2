import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { hasFile, pageAt, pagePaths, squash } from '../built-site.ts';

const site = inject('site');
const fixture = inject('fixtureSite');

/** What search engines are told on a page. */
function searchEngineView(folder: string, path: string): object {
  const $ = pageAt(folder, path);
  return {
    lang: $('html').attr('lang'),
    canonical: $('link[rel=canonical]').attr('href'),
    alternates: $('link[rel=alternate][hreflang]')
      .toArray()
      .map((link) => `${$(link).attr('hreflang') ?? ''} ${$(link).attr('href') ?? ''}`),
    robots: $('meta[name=robots]').attr('content'),
  };
}

describe('every page of the real site', () => {
  const paths = pagePaths(site);

  test('is there: home, A to Z, search, the accessibility statement, topics, accounts, 24 answers, an older version with 3 answers, what changed, 12 handouts with their list, and a guide of 9 questions on one page each and all on one, in 3 languages', () => {
    expect(paths.filter((path) => path.startsWith('/nl/'))).toHaveLength(
      1 + 1 + 1 + 1 + 4 + 2 + 24 + 1 + 3 + 2 + 1 + 12 + 9 + 1,
    );
    for (const locale of ['en', 'nl', 'fr']) {
      expect(hasFile(site, `/${locale}/before-2025-02-26/kuleuven/sign-in/`)).toBe(true);
      expect(hasFile(site, `/${locale}/404.html`)).toBe(true);
    }
    expect(hasFile(site, '/index.html') && hasFile(site, '/404.html')).toBe(true);
  });

  test.each(paths)(
    '%s has one H1, its language, a description and no script or style from elsewhere',
    (path) => {
      const $ = pageAt(site, path);
      expect($('h1')).toHaveLength(1);
      expect($('html').attr('lang')).toBe({ en: 'en', nl: 'nl-BE', fr: 'fr-BE' }[path.split('/')[1]!]);
      expect($('meta[name=description]').attr('content')?.length).toBeGreaterThan(10);
      const sources = $('[src], link[rel=stylesheet]')
        .toArray()
        .map((node) => $(node).attr('src') ?? $(node).attr('href'));
      expect(sources.filter((source) => !source?.startsWith('/'))).toEqual([]);
    },
  );

  test('keeps room for every picture before it arrives', () => {
    const sizes = paths.flatMap((path) => {
      const $ = pageAt(site, path);
      return $('main img')
        .toArray()
        .map((image) => [$(image).attr('width'), $(image).attr('height')].join(' × '));
    });
    expect([...new Set(sizes)]).toEqual(['320 × 168']);
    expect(sizes.length).toBeGreaterThan(20);
  });

  test('says at its foot that the content is an example', () => {
    for (const path of paths)
      expect(squash(pageAt(site, path)('.colophon').text())).toMatch(/Odisee.*KU Leuven/);
  });
});

test('the first page lets the visitor choose a language without a script', () => {
  const $ = pageAt(site, '/index.html');
  expect(
    $('a')
      .toArray()
      .map(
        (link) => `${$(link).attr('hreflang') ?? ''} ${$(link).attr('href') ?? ''} ${squash($(link).text())}`,
      ),
  ).toEqual(['en /en/ English', 'nl-BE /nl/ Nederlands', 'fr-BE /fr/ Français']);
  expect($('script')).toHaveLength(0);
});

describe('the sidebar', () => {
  test('has the topics, and the questions of the current topic only', () => {
    const $ = pageAt(site, '/en/smartphone/lost/');
    expect(
      $('nav.sidebar .top-level a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual([
      '/en/smartphone/',
      '/en/smartphone/lost/',
      '/en/smartphone/forgotten/',
      '/en/smartphone/empty-battery/',
      '/en/smartphone/new/',
      '/en/smartphone/no-smartphone/',
      '/en/odisee/',
      '/en/kuleuven/',
      '/en/general/',
      '/en/a-z/',
      '/en/handouts/',
    ]);
    expect($('nav.sidebar [aria-current=page]').attr('href')).toBe('/en/smartphone/lost/');
  });
});

describe('an answer', () => {
  const $ = pageAt(site, '/fr/smartphone/forgotten/');

  test('has its accounts, the day of its review, related questions and its neighbours', () => {
    expect(
      $('main .badge')
        .toArray()
        .map((badge) => squash($(badge).text())),
    ).toEqual(['Compte Odisee', "Compte de l'Association KU Leuven"]);
    expect(squash($('.colophon p').first().text())).toBe('Dernière vérification le 24 novembre 2026');
    expect(
      $('.related a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual(['/fr/smartphone/lost/', '/fr/kuleuven/second-device/']);
    expect($('[rel=prev]').attr('href')).toBe('/fr/smartphone/lost/');
    expect($('[rel=next]').attr('href')).toBe('/fr/smartphone/empty-battery/');
  });

  test('switches to the same answer in the other languages', () => {
    expect(
      $('header .languages a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual(['/en/smartphone/forgotten/', '/nl/smartphone/forgotten/', '/fr/smartphone/forgotten/']);
    expect(squash($('header .languages [aria-current]').text())).toBe('Français');
  });

  test('offers only versions whose text exists', () => {
    expect(versionsOf('/fr/smartphone/forgotten/')).toEqual([
      'Depuis le 26 février 2025',
      'Avant le 26 février 2025 Même réponse',
    ]);
    expect(versionsOf('/nl/kuleuven/sign-in/')).toEqual([
      'Sinds 26 februari 2025',
      'Vóór 26 februari 2025 → /nl/before-2025-02-26/kuleuven/sign-in/',
    ]);
    expect(versionsOf('/en/before-2025-02-26/kuleuven/sign-in/')).toEqual([
      'Since 26 February 2025 → /en/kuleuven/sign-in/',
      'Before 26 February 2025',
    ]);
  });

  function versionsOf(path: string): string[] {
    const page = pageAt(site, path);
    return page('.versions li')
      .toArray()
      .map((item) => {
        const href = page('a', item).attr('href');
        return (
          squash(
            page('*', item)
              .first()
              .contents()
              .toArray()
              .map((part) => page(part).text())
              .join(' '),
          ) + (href ? ` → ${href}` : '')
        );
      });
  }
});

describe('search engines', () => {
  test('are led to every real translation of a living answer', () => {
    expect(searchEngineView(site, '/nl/odisee/register/')).toEqual({
      lang: 'nl-BE',
      canonical: 'https://handrail.example/nl/odisee/register/',
      alternates: [
        'en https://handrail.example/en/odisee/register/',
        'nl-BE https://handrail.example/nl/odisee/register/',
        'fr-BE https://handrail.example/fr/odisee/register/',
        'x-default https://handrail.example/en/odisee/register/',
      ],
      robots: undefined,
    });
  });

  test('are led from an archived answer to the living one', () => {
    expect(searchEngineView(site, '/fr/before-2025-02-26/general/applications/')).toEqual({
      lang: 'fr-BE',
      canonical: 'https://handrail.example/fr/general/applications/',
      alternates: [],
      robots: 'noindex',
    });
  });

  test('are led from an untranslated answer to its source, under the base path', () => {
    expect(searchEngineView(fixture, '/ar/faq/changed/')).toEqual({
      lang: 'ar',
      canonical: 'https://help.example/mfa/en/faq/changed/',
      alternates: [],
      robots: 'noindex',
    });
    expect(searchEngineView(fixture, '/en/faq/everything/')).toMatchObject({
      alternates: [
        'en https://help.example/mfa/en/faq/everything/',
        'nl-BE https://help.example/mfa/nl/faq/everything/',
        'x-default https://help.example/mfa/en/faq/everything/',
      ],
    });
  });

  test('get a sitemap of living answers in their real languages only', () => {
    const xml = readFileSync(join(fixture, 'sitemap.xml'), 'utf8');
    const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) =>
      match[1]!.replace('https://help.example/mfa', ''),
    );
    expect(addresses).toEqual([
      '/ar/',
      '/ar/a-z/',
      '/ar/faq/',
      '/ar/guides/',
      '/ar/guides/short/',
      '/ar/other/',
      '/ar/search/',
      '/ar/versions/',
      '/en/',
      '/en/a-z/',
      '/en/faq/',
      '/en/faq/added/',
      '/en/faq/changed/',
      '/en/faq/everything/',
      '/en/guides/',
      '/en/guides/help/',
      '/en/guides/help/changed/',
      '/en/guides/help/old/',
      '/en/guides/help/part/',
      '/en/guides/short/',
      '/en/other/',
      '/en/other/alone/',
      '/en/search/',
      '/en/versions/',
      '/nl/',
      '/nl/a-z/',
      '/nl/faq/',
      '/nl/faq/everything/',
      '/nl/guides/',
      '/nl/guides/help/',
      '/nl/guides/help/changed/',
      '/nl/guides/help/old/',
      '/nl/guides/help/part/',
      '/nl/guides/short/',
      '/nl/other/',
      '/nl/search/',
      '/nl/versions/',
    ]);
    expect(xml).toContain('<lastmod>2026-01-01T00:00:00.000Z</lastmod>');
  });

  test('are all shown to search engines, but not what somebody searched for', () => {
    expect(readFileSync(join(fixture, 'robots.txt'), 'utf8')).toBe(
      'User-agent: *\nDisallow: /mfa/*/search/?\n\nSitemap: https://help.example/mfa/sitemap.xml\n',
    );
  });
});

describe('a text that is not what the visitor asked for says so', () => {
  test('when it is not translated: the language of text and page are told apart', () => {
    const $ = pageAt(fixture, '/ar/faq/changed/');
    expect($('html').attr('dir')).toBe('rtl');
    expect(squash($('.notice').text())).toBe(
      'لم تُترجم هذه الإجابة بعد. ترى النص باللغة الإنجليزية. انتقل إلى الصفحة باللغة الإنجليزية',
    );
    expect($('.notice a').attr('href')).toBe('/mfa/en/faq/changed/');
    expect($('.notice a').attr('hreflang')).toBe('en');
    for (const part of ['.answer', '.short-answer', 'h1']) {
      expect([$(part).attr('lang'), $(part).attr('dir')]).toEqual(['en', 'ltr']);
    }
  });

  test('when its source has changed since', () => {
    const $ = pageAt(fixture, '/nl/faq/everything/');
    expect(squash($('.notice').text())).toBe(
      'De oorspronkelijke tekst van dit antwoord is veranderd na de vertaling. Lees het in het Engels',
    );
    expect($('.notice a').attr('href')).toBe('/mfa/en/faq/everything/');
  });

  test('when it is archived: until when it held, and where today’s answer is', () => {
    const $ = pageAt(fixture, '/nl/v1/faq/changed/');
    expect(squash($('.notice').text())).toBe(
      'Dit is een ouder antwoord. Het gold tot en met 31 december 2024. Lees het antwoord dat nu geldt Bekijk wat er veranderd is',
    );
    expect($('.notice a').attr('href')).toBe('/mfa/nl/faq/changed/');
  });

  test('a version that has its own source text never shows a newer translation', () => {
    expect(pageAt(fixture, '/nl/v2/faq/changed/')('h1').text()).toBe('What changed in v2?');
    expect(pageAt(fixture, '/nl/v1/faq/changed/')('h1').text()).toBe('Wat veranderde er in v1?');
  });

  test('the overview of an older version has what existed then, and nothing newer', () => {
    const $ = pageAt(fixture, '/en/v2/');
    expect(
      $('main .questions a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual(['/mfa/en/faq/everything/', '/mfa/en/v2/faq/changed/', '/mfa/en/other/alone/']);
  });
});

test('editors have a page with the state of every translation, which no list and no search engine knows', () => {
  const $ = pageAt(fixture, '/translations/');
  expect($('meta[name=robots]').attr('content')).toBe('noindex');
  expect(readFileSync(join(fixture, 'sitemap.xml'), 'utf8')).not.toContain('/translations/');
  expect(pageAt(fixture, '/en/').html()).not.toContain('/translations/');
  const rows = $('tr')
    .toArray()
    .map((row) =>
      $('th, td', row)
        .toArray()
        .map((cell) => squash($(cell).text())),
    );
  expect(rows).toEqual([
    ['Question', 'English', 'Nederlands', 'العربية'],
    ['How does everything look?', 'Source', 'Out of date', 'Missing'],
    ['What changed?', 'Source', 'Missing', 'Missing'],
    ['What is new?', 'Source', 'Missing', 'Missing'],
    ['Is this one alone?', 'Source', 'Missing', 'Missing'],
  ]);
  expect($('td.stale a').attr('href')).toBe('/mfa/nl/faq/everything/');
});

test('an address under which an answer was published before leads on to it, in every language', () => {
  for (const locale of ['en', 'nl', 'ar']) {
    const $ = pageAt(fixture, `/${locale}/faq/before/`);
    expect($('meta[http-equiv=refresh]').attr('content')).toBe(`0; url=/mfa/${locale}/faq/changed/`);
    expect($('a').attr('href')).toBe(`/mfa/${locale}/faq/changed/`);
    expect($('link[rel=canonical]').attr('href')).toBe(`https://help.example/mfa/${locale}/faq/changed/`);
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
  }
});

test('a draft has no page, and is in no list', () => {
  expect(hasFile(fixture, '/en/faq/draft/')).toBe(false);
  expect(pageAt(fixture, '/en/a-z/').html()).not.toContain('Is this one ready?');
});

test('a picture stands inside its step, and is copied', () => {
  const $ = pageAt(fixture, '/en/faq/everything/');
  expect($('#step-3 img').attr('src')).toBe('/mfa/media/en/faq/scan.svg');
  expect($('#step-3 img').attr('alt')).toBe('The code on the screen');
  expect(hasFile(fixture, 'media/en/faq/scan.svg')).toBe(true);
});
