import type { Browser } from 'playwright-core';
import { load, type CheerioAPI } from 'cheerio';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildGraph } from '../../src/graph/graph.ts';
import { readContent } from '../../src/read/read-content.ts';
import { formatSearchDocument } from '../../src/search/search-document.ts';
import { buildPages } from '../../src/site/build-pages.ts';
import type { EntryPage } from '../../src/site/page.ts';
import { launchBrowser, serve, type ServedSite } from '../browser.ts';
import { pageAt, squash } from '../built-site.ts';

const folder = inject('site');
const { site: model, entries, assets } = await readContent('content', 'public');
const pages = buildPages(buildGraph({ site: model!, entries, assets })).filter(
  (page): page is EntryPage => page.kind === 'entry' && page.answer().html.includes('class="steps"'),
);
const written = new Map(entries.map((entry) => [`${entry.locale} ${entry.version} ${entry.slug}`, entry]));

/** A step as a reader meets it. */
interface SeenStep {
  id: string;
  number: string;
  text: string;
}

let browser: Browser;
let site: ServedSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serve(folder)]);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

/** The steps of a page, numbered as a browser numbers them. */
function stepsOf($: CheerioAPI): SeenStep[] {
  return $('ol.steps')
    .toArray()
    .flatMap((list) =>
      $(list)
        .children('li')
        .toArray()
        .map((item, i) => ({
          id: $(item).attr('id') ?? '',
          number: String(Number($(list).attr('start') ?? 1) + i),
          text: actionOf($(item)),
        })),
    );
}

/** The action of a step: its first paragraph. */
function actionOf(item: { children: (selector: string) => { first: () => { text: () => string } } }): string {
  return squash(item.children('p').first().text());
}

test('there are procedures in all three languages and in the archive', () => {
  expect(pages.length).toBe(3 * (8 + 1));
  expect(pages.flatMap(({ answer }) => stepsOf(load(answer().html))).length).toBe(210);
});

test.each(pages.map((page) => [page.path, page] as const))(
  '%s has the same steps as page, search record and print',
  async (path, page) => {
    const $ = pageAt(folder, path);
    const steps = stepsOf($);

    const entry = written.get(`${page.locale} ${page.version} ${page.slug}`)!;
    const inSource = entry.procedures.flatMap(({ steps: own }) =>
      own.map(({ number, fragment }) => `${number} ${fragment ?? ''}`),
    );
    expect(steps.map(({ number, id }) => `${number} ${id}`)).toEqual(inSource);

    const record = load(formatSearchDocument(page));
    const inRecord = record('[data-pagefind-title]')
      .toArray()
      .map((item) => ({
        id: record(item).attr('id') ?? '',
        number: /\d+/.exec(record(item).attr('data-pagefind-title') ?? '')?.[0] ?? '',
        text: actionOf(record(item)),
      }));
    // Only apostrophes and no-break spaces are written differently, so that they can be searched for.
    expect(inRecord).toEqual(
      steps.map((step) => ({ ...step, text: squash(step.text.replace(/[’]/g, "'")) })),
    );

    const printed = await printedText(path);
    let from = 0;
    for (const { number, id } of steps) {
      const action = $(`#${id}`).children('p').first().clone();
      action.find('a[data-address]').each((_, link) => {
        $(link).append(` (${$(link).attr('data-address') ?? ''})`);
      });
      const expected = solid(`${number}.${action.text()}`);
      const at = printed.indexOf(expected, from);
      expect(at, `step ${number} in print: ${expected}`).toBeGreaterThanOrEqual(0);
      from = at + expected.length;
    }
    expect(printed).toContain(`https://handrail.example${path}`);
  },
);

/** All text of the page's A4 print, without any white space. */
async function printedText(path: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(site.origin + path);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number);
    const [, , width, height] = sheet.view as [number, number, number, number];
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    const { items } = await sheet.getTextContent();
    const words = solid(items.map((item) => ('str' in item ? item.str : '')).join(''));
    expect(words).toMatch(new RegExp(`(?:Page|Pagina)${number}(?:of|van|sur)${document.numPages}`));
    text += words.replace(/(?:Page|Pagina)\d+(?:of|van|sur)\d+$/, '');
  }
  expect(text).not.toContain('Skip to content');
  return text;
}

function solid(text: string): string {
  return text.replace(/[\s\u00A0\u202F]+/g, '');
}
