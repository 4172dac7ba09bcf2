import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { hasFile, pageAt, squash } from '../built-site.ts';
import { readPdf } from '../handout/read-pdf.ts';

const folder = inject('site');

/** The files that a part of a page offers: address, and what it says of length and size. */
function filesOn(path: string, part: string): { href: string; text: string }[] {
  const $ = pageAt(folder, path);
  return $(`${part} .files a`)
    .toArray()
    .map((link) => ({ href: $(link).attr('href')!, text: squash($(link).text()) }));
}

test.each([
  ['/en/odisee/code/', '.on-paper'],
  ['/nl/smartphone/', '.on-paper'],
  ['/fr/handouts/', '.handouts'],
])('%s links to handouts with their real length and size', async (path, part) => {
  const files = filesOn(path, part);
  expect(files.length).toBeGreaterThan(0);
  for (const { href, text } of files.slice(0, 6)) {
    const file = join(folder, href);
    const { pages } = await readPdf(readFileSync(file));
    const kilobytes = Math.round(statSync(file).size / 1000);
    expect(text).toMatch(new RegExp(`\\(PDF, ${pages.length} pages?, ${kilobytes}\\s(?:kB|ko)\\)$|pagina`));
    if (text.includes('pagina'))
      expect(text).toMatch(new RegExp(`PDF, ${pages.length} pagina('s)?, ${kilobytes}\\skB`));
  }
});

test('an answer offers its own sheet before those that it is only a part of, in three formats', () => {
  const $ = pageAt(folder, '/en/odisee/code/');
  const [first] = $('.on-paper .handouts > li').toArray();
  expect($(first).children('a').attr('href')).toBe('/en/handouts/code/');
  expect(
    filesOn('/en/odisee/code/', '.on-paper')
      .slice(0, 3)
      .map(({ href }) => href),
  ).toEqual(['/en/handouts/code.pdf', '/en/handouts/code-a5.pdf', '/en/handouts/code-large.pdf']);
});

test('an older answer offers no paper', () => {
  expect(filesOn('/en/before-2025-02-26/kuleuven/sign-in/', '.on-paper')).toEqual([]);
});

test('the list of handouts is in the menu and links to every one of the language', () => {
  const $ = pageAt(folder, '/nl/handouts/');
  expect($('h1').text().trim()).toBe('Fiches om af te drukken');
  const offered = filesOn('/nl/handouts/', '.handouts').map(({ href }) => href);
  const printed = readdirSync(join(folder, 'nl/handouts')).filter((name) => name.endsWith('.pdf'));
  expect(offered.toSorted()).toEqual(printed.map((name) => `/nl/handouts/${name}`).sort());
  expect($('nav.sidebar a[href="/nl/handouts/"]').length).toBeGreaterThan(0);
});

test('the preview of a handout shows what is printed: steps with boxes, notes with addresses', async () => {
  const $ = pageAt(folder, '/en/handouts/new-student/');
  expect($('meta[name=robots]').attr('content')).toBe('noindex');
  expect(
    $('.sheet > h2')
      .toArray()
      .map((title) => $(title).text()),
  ).toHaveLength(4);
  const boxes = $('.steps > li .tick-box').length;
  expect(boxes).toBe($('.steps > li').length);
  const { pages } = await readPdf(readFileSync(join(folder, 'en/handouts/new-student.pdf')));
  const text = pages.map((page) => page.text).join('');
  const notes = $('.sheet-notes > li')
    .toArray()
    .map((note) => squash($(note).text()));
  expect(notes.length).toBeGreaterThan(3);
  for (const note of notes) expect(text.replaceAll('-', '')).toContain(note.replaceAll('-', ''));
  const ids = new Set(
    $('[id]')
      .toArray()
      .map((item) => $(item).attr('id')),
  );
  const targets = $('.sheet a[href^="#"]')
    .toArray()
    .map((link) => $(link).attr('href')!.slice(1));
  expect(targets.filter((target) => !ids.has(target))).toEqual([]);
});

test('a site without handouts.yml has no page for them', () => {
  const fixture = inject('fixtureSite');
  expect(hasFile(fixture, '/en/handouts/')).toBe(false);
  expect(pageAt(fixture, '/en/')('nav.sidebar a[href$="/handouts/"]').length).toBe(0);
});
