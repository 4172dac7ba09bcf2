import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, serve, type ServedSite } from '../browser.ts';
import { squash } from '../built-site.ts';
import { visitPage } from './visit.ts';

let browser: Browser;
let site: ServedSite;
let fixture: ServedSite;

beforeAll(async () => {
  [browser, site, fixture] = await Promise.all([
    launchBrowser(),
    serve(inject('site')),
    serve(inject('fixtureSite')),
  ]);
});
afterAll(async () => {
  await browser.close();
  site.close();
  fixture.close();
});

function visit<T>(
  path: string,
  work: (page: Page) => Promise<T>,
  options: Parameters<typeof visitPage>[4] = {},
): Promise<T> {
  return visitPage(browser, site.origin, path, work, options);
}

async function search(page: Page, query: string): Promise<void> {
  await page.click('.search-open');
  await page.waitForSelector('.search-results');
  await page.fill('.search-dialog input', query);
  await page.waitForSelector('.search-status:not(:empty)');
}

const titles = (page: Page): Promise<string[]> => page.locator('.search-result > a').allInnerTexts();
const status = async (page: Page): Promise<string> =>
  squash(await page.locator('.search-status').innerText());
const announced = (page: Page): Promise<string> =>
  page
    .locator('.search-dialog [role=status]')
    .filter({ hasText: /./ })
    .textContent()
    .then((text) => text ?? '');

describe('results', () => {
  test.each([
    ['en', 'I lost my phone', 'I lost my smartphone, or it was stolen. What do I do?'],
    ['nl', 'gsm kwijt', 'Mijn smartphone is verloren of gestolen. Wat moet ik doen?'],
    ['fr', 'téléphone perdu', "J'ai perdu mon smartphone, ou on me l'a volé. Que faire ?"],
    ['fr', 'lost phone', "J'ai perdu mon smartphone, ou on me l'a volé. Que faire ?"],
  ])('%s: "%s" leads to the right answer', async (locale, query, title) => {
    await visit(`/${locale}/`, async (page) => {
      await search(page, query);
      const first = page.locator('.search-result > a').first();
      expect(squash(await first.innerText())).toBe(title);
      await first.click();
      await page.waitForURL(`**/${locale}/smartphone/lost/`);
      expect(squash(await page.locator('h1').innerText())).toBe(title);
    });
  });

  test('come with the first letter, and say the short answer, the accounts and the number of steps', async () => {
    await visit('/en/', async (page) => {
      await search(page, 'q');
      const result = page.locator('.search-result').first();
      expect(squash(await result.locator('p').first().innerText())).toMatch(/^Check your app and its access/);
      expect(await result.locator('.badge').allInnerTexts()).toEqual(['Odisee account']);
      expect(await result.locator('.badges').innerText()).toMatch(/\d+ steps/);
    });
  });

  test('name the step that has the words, and lead straight to it', async () => {
    await visit('/en/general/cost/', async (page) => {
      await search(page, 'choose the country');
      const step = page.locator('.search-step a').first();
      expect(squash(await step.innerText())).toBe('Step 7: Choose the country of your mobile number.');
      await step.click();
      await page.waitForURL('**/en/smartphone/no-smartphone/#step-7');
    });
  });

  test('of a misspelt query say so, and can be had for the words as they were typed', async () => {
    await visit('/nl/', async (page) => {
      await search(page, 'gms kwijt');
      expect(await status(page)).toMatch(/Dit zijn de resultaten voor “gsm kwijt”\.$/);
      await page.getByRole('button', { name: 'Zoek toch naar “gms kwijt”' }).click();
      await page.waitForFunction(
        () => document.querySelector('.search-status')?.textContent.includes('resultaten') === false,
      );
      expect(await page.inputValue('.search-dialog input')).toBe('gms kwijt');
    });
  });

  test('can be had from the full text, which is loaded only then', async () => {
    await visit('/en/', async (page) => {
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(request.url()));
      await search(page, 'lost phone');
      expect(loaded.filter((url) => url.includes('/pagefind/'))).toEqual([]);
      await page.getByRole('button', { name: 'Search the full texts too' }).click();
      await page.getByRole('button', { name: 'Search the full texts too' }).waitFor({ state: 'detached' });
      expect((await titles(page))[0]).toBe('I lost my smartphone, or it was stolen. What do I do?');
      expect(loaded.some((url) => url.includes('/pagefind/'))).toBe(true);
    });
  });
});

describe('filters', () => {
  test('by account', async () => {
    await visit('/en/', async (page) => {
      await search(page, 'register mfa');
      const before = await titles(page);
      await page
        .locator('.search-dialog')
        .getByLabel('Account')
        .selectOption('KU Leuven Association account');
      const after = await titles(page);
      expect(before).toContain('My Odisee account is already activated. How do I register MFA for it?');
      expect(after).not.toContain('My Odisee account is already activated. How do I register MFA for it?');
      expect(after.length).toBeGreaterThan(0);
    });
  });

  test('by version: older answers come only when they are asked for, and the version is named', async () => {
    await visit('/en/', async (page) => {
      await search(page, 'sign in ku leuven authenticator');
      const hrefs = (): Promise<(string | null)[]> =>
        page
          .locator('.search-result > a')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(await hrefs()).toContain('/en/kuleuven/sign-in/');
      await page.locator('.search-dialog').getByLabel('Version').selectOption('Before 26 February 2025');
      await page.waitForFunction(() => document.querySelector('.search-result a[href*="before-"]'));
      expect(await hrefs()).toContain('/en/before-2025-02-26/kuleuven/sign-in/');
      expect(await hrefs()).not.toContain('/en/kuleuven/sign-in/');
      expect(await status(page)).toMatch(/From the version “Before 26 February 2025”\.$/);
    });
  });
});

describe('without results', () => {
  test('before typing, there are the urgent questions and the topics', async () => {
    await visit('/en/', async (page) => {
      await page.click('.search-open');
      await page.waitForSelector('.search-question');
      expect(await page.locator('.search-question').count()).toBe(5);
      expect(await page.locator('.search-topics a').allInnerTexts()).toEqual([
        'Your smartphone',
        'Odisee account',
        'KU Leuven Association account',
        'About MFA',
      ]);
    });
  });

  test('nothing found: what was typed stays, and urgent questions, desks and all questions are offered', async () => {
    await visit('/nl/', async (page) => {
      await search(page, 'xyzzy');
      expect(await status(page)).toBe('Niets gevonden voor “xyzzy”.');
      expect(await page.inputValue('.search-dialog input')).toBe('xyzzy');
      expect(await page.locator('.search-question').count()).toBe(5);
      expect(await page.locator('.search-desks strong').allInnerTexts()).toEqual([
        'ICT-servicedesk op je campus',
        'Studentenvoorzieningen (STUVO)',
      ]);
      await page.click('.search-dialog .search-all a');
      await page.waitForURL('**/nl/a-z/');
    });
  });

  test('when the search cannot be loaded, it says so, and opening it again tries again', async () => {
    await visit(
      '/en/',
      async (page) => {
        await page.route('**/search/en.json', (route) => route.abort());
        await page.click('.search-open');
        await page.waitForFunction(() =>
          document.querySelector('.search-body')?.textContent.includes('does not work right now'),
        );
        await page.unroute('**/search/en.json');
        await page.keyboard.press('Escape');
        await page.keyboard.press('/');
        await page.waitForSelector('.search-question');
      },
      { allow: /Failed to (?:load|fetch)|ERR_FAILED/, serviceWorkers: 'block' },
    );
  });
});

describe('keyboard and screen reader', () => {
  test('a key opens it, Escape closes it at once and gives the focus back', async () => {
    await visit('/en/', async (page) => {
      await page.focus('.search-open');
      await page.keyboard.press('Control+k');
      await page.waitForSelector('.search-question');
      await page.keyboard.type('empty battery');
      await page.waitForSelector('.search-result');
      await page.keyboard.press('Escape');
      expect(await page.locator('dialog[open]').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('search-open');
      await page.keyboard.press('/');
      expect(await page.locator('dialog[open]').count()).toBe(1);
      expect(await page.inputValue('.search-dialog input')).toBe('empty battery');
    });
  });

  test('arrow keys, Home and End choose a row while the focus stays in the field; Enter opens it', async () => {
    await visit('/en/', async (page) => {
      await search(page, 'phone');
      const input = page.locator('.search-dialog input');
      const active = async (): Promise<number> => {
        const id = await input.getAttribute('aria-activedescendant');
        const ids = await page
          .locator('.search-results [role=gridcell]')
          .evaluateAll((cells) => cells.map((cell) => cell.id));
        return id === null ? -1 : ids.indexOf(id);
      };
      const last = (await page.locator('.search-results [role=gridcell]').count()) - 1;
      expect(await active()).toBe(-1);
      const seen: number[] = [];
      for (const key of [
        'ArrowDown',
        'ArrowDown',
        'End',
        'Home',
        'ArrowUp',
        'ArrowUp',
        'ArrowDown',
        'ArrowDown',
      ]) {
        await page.keyboard.press(key);
        seen.push(await active());
      }
      expect(seen).toEqual([0, 1, last, 0, -1, last, -1, 0]);
      expect(await page.locator('[role=gridcell][aria-selected=true]').count()).toBe(1);
      const href = await page.locator('[aria-selected=true] a').getAttribute('href');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${href!}`);
    });
  });

  test('Home and End move in the field as long as no row is chosen', async () => {
    await visit('/en/', async (page) => {
      await search(page, 'phone');
      await page.keyboard.press('Home');
      await page.keyboard.type('lost ');
      expect(await page.inputValue('.search-dialog input')).toBe('lost phone');
    });
  });

  test('it is a combobox with a grid, whose rows are links', async () => {
    await visit('/en/', async (page) => {
      await search(page, 'lost phone');
      const input = page.locator('.search-dialog input');
      const attribute = (name: string): Promise<string | null> => input.getAttribute(name);
      expect(await attribute('role')).toBe('combobox');
      expect(await attribute('aria-haspopup')).toBe('grid');
      expect(await attribute('aria-expanded')).toBe('true');
      expect(await attribute('aria-controls')).toBe('search-grid');
      expect(await page.locator('#search-grid').getAttribute('aria-label')).toBe('Answers');
      expect(await page.getByRole('dialog', { name: 'Search the answers' }).count()).toBe(1);
    });
  });

  test.each([
    ['en', 'lost phone', /^1 answer found\.( \d+ more comes? close\.)?$/],
    ['nl', 'xyzzy', /^Niets gevonden voor “xyzzy”\.$/],
    ['fr', 'telephone perud', /^1 réponse trouvée\. .*Voici les résultats pour « telephone perdu »\.$/],
  ])('%s: what was found for "%s" is announced once the typing has paused', async (locale, query, text) => {
    await visit(`/${locale}/`, async (page) => {
      await search(page, query);
      expect(squash(await announced(page))).toMatch(text);
    });
  });
});

describe('the page of results', () => {
  test('shows the results of its address, keeps the address up to date, and gives the query to the other languages', async () => {
    await visit('/nl/search/?q=gsm+kwijt', async (page) => {
      await page.waitForSelector('.search-result');
      expect((await titles(page))[0]).toBe('Mijn smartphone is verloren of gestolen. Wat moet ik doen?');
      await page.fill('.search-page input', 'batterij leeg');
      await page.waitForFunction(() => location.search === '?q=batterij+leeg');
      await page.click('header .languages a[lang=en]');
      await page.waitForURL('**/en/search/?q=batterij+leeg');
      await page.waitForSelector('.search-result');
      expect((await titles(page))[0]).toBe('The battery of my smartphone is empty. How do I sign in?');
    });
  });

  test('does not move while the search is on its way', async () => {
    const top = (page: Page): Promise<number> =>
      page.locator('.search-body').evaluate((body) => body.getBoundingClientRect().top);
    await visit('/nl/search/', async (page) => {
      let answer: () => void = () => undefined;
      const asked = new Promise<void>((resolve) => (answer = resolve));
      await page.route('**/search/nl.json', async (route) => {
        await asked;
        await route.continue();
      });
      await page.reload();
      const before = await top(page);
      answer();
      await page.waitForSelector('.search-page .search-filters select');
      expect(await top(page)).toBe(before);
    });
  });

  test('is where Enter leads when no row is chosen; the key for the search leads to its field', async () => {
    await visit('/en/', async (page) => {
      await search(page, 'phone');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/en/search/?q=phone');
      await page.waitForSelector('.search-result');
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('results-field');
    });
  });

  test('is described for browsers, in each language', () => {
    const xml = readFileSync(join(inject('site'), 'fr/opensearch.xml'), 'utf8');
    expect(xml).toContain('<ShortName>Aide MFA fr</ShortName>');
    expect(xml).toContain('<Language>fr-BE</Language>');
    expect(xml).toContain('template="https://handrail.example/fr/search/?q={searchTerms}"');
  });
});

test.each(['/nl/', '/nl/search/?q=gsm'])(
  'without JavaScript, the search on %s leads to all questions',
  async (path) => {
    await visit(
      path,
      async (page) => {
        if (path === '/nl/') await page.click('.search-open');
        else await page.locator('.search-page input').press('Enter');
        await page.waitForURL(/\/nl\/a-z\//);
        expect(await page.locator('h1').innerText()).toBe('Alle vragen van A tot Z');
      },
      { javaScriptEnabled: false },
    );
  },
);

test.each(['', 'lost phone', 'xyzzy', 'resnd code'])(
  'at 320 px nothing scrolls sideways: "%s"',
  async (query) => {
    await visit(
      '/fr/',
      async (page) => {
        await page.click('.search-open');
        await page.waitForSelector('.search-question');
        if (query !== '') await page.fill('.search-dialog input', query);
        const widths = await page
          .locator('.search-dialog')
          .evaluate((dialog) => [dialog.scrollWidth, dialog.clientWidth, innerWidth]);
        expect(widths).toEqual([320, 320, 320]);
      },
      { viewport: { width: 320, height: 640 } },
    );
  },
);

test('before anybody searches, a page loads at most 5 kB of JavaScript', async () => {
  await visit('/en/smartphone/lost/', async (page) => {
    const scripts = await page
      .locator('script[src]')
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('src')!));
    const { gzipSync } = await import('node:zlib');
    const size = scripts.reduce(
      (sum, src) => sum + gzipSync(readFileSync(join(inject('site'), src))).length,
      0,
    );
    expect(size).toBeLessThan(5_000);
  });
});

/** A worker does its work when it pleases. */
const POLL = { timeout: 20_000, interval: 200 };

describe('without a connection', () => {
  /** Waits until the worker has kept what it keeps. */
  async function untilKept(page: Page): Promise<void> {
    const keptPaths = (): Promise<string[]> =>
      page.evaluate(async () => {
        const [name] = await caches.keys();
        const kept = name === undefined ? [] : await (await caches.open(name)).keys();
        return kept.map(({ url }) => new URL(url).pathname);
      });
    const needed = [
      '/search/nl.json',
      '/nl/search/',
      '/nl/smartphone/lost/',
      '/nl/smartphone/empty-battery/',
      expect.stringContaining('search-panel') as string,
    ];
    await expect.poll(keptPaths, POLL).toEqual(expect.arrayContaining(needed));
  }

  test('the search and the urgent answers stay usable', async () => {
    await visit(
      '/nl/general/cost/',
      async (page) => {
        await untilKept(page);
        await page.context().setOffline(true);
        await page.goto(`${site.origin}/nl/smartphone/lost/`);
        await search(page, 'batterij leeg');
        expect((await titles(page))[0]).toBe('De batterij van mijn smartphone is leeg. Hoe meld ik me aan?');
        await page.locator('.search-result > a').first().click();
        await page.waitForURL('**/nl/smartphone/empty-battery/');
        await page.goto(`${site.origin}/nl/search/?q=xyzzy`);
        await page.waitForSelector('.search-question');
      },
      // ERR_FAILED is the typeface, which is not kept.
      { allow: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/ },
    );
  });

  test('who is online always gets what the host has now', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'handrail-site-'));
    cpSync(inject('site'), copy, { recursive: true });
    const served = await serve(copy);
    await visitPage(browser, served.origin, '/nl/smartphone/lost/', async (page) => {
      await untilKept(page);
      const file = join(copy, 'nl/smartphone/lost/index.html');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/<h1([^>]*)>[^<]*/, '<h1$1>Nieuwe tekst'));
      await page.reload();
      expect(squash(await page.locator('h1').innerText())).toBe('Nieuwe tekst');
    });
    served.close();
    rmSync(copy, { recursive: true, force: true });
  });

  test('a site that does not want it takes it back', async () => {
    await visitPage(
      browser,
      fixture.origin,
      '/en/',
      async (page) => {
        expect(
          await page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length)),
        ).toBe(0);
        await page.evaluate(async () => {
          await caches.open('handrail /mfa/ abc');
          await navigator.serviceWorker.register('/sw.js');
        });
        const left = (): Promise<[number, string[]]> =>
          page.evaluate(async () => [
            (await navigator.serviceWorker.getRegistrations()).length,
            await caches.keys(),
          ]);
        await expect.poll(left, POLL).toEqual([0, []]);
      },
      { allow: /404/ },
    );
  });
});
