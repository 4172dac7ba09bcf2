import { describe, expect, inject, test } from 'vitest';
import { parseHtml } from '../../src/site/built-page.ts';
import { markCurrent } from '../../src/site/mark-current.ts';
import { Parts } from '../../src/site/parts.ts';
import { pageAt, pagePaths } from '../built-site.ts';

const MENU = '<ul id="menu"><li><a href="/en/a/">A</a><li><a href="/en/b/">B</a></ul><script>menu()</script>';

describe('a part of pages that is the same on many', () => {
  test('is made once, and stands in its place on each of them', async () => {
    const parts = new Parts();
    const frame = {};
    let made = 0;
    const menu = (current: string): Promise<string> =>
      parts.place('menu', frame, () => Promise.resolve(`${MENU}<!-- ${++made} -->`), current);
    const pages = [
      parts.fill(`<b>${await menu('/en/a/')}</b>`),
      parts.fill(`<i>${await menu('/en/b/')}</i>`),
    ];
    expect(pages.map(({ html }) => html)).toEqual([
      `<b>${MENU.replace('"/en/a/"', '"/en/a/" aria-current="page"')}<!-- 1 --></b>`,
      `<i>${MENU.replace('"/en/b/"', '"/en/b/" aria-current="page"')}<!-- 1 --></i>`,
    ]);
  });

  test('is another one for another name, and for another object of the view', async () => {
    const parts = new Parts();
    const [dutch, french] = [{}, {}];
    const place = (name: string, of: object, html: string): Promise<string> =>
      parts.place(name, of, () => Promise.resolve(html));
    const places = [
      await place('title', dutch, 'Hulp'),
      await place('button', dutch, 'Knop'),
      await place('title', french, 'Aide'),
      await place('title', dutch, 'never made'),
    ];
    expect(parts.fill(places.join(' ')).html).toBe('Hulp Knop Aide Hulp');
  });

  test('is read once: what pages with the same parts share is one object, and an address is never there twice', async () => {
    const parts = new Parts();
    const menu = await parts.place('menu', {}, () => Promise.resolve(MENU));
    const [first, second] = ['<a href="/en/a/">A</a><a href="/en/c/" id="own">C</a>', '<p>'].map((html) =>
      parts.fill(html + menu),
    );
    expect(first!.own.addresses).toEqual(new Set(['/en/c/']));
    expect(first!.own.ids).toEqual(new Set(['own']));
    expect(first!.shared).toEqual(parseHtml(MENU));
    expect(second!.shared).toBe(first!.shared);
  });
});

test('the link to a page itself is marked, and an address that has no link changes nothing', () => {
  expect(markCurrent('<a href="/en/$&/">x</a>', '/en/$&/')).toBe(
    '<a href="/en/$&/" aria-current="page">x</a>',
  );
  expect(markCurrent('<a href="/en/a/">x</a>', '/en/')).toBe('<a href="/en/a/">x</a>');
  expect(markCurrent('<a href="/en/a/">x</a>', undefined)).toBe('<a href="/en/a/">x</a>');
});

test('no page lacks a part, and none runs a script twice', () => {
  const folder = inject('site');
  for (const path of pagePaths(folder)) {
    const $ = pageAt(folder, path);
    expect($.html()).not.toContain('<!--part');
    const modules = $('script[type=module]').map((_, script) => $(script).attr('src') ?? $(script).text());
    expect(new Set(modules).size).toBe(modules.length);
    if ($('#starlight__sidebar').length === 0) continue;
    expect($('starlight-theme-select').length).toBe(2);
    expect($('sl-sidebar-state-persist').attr('data-hash')).toMatch(/^[0-9a-z]{7}$/);
  }
});
