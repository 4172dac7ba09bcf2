import { describe, expect, inject, test } from 'vitest';
import { parseHtml } from '../../src/site/built-page.ts';
import { markCurrent } from '../../src/site/mark-current.ts';
import { CURRENT_LINK, placeOf, Surroundings } from '../../src/site/surroundings.ts';
import { pageAt, pagePaths } from '../built-site.ts';

const MENU = '<ul id="menu"><li><a href="/en/a/">A</a><li><a href="/en/b/">B</a></ul><script>menu()</script>';
const LANGUAGES = placeOf('languages');
const CONTENT = placeOf('content');

describe('what stands round pages', () => {
  test('has the own parts of each page in their places, in all of them where there are several', () => {
    const surroundings = new Surroundings(`${LANGUAGES}<main>${CONTENT}</main>${LANGUAGES}`);
    const own = (name: string): string => `${LANGUAGES}<i>nl</i>${CONTENT}<p>${name}</p>`;
    expect(['A', 'B'].map((name) => surroundings.fill(own(name), `/en/${name}/`).html)).toEqual([
      '<i>nl</i><main><p>A</p></main><i>nl</i>',
      '<i>nl</i><main><p>B</p></main><i>nl</i>',
    ]);
  });

  test('marks the link to the page itself, but none that stands before the links among which it is', () => {
    const home = '<a href="/en/a/">Home</a>';
    const surroundings = new Surroundings(`${home}${CURRENT_LINK}${MENU}${CONTENT}`);
    const { html } = surroundings.fill(`${CONTENT}<a href="/en/a/">A</a>`, '/en/a/');
    expect(html).toBe(
      `${home}${MENU.replace('"/en/a/"', '"/en/a/" aria-current="page"')}<a href="/en/a/">A</a>`,
    );
  });

  test('is read once: pages share what is known of it, and no address is there twice', () => {
    const surroundings = new Surroundings(MENU + CONTENT);
    const [first, second] = ['<a href="/en/a/">A</a><a href="/en/c/" id="own">C</a>', '<p>'].map((html) =>
      surroundings.fill(CONTENT + html, '/en/a/'),
    );
    expect(first!.own.addresses).toEqual(new Set(['/en/c/']));
    expect(first!.own.ids).toEqual(new Set(['own']));
    const { ids, addresses, inline } = parseHtml(MENU);
    expect(first!.shared).toEqual({ ids, addresses });
    expect(first!.inline).toEqual(inline);
    expect(second!.shared).toBe(first!.shared);
  });

  test('is not filled where an own part is missing', () => {
    const surroundings = new Surroundings(`<main>${CONTENT}</main>`);
    expect(() => surroundings.fill(`${LANGUAGES}<i>nl</i>`, '/en/a/')).toThrow(
      'The page /en/a/ has no part called content.',
    );
  });
});

test('the link to a page itself is marked, and an address that has no link changes nothing', () => {
  expect(markCurrent('<a href="/en/$&/">x</a>', '/en/$&/')).toBe(
    '<a href="/en/$&/" aria-current="page">x</a>',
  );
  expect(markCurrent('<a href="/en/a/">x</a>', '/en/')).toBe('<a href="/en/a/">x</a>');
});

test('no page lacks a part, and none runs a script twice', () => {
  const folder = inject('site');
  for (const path of pagePaths(folder)) {
    const $ = pageAt(folder, path);
    expect($.html()).not.toMatch(/<!--(?:own|current)/);
    const modules = $('script[type=module]').map((_, script) => $(script).attr('src') ?? $(script).text());
    expect(new Set(modules).size).toBe(modules.length);
    if ($('#starlight__sidebar').length === 0) continue;
    expect($('starlight-theme-select').length).toBe(2);
    expect($('nav.languages').length).toBe(3);
    expect($('sl-sidebar-state-persist').attr('data-hash')).toMatch(/^[0-9a-z]{7}$/);
  }
});
