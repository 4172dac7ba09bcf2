import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { checkOutput } from '../../src/site/check-output.ts';
import { parseBuiltPage } from '../../src/site/built-page.ts';
import { hasFile, pageAt, pagePaths, squash } from '../built-site.ts';

const sites = [
  ['real', inject('site'), '', 'https://handrail.example'],
  ['fixture', inject('fixtureSite'), '/mfa', 'https://help.example'],
] as const;

describe.each(sites)('the %s site', (_, folder, base, origin) => {
  const paths = pagePaths(folder);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)));

  /** The addresses of links, pictures and autolinks of a Markdown file. */
  function addressesIn(file: string): Set<string> {
    const text = readFileSync(join(folder, file), 'utf8');
    return new Set([...text.matchAll(/(?:\]\(|<)(https?:[^)>]+)[)>]/g)].map((match) => match[1]!));
  }

  test('links every answer to its Markdown', () => {
    const answers = paths.filter(
      (path) => !path.includes('/handouts/') && pageAt(folder, path)('.answer').length > 0,
    );
    expect(answers.length).toBeGreaterThan(10);
    for (const path of answers) {
      const twin = `${path.slice(0, -1)}.md`;
      expect(pageAt(folder, path)('link[type="text/markdown"]').attr('href')).toBe(base + twin);
      expect(readFileSync(join(folder, twin), 'utf8')).toContain(`<${origin}${base}${path}>`);
    }
  });

  test('has no address in its Markdown and its lists for language models that leads nowhere', () => {
    const texts = files.filter((file) => /\.(?:md|txt)$/.test(file));
    expect(texts.length).toBeGreaterThan(10);
    const written = texts.map((file) => ({
      file,
      ids: new Set<string>(),
      addresses: addressesIn(file),
      shared: { ids: new Set<string>(), addresses: new Set<string>() },
    }));
    expect(written.filter(({ file, addresses }) => file.endsWith('.md') && addresses.size === 0)).toEqual([]);
    const pages = files
      .filter((file) => file.endsWith('.html'))
      .map((file) => parseBuiltPage(file, readFileSync(join(folder, file), 'utf8')));
    expect(checkOutput({ pages: [...pages, ...written], files: new Set(files), origin, base })).toEqual([]);
  });

  test('tells search engines in JSON-LD nothing that readers do not see on the page', () => {
    let told = 0;
    for (const path of paths) {
      const $ = pageAt(folder, path);
      const isIndexed = $('meta[name=robots]').length === 0 && $('link[rel=canonical]').length === 1;
      const scripts = $('script[type="application/ld+json"]');
      expect([path, scripts.length]).toEqual([path, isIndexed ? 1 : 0]);
      if (!isIndexed) continue;
      told += 1;
      const [thing, breadcrumb] = (JSON.parse(scripts.text()) as { '@graph': Record<string, unknown>[] })[
        '@graph'
      ];
      expect(squash($('h1').text())).toBe(squash(String(thing!['name'])));
      expect(thing!['url']).toBe($('link[rel=canonical]').attr('href'));
      if (!breadcrumb) continue;
      expect(squash($('main').text())).toContain(squash(String(thing!['description'])));
      const places = breadcrumb['itemListElement'] as { name: string; item?: string }[];
      const shown = $('.breadcrumb a')
        .toArray()
        .map((link) => [squash($(link).text()), origin + $(link).attr('href')!]);
      expect(places.slice(0, -1).map(({ name, item }) => [squash(name), item])).toEqual(shown);
    }
    expect(told).toBeGreaterThan(5);
  });

  test('has a feed in every language, named on every page', () => {
    for (const path of paths) {
      const locale = path.split('/')[1]!;
      const $ = pageAt(folder, path);
      if ($('meta[http-equiv=refresh]').length > 0) continue;
      expect($('link[type="application/rss+xml"]').attr('href')).toBe(`${base}/${locale}/feed.xml`);
      expect(hasFile(folder, `/${locale}/feed.xml`)).toBe(true);
    }
  });
});
