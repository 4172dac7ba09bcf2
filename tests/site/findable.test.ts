import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { checkOutput, parseBuiltPage } from '../../src/check/output.ts';
import { hasFile, pageAt, pagePaths, squash } from '../built-site.ts';

const sites = [
  ['real', inject('site'), '', 'https://handrail.example'],
  ['fixture', inject('fixtureSite'), '/mfa', 'https://help.example'],
] as const;

describe.each(sites)('the %s site', (_, folder, base, origin) => {
  const paths = pagePaths(folder);
  const answers = paths.filter((path) => pageAt(folder, path)('.answer').length > 0);

  test('links every answer to its Markdown, whose addresses all lead somewhere', () => {
    expect(answers.length).toBeGreaterThan(10);
    const pages = paths.map((path) =>
      parseBuiltPage(`${path.slice(1)}index.html`, pageAt(folder, path).html()),
    );
    for (const path of answers) {
      const twin = `${path.slice(0, -1)}.md`;
      expect(pageAt(folder, path)('link[type="text/markdown"]').attr('href')).toBe(base + twin);
      const markdown = readFileSync(join(folder, twin), 'utf8');
      const addresses = [...markdown.matchAll(/(?:\]\(|<)(https?:[^)>]+)[)>]/g)].map((match) => match[1]!);
      expect(addresses).toContain(origin + base + path);
      const inside = addresses.filter((address) => address.startsWith(`${origin}${base}/`));
      const missing = inside.filter((address) => {
        const { pathname } = new URL(address);
        return !pathname.endsWith('/') && !hasFile(folder, pathname.slice(base.length));
      });
      expect(missing).toEqual([]);
      const files = new Set(pages.map(({ file }) => file));
      const written = {
        file: twin.slice(1),
        ids: new Set<string>(),
        addresses: new Set(inside.filter((address) => /\/(?:#|$)/.test(address))),
      };
      expect(
        checkOutput({ pages: [...pages, written], files, origin, base }).filter((broken) =>
          broken.pages.includes(twin),
        ),
      ).toEqual([]);
    }
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

  test('has the same addresses in its list for language models as files', () => {
    const list = readFileSync(join(folder, 'llms.txt'), 'utf8');
    const lists = [...list.matchAll(/\]\((\S+)\)/g)].map((match) => match[1]!);
    expect(lists.length).toBeGreaterThan(1);
    for (const address of lists) {
      const path = address.slice((origin + base).length);
      const text = readFileSync(join(folder, path), 'utf8');
      const twins = [...text.matchAll(/\]\((\S+)\)/g)].map((match) =>
        match[1]!.slice((origin + base).length),
      );
      expect(twins.filter((twin) => !hasFile(folder, twin))).toEqual([]);
    }
  });
});
