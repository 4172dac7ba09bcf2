import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parseHtml } from '../../src/site/built-page.ts';
import { withContentPolicy } from '../../src/site/content-policy.ts';
import { launchBrowser, serve, type ServedSite } from '../browser.ts';
import { pageAt, pagePaths } from '../built-site.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function addPolicy(html: string): string {
  return withContentPolicy(html, parseHtml(html).inline);
}

describe('a policy', () => {
  test('lets in the inline scripts and styles that the page has, and data that no browser runs needs nothing', () => {
    const html =
      '<head><meta charset="utf-8"/><style>p { color: red }</style></head><p style="--a: &quot;1&quot;">' +
      '<script>go()</script><script type="application/ld+json">{"a":1}</script><script src="/a.js"></script>';
    expect(addPolicy(html)).toContain(
      '<meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; ' +
        `script-src 'self' 'wasm-unsafe-eval' ${hash('go()')}; connect-src 'self'; worker-src 'self'; ` +
        `style-src 'self' ${hash('p { color: red }')}; style-src-attr 'unsafe-hashes' ${hash('--a: "1"')}; ` +
        "img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'\"/><style>",
    );
  });

  test('of a page without scripts lets none in', () => {
    expect(addPolicy('<head><meta charset="utf-8"></head><p>Text.')).toContain(
      "content=\"default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'\"",
    );
  });

  test('that has no place to stand is a bug, and said so', () => {
    expect(() => addPolicy('<p>Text.')).toThrow(/no <meta charset="utf-8">/);
  });
});

const folder = inject('site');

test('every page of the built site has one, before any script or style, and no handler of events inline', () => {
  const pages = [
    ...pagePaths(folder),
    '/index.html',
    '/404.html',
    '/en/404.html',
    '/translations/index.html',
  ];
  for (const path of pages) {
    const $ = pageAt(folder, path);
    const policy = $('head > meta[http-equiv="Content-Security-Policy"]');
    expect([path, policy.length]).toEqual([path, 1]);
    expect(policy.attr('content')).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*|https?:/);
    expect(policy.prevAll('script, style, link')).toHaveLength(0);
    const handlers = $('*')
      .toArray()
      .flatMap((element) => ('attribs' in element ? Object.keys(element.attribs) : []))
      .filter((name) => name.startsWith('on'));
    expect([path, handlers]).toEqual([path, []]);
  }
});

describe('in a browser', () => {
  let browser: Browser;
  let site: ServedSite;

  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), serve(folder)]);
  });
  afterAll(async () => {
    await browser.close();
    site.close();
  });

  /** What the policy of a page stops, while the page loads and while somebody searches. */
  async function blockedOn(path: string, query?: string): Promise<string[]> {
    const context = await browser.newContext();
    const page = await context.newPage();
    const blocked: string[] = [];
    await page.exposeFunction('report', (text: string) => void blocked.push(text));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { report } = window as unknown as { report: (text: string) => void };
        report(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    await page.goto(site.origin + path, { waitUntil: 'networkidle' });
    if (query !== undefined) {
      await page.click('.search-open');
      await page.locator('dialog input').fill(query);
      await page.waitForFunction(() => document.querySelector('dialog a[href*="/smartphone/"]') !== null);
    }
    await context.close();
    return blocked;
  }

  test.each([
    '/',
    '/404.html',
    '/translations/',
    '/en/',
    '/en/a-z/',
    '/en/search/',
    '/en/accounts/odisee/',
    '/en/guides/sign-in/',
    '/en/guides/sign-in/all/',
    '/nl/accessibility/',
    '/nl/smartphone/',
    '/fr/smartphone/lost/',
    '/en/handouts/',
    '/en/handouts/code/',
    '/en/versions/',
    '/en/versions/2025-02-26/',
    '/en/before-2025-02-26/',
    '/en/before-2025-02-26/kuleuven/sign-in/',
    '/en/404.html',
  ])('nothing is stopped on %s', async (path) => {
    expect(await blockedOn(path)).toEqual([]);
  });

  test('nothing is stopped while somebody searches', async () => {
    expect(await blockedOn('/en/', 'lost smartphone')).toEqual([]);
  });

  test('a script that does not belong to the page is stopped', async () => {
    const html = readFileSync(join(folder, 'en/index.html'), 'utf8');
    const page = await browser.newPage();
    await page.route('**/en/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: html.replace('</body>', '<script>document.title = "owned"</script></body>'),
      }),
    );
    await page.goto(`${site.origin}/en/`);
    expect(await page.title()).toBe('MFA help');
    await page.close();
  });
});
