import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { pageAt, pagePaths } from '../built-site.ts';

const sites = [
  ['real', inject('site'), 'https://handrail.example'],
  ['fixture', inject('fixtureSite'), 'https://help.example/mfa'],
] as const;

/** What the head of a page says with a property of Open Graph. */
function property(folder: string, path: string, name: string): string | undefined {
  return pageAt(folder, path)(`meta[property="${name}"]`).attr('content');
}

describe.each(sites)('the %s site', (_, folder, url) => {
  const paths = pagePaths(folder).filter(
    (path) => path !== '/' && pageAt(folder, path)('meta[http-equiv=refresh]').length === 0,
  );

  test('names on every page a picture that is there, for programs that show links', async () => {
    expect(paths.length).toBeGreaterThan(20);
    const cards = new Set<string>();
    for (const path of paths) {
      const $ = pageAt(folder, path);
      const address = property(folder, path, 'og:image');
      expect(address, path).toMatch(new RegExp(`^${url}/og/.+\\.png$`));
      const file = address!.slice(url.length);
      expect(existsSync(join(folder, file)), file).toBe(true);
      cards.add(file);
      expect(property(folder, path, 'og:image:width')).toBe('1200');
      expect(property(folder, path, 'og:image:height')).toBe('630');
      expect($('meta[name="twitter:card"]').attr('content')).toBe('summary_large_image');
    }
    for (const card of cards) {
      const { width, height } = await sharp(join(folder, card)).metadata();
      expect([width, height]).toEqual([1200, 630]);
      expect(statSync(join(folder, card)).size).toBeLessThan(40_000);
    }
  });
});

const NAMED: [path: string, card: string, alt: string][] = [
  ['/en/faq/everything/', '/og/en/faq/everything.png', 'How does everything look?'],
  ['/en/v1/faq/changed/', '/og/en/v1/faq/changed.png', 'What changed in v1?'],
  // Texts that were not translated.
  ['/nl/other/alone/', '/og/en/other/alone.png', 'Is this one alone?'],
  ['/ar/other/alone/', '/og/en/other/alone.png', 'Is this one alone?'],
  ['/', '/og/en.png', 'Answers of a test'],
  ['/en/', '/og/en.png', 'Answers of a test'],
  ['/ar/', '/og/ar.png', 'إجابات اختبار'],
  ['/nl/other/', '/og/nl.png', 'Antwoorden van een test'],
];

test.each(NAMED)('the picture of %s is %s', (path, card, alt) => {
  const folder = inject('fixtureSite');
  expect(property(folder, path, 'og:image')).toBe(`https://help.example/mfa${card}`);
  expect(property(folder, path, 'og:image:alt')).toBe(alt);
});

test.each([
  ['/en/', 'en'],
  ['/nl/other/', 'nl_BE'],
  ['/ar/other/alone/', 'ar'],
])('%s is in the language %s for programs that show links', (path, locale) => {
  expect(property(inject('fixtureSite'), path, 'og:locale')).toBe(locale);
});
