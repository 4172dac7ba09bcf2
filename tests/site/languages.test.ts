import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser, serve, type ServedSite } from '../browser.ts';
import { pageAt, pagePaths, squash } from '../built-site.ts';
import { readSearchIndex } from '../matrix.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('a language is added with a locale in site.yml, a file of texts and a folder', () => {
  let folder: string;
  let out: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'handrail-german-'));
    out = join(folder, 'dist');
    const content = join(folder, 'content');
    cpSync(join(ROOT, 'tests/fixtures/matrix'), content, { recursive: true });
    const site = readFileSync(join(content, 'site.yml'), 'utf8')
      .replace('defaultLocale', '  - { id: de, label: Deutsch, lang: de }\ndefaultLocale')
      .replaceAll(/en: ([^,}]+),/g, 'en: $1, de: auf Deutsch $1,');
    writeFileSync(join(content, 'site.yml'), site);
    mkdirSync(join(content, 'de/phone'), { recursive: true });
    writeFileSync(
      join(content, 'de/phone/missing.md'),
      '---\ntitle: Was tun ohne Handy?\ndescription: Fragen Sie am Schalter nach einem Schlüssel. Sie stecken ihn in Ihren Computer.\nkeywords: [kein Handy]\nreviewed: 2026-01-01\n---\n\nFragen Sie am Schalter nach einem Schlüssel. Siehe auch [](archived.md).\n',
    );
    writeFileSync(
      join(content, 'de/phone/added.md'),
      '---\ntitle: Kann ich statt der App einen Schlüssel verwenden?\ndescription: Ein Schlüssel geht statt der App. Sie stecken ihn in Ihren Computer und berühren ihn.\nkeywords: [Schlüssel]\nreviewed: 2026-01-01\n---\n\n1. Stecken Sie den Schlüssel in Ihren Computer.\n2. Berühren Sie den Schlüssel.\n\nWeiter mit Schritt 2. Zurück zur [App](fresh.md).\n',
    );
    const run = (script: string, ...options: string[]): void =>
      void execFileSync(
        process.execPath,
        [join(ROOT, 'scripts/start.js'), join(ROOT, 'scripts', script), ...options, '--content', content],
        {
          cwd: folder,
          stdio: 'ignore',
        },
      );
    run('translate.ts', 'done', 'de');
    run('build.ts', '--out', out);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('so that its two answers are there, in German from top to bottom', () => {
    const $ = pageAt(out, '/de/phone/added/');
    expect($('html').attr('lang')).toBe('de');
    expect($('h1').text().trim()).toBe('Kann ich statt der App einen Schlüssel verwenden?');
    expect($('main .notice')).toHaveLength(0);
    expect(squash($('.colophon p').first().text())).toBe('Zuletzt geprüft am 1. Januar 2026');
    expect($('.answer a[href="#step-2"]').text()).toBe('Schritt 2');
    const alternates = $('link[rel=alternate][hreflang]').toArray();
    expect(alternates.map((link) => $(link).attr('hreflang'))).toEqual(['en', 'nl-BE', 'de', 'x-default']);
  });

  test('and all others are shown in the language of the source, with a German notice', () => {
    const $ = pageAt(out, '/de/phone/fresh/');
    expect(squash($('main .notice').text())).toBe(
      'Diese Antwort ist noch nicht übersetzt. Sie sehen den Text auf Englisch. Zur Seite auf Englisch',
    );
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    expect(pagePaths(out).filter((path) => path.startsWith('/de/phone/'))).toHaveLength(8);
  });

  test('and the German search has those two alone', () => {
    expect([...readSearchIndex(out, 'de').keys()].sort()).toEqual(['/de/phone/added/', '/de/phone/missing/']);
    const table = pageAt(out, '/translations/');
    const last = (row: number): string => squash(table('tbody tr').eq(row).find('td').last().text());
    expect([0, 1, 2, 3, 4].map(last)).toEqual(['Missing', 'Missing', 'Up to date', 'Missing', 'Up to date']);
  });

  test('and a language without a file of texts is refused before anything is built', () => {
    const file = join(folder, 'content/site.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('lang: de }', 'lang: gsw }'));
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'scripts/start.js'), join(ROOT, 'scripts/build.ts'), '--out', join(folder, 'other')],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(squash(stderr)).toContain(
      'The interface does not speak Deutsch (gsw) yet: there is no file src/i18n/gsw.json. (ui-strings)',
    );
    expect(stderr).toContain('Nothing was built: readers would meet what is broken.');
    expect(status).toBe(1);
  });
});

describe('a language that is written from right to left', () => {
  const folder = inject('matrixSite');
  let browser: Browser;
  let site: ServedSite;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), serve(folder)]);
  });
  afterAll(async () => {
    await browser.close();
    site.close();
  });

  test('names the direction of the page, and of every part in another language', () => {
    const $ = pageAt(folder, '/ar/phone/fresh/');
    expect($('html').attr('dir')).toBe('rtl');
    expect($('.answer').attr('dir')).toBeUndefined();
    const foreign = $('[lang=en]:not([dir=ltr])');
    expect(foreign.toArray().map((part) => squash($(part).text()))).toEqual([]);
    expect($('.answer a[href^="https:"]').attr('dir')).toBe('ltr');
    expect($('.answer a[href="#step-3"]').text()).toBe('الخطوة 3');
    const list = pageAt(folder, '/ar/');
    expect(list('main .questions a[lang=en]').first().attr('dir')).toBe('ltr');
    const plain = pageAt(folder, '/ar/phone/old-name/');
    expect(plain('html').attr('dir')).toBe('rtl');
  });

  test.each([
    ['desktop', 1280],
    ['phone', 390],
  ])(
    'puts steps, notices and the sidebar on the other side, and scrolls nowhere sideways (%s)',
    async (_, width) => {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(`${site.origin}/ar/phone/fresh/`);
      const boxOf = async (selector: string): Promise<{ left: number; right: number }> =>
        page
          .locator(selector)
          .first()
          .evaluate((node) => {
            const { left, right } = node.getBoundingClientRect();
            return { left, right };
          });
      const [answer, steps, first, tick] = [
        await boxOf('.answer'),
        await boxOf('.answer ol'),
        await boxOf('#step-1 > p'),
        await boxOf('#step-1 > .tick'),
      ];
      // The numbers stand to the right of the steps, and what is ticked to the left.
      expect(steps.right - first.right).toBeGreaterThan(15);
      expect(tick.right).toBeLessThan(first.left);
      expect(tick.left - answer.left).toBeLessThan(5);
      const direction = await page
        .locator('.answer code')
        .first()
        .evaluate((node) => getComputedStyle(node).direction);
      expect(direction).toBe('ltr');
      if (width > 1000) expect((await boxOf('.sidebar-pane')).left).toBeGreaterThan(answer.right);
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll).toBe(client);
      await page.close();
    },
  );
});
