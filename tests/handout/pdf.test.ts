import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { readPictures } from '../../scripts/print.ts';
import { resolveText } from '../../src/graph/resolve-text.ts';
import type { HandoutSheet } from '../../src/handout/handout-sheets.ts';
import { HANDOUT_FORMATS } from '../../src/model/handout.ts';
import { livingVersion, localeOf } from '../../src/model/site.ts';
import { buildPages } from '../../src/site/build-pages.ts';
import type { EntryPage } from '../../src/site/page.ts';
import { built, graph, nameOf, site, typesetter } from './content.ts';
import { allOf, readPdf, solid, textOf, type Tagged } from './read-pdf.ts';

const SIZES = { a4: [210, 297], a5: [148, 210], large: [210, 297] };
const pages = buildPages(graph).filter((page): page is EntryPage => page.kind === 'entry');

/** The steps that the page of an answer shows: their numbers, and what each asks for, without white space. */
function stepsOnPage(slug: string, locale: string): string[] {
  const { path } = resolveText(graph, { locale, version: livingVersion(site).id, slug })!;
  const $ = load(pages.find((page) => page.path === path)!.answer().html);
  return $('ol.steps')
    .toArray()
    .flatMap((list) =>
      $(list)
        .children('li')
        .toArray()
        .map((item, i) =>
          solid(`${Number($(list).attr('start') ?? 1) + i}.${$(item).children('p').first().text()}`),
        ),
    );
}

/** The steps as a screen reader reads them from the sheet. */
function stepsInTree(trees: readonly Tagged[]): string[] {
  return trees
    .flatMap((tree) => allOf(tree, /^LI$/))
    .map((item) => {
      const label = item.parts.find((part) => typeof part !== 'string' && part.role === 'Lbl') as Tagged;
      const body = item.parts.find((part) => typeof part !== 'string' && part.role === 'LBody') as Tagged;
      const action = allOf(body, /^P$/)[0];
      return { label: textOf({ ...label, role: 'P' }), text: action ? textOf(action) : '' };
    })
    .filter(({ label }) => /^\d+\.$/.test(label))
    .map(({ label, text }) => label + text.replace(/\((?:page|pagina)\d+\)/g, ''));
}

test('there is a handout for every answer with steps, for both accounts, and for two occasions', () => {
  expect(built.diagnostics).toEqual([]);
  expect(built.leftOut).toEqual([]);
  const alone = graph.handouts.flatMap(({ entries }) => (entries?.length === 1 ? entries : []));
  const withSteps = graph.entries.filter(
    ({ locale, version, procedures }) =>
      locale === site.defaultLocale && version === livingVersion(site).id && procedures.length > 0,
  );
  expect(alone.toSorted()).toEqual(withSteps.map(({ slug }) => slug).toSorted());
  expect(graph.handouts.map(({ id }) => id).slice(0, 4)).toEqual([
    'lost-phone',
    'new-student',
    'odisee-account',
    'kuleuven-account',
  ]);
  expect(built.sheets).toHaveLength(12 * 3);
});

/** Each handout in one format; all formats take turns. */
const printed = built.sheets.map((sheet, i) => [nameOf(sheet), sheet, HANDOUT_FORMATS[i % 3]!] as const);

describe.each(printed)('%s', (_, handout, format) => {
  const { sheet, locale } = handout;
  const pdf = readPdf(typesetter.typeset(sheet, format).pdf);

  test('has the steps of the pages, each once, in order, with its number', async () => {
    const trees = (await pdf).pages.map(({ tree }) => tree);
    const expected = sheet.entries.flatMap(({ anchor }) => stepsOnPage(anchor, locale));
    expect(stepsInTree(trees).map(unhyphenated)).toEqual(expected.map(unhyphenated));

    const text = unhyphenated((await pdf).pages.map((page) => page.text).join(''));
    let from = 0;
    for (const step of expected) {
      const start = unhyphenated(step).slice(0, 40);
      const at = text.indexOf(start, from);
      expect(at, `${start} in the text of the file`).toBeGreaterThanOrEqual(0);
      from = at + start.length;
    }
  });

  test('says what it is, and is of the right size', async () => {
    const { title, lang, metadata, pages: sheets } = await pdf;
    expect(title).toBe(sheet.title);
    expect(lang).toBe(localeOf(site, locale).lang);
    expect(metadata['pdfuaid:part']).toBe('1');
    expect(sheets.map(({ size }) => size)).toEqual(sheets.map(() => SIZES[format]));
  });

  test('can be read out: headings in order, list items with label and body, pictures and links with a text', async () => {
    const { pages: sheets, outline } = await pdf;
    const everything: Tagged = {
      role: 'Root',
      alt: undefined,
      lang: undefined,
      parts: sheets.map(({ tree }) => tree),
    };
    const headings = allOf(everything, /^H\d$/).map(({ role }) => Number(role.slice(1)));
    expect(headings[0]).toBe(1);
    headings.forEach((depth, i) => expect(depth).toBeLessThanOrEqual((headings[i - 1] ?? 0) + 1));
    for (const item of allOf(everything, /^LI$/)) {
      const roles = item.parts.map((part) => (typeof part === 'string' ? part : part.role));
      expect(roles).toEqual(['Lbl', 'LBody']);
      item.parts.forEach((part) => expect(wholeText(part as Tagged)).not.toBe(''));
    }
    const figures = allOf(everything, /^Figure$/);
    const isCode = (alt: string | undefined): boolean =>
      /^(?:QR code: |QR-code: |Code QR : )handrail\.example\//.test(alt ?? '');
    const alts = figures.map(({ alt }) => alt);
    expect(alts.filter(isCode).length).toBe(sheet.entries.length + (sheet.entries.length > 1 ? 1 : 0));
    expect(alts.filter((alt) => !isCode(alt))).toEqual(pictureTexts(sheet.entries));
    for (const link of allOf(everything, /^Link$/)) {
      expect(wholeText(link) !== '' || allOf(link, /^Figure$/).length === 1).toBe(true);
    }
    expect(outline.map(solid)).toEqual(allOf(everything, /^H\d$/).map((heading) => textOf(heading)));
  });

  test('says on every page where it is from, how old it is, and which page it is', async () => {
    const { pages: sheets } = await pdf;
    sheets.forEach(({ text }, i) => {
      for (const part of [sheet.site, sheet.version, sheet.language, sheet.reviewed, sheet.foot.text]) {
        expect(text).toContain(solid(part));
      }
      expect(text).toMatch(new RegExp(`(?:Page|Pagina)${i + 1}(?:of|van|sur)${sheets.length}(?!\\d)`));
    });
  });
});

/** A hyphen may be the end of a line as well as a letter: not every reader of the file can tell. */
function unhyphenated(text: string): string {
  return text.replaceAll('-', '');
}

/** The texts of the pictures within some blocks, in order. */
function pictureTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === 'picture' && 'alt' in value ? [String(value.alt)] : [];
  return [...own, ...Object.values(value).flatMap(pictureTexts)];
}

function wholeText(part: Tagged | string): string {
  return typeof part === 'string' ? solid(part) : part.parts.map(wholeText).join('');
}

test('two runs give the same bytes', async () => {
  const { createTypesetter } = await import('../../src/handout/typeset.ts');
  const { sheet } = built.sheets.find((found: HandoutSheet) => nameOf(found) === 'lost-phone fr')!;
  const pictures = await readPictures([sheet], 'content');
  const again = createTypesetter(pictures).typeset(sheet, 'a5').pdf;
  expect(Buffer.from(again).equals(typesetter.typeset(sheet, 'a5').pdf)).toBe(true);
});

test('the contents of several answers name the page of each', async () => {
  const { sheet } = built.sheets.find((found: HandoutSheet) => nameOf(found) === 'new-student nl')!;
  const { pages: sheets } = await readPdf(typesetter.typeset(sheet, 'a4').pdf);
  const [contents] = sheets;
  const lines = allOf(contents!.tree, /^TOCI$/).map(wholeText);
  const expected = sheet.entries.map(({ title }) => {
    const number = sheets.findIndex(({ tree }) =>
      allOf(tree, /^H1$/).some((heading) => textOf(heading) === solid(title)),
    );
    return `${solid(title)}${number + 1}`;
  });
  expect(lines.slice(0, expected.length)).toEqual(expected);
});
