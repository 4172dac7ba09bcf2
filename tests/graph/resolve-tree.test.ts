import { expect, test } from 'vitest';
import { exampleGuide } from '../../src/check/guide-examples.ts';
import { resolveHref } from '../../src/graph/resolve-link.ts';
import { resolveTree } from '../../src/graph/resolve-tree.ts';
import { typeset } from '../../src/graph/typeset.ts';
import { livingVersion } from '../../src/model/site.ts';
import { localeOf } from '../../src/model/site.ts';
import { markDevices } from '../../src/site/mark-devices.ts';
import { plainMarkdown } from '../../src/site/plain-markdown.ts';
import { renderHtml } from '../../src/site/render.ts';
import { pageLinkFormat } from '../../src/site/urls.ts';
import { graphFrom } from '../content.ts';

/** HTML of an entry as a locale's readers get it. */
function htmlOf(files: Record<string, string>, file: string, locale = file.split('/')[0]!): string {
  const graph = graphFrom(files);
  const entry = graph.entries.find((candidate) => candidate.file === file)!;
  expect(entry.version).toBe(livingVersion(graph.site).id);
  return renderHtml(
    resolveTree(graph, entry, locale, pageLinkFormat(graph.site)),
    localeOf(graph.site, locale),
  );
}

const B =
  '---\ntitle: Page B\ndescription: An answer.\nreviewed: 2026-01-01\n---\n\n## On your phone\n\nText.\n';

test('links to files become addresses, and a link without text shows the question', () => {
  expect(
    htmlOf(
      { 'en/faq/a.md': 'See [](b.md) or [the phone](b.md#on-your-phone).\n', 'en/faq/b.md': B },
      'en/faq/a.md',
    ),
  ).toBe(
    '<p>See <a href="/en/faq/b/" data-address="https://help.example/en/faq/b/">Page B</a> or ' +
      '<a href="/en/faq/b/#on-your-phone" data-address="https://help.example/en/faq/b/#on-your-phone">the phone</a>.</p>',
  );
});

test('an outside address is printed behind its text, unless it is the text', () => {
  expect(
    htmlOf(
      {
        'en/faq/a.md':
          '[The list](https://a.example/x) <https://a.example/x> [a.example](https://a.example)\n',
      },
      'en/faq/a.md',
    ),
  ).toBe(
    '<p><a href="https://a.example/x" data-address="https://a.example/x">The list</a> ' +
      '<a href="https://a.example/x">https://a.example/x</a> <a href="https://a.example">a.example</a></p>',
  );
});

test('steps and sub-steps have addresses, and mentions of them are links', () => {
  const html = htmlOf(
    {
      'en/faq/a.md':
        '1. Set up:\n   1. Open it.\n   2. Tap **+**.\n2. Repeat step 1b.\n\nThen do steps 1-2 again.\n\n## Two\n\n1. One.\n',
    },
    'en/faq/a.md',
  );
  expect(html).toContain(
    '<ol class="steps">\n<li id="step-1">\n<p>Set up:</p>\n<ol class="substeps" type="a">\n<li id="step-1a">',
  );
  expect(html).toContain('<li id="step-2">\n<p>Repeat <a href="#step-1b">step 1b</a>.</p>');
  expect(html).toContain('<p>Then do <a href="#step-1">steps 1-2</a> again.</p>');
  expect(html).toContain('<h2 id="two">Two</h2>');
  expect(html).toContain('<li id="procedure-2-step-1">');
});

test('the entry’s own tree stays as it is', () => {
  const text =
    '1. Open it.\n\n   - One ![x](qr.png).\n\n## Then\n\nDo step 1, see [](b.md).\n\n:::note\nLost ?\n:::\n';
  const graph = graphFrom({ 'fr/faq/a.md': text, 'fr/faq/b.md': B, 'en/faq/a.md': text, 'en/faq/b.md': B });
  const entry = graph.entries.find(({ file }) => file === 'fr/faq/a.md')!;
  const before = structuredClone(entry.tree);
  plainMarkdown(graph, entry, 'fr', '/fr/faq/a/');
  const tree = resolveTree(graph, entry, 'fr', pageLinkFormat(graph.site));
  markDevices(tree, 'fr-BE');
  expect(tree).not.toEqual(before);
  expect(entry.tree).toEqual(before);
});

test('a text that is shown for want of a translation links to pages in the reader’s language, and names foreign titles', () => {
  const files = {
    'en/faq/a.md': 'See [](b.md), [the phone](b.md#on-your-phone) and [](c.md).\n',
    'en/faq/b.md': B,
    'nl/faq/b.md': B.replace('Page B', 'Pagina B').replace('On your phone', 'Op je gsm'),
    'en/faq/c.md': B.replace('Page B', 'Page C'),
  };
  expect(htmlOf(files, 'en/faq/a.md', 'nl')).toBe(
    '<p>See <a href="/nl/faq/b/" lang="nl-BE" dir="ltr" hreflang="nl-BE" data-address="https://help.example/nl/faq/b/">Pagina B</a>, ' +
      '<a href="/en/faq/b/#on-your-phone" data-address="https://help.example/en/faq/b/#on-your-phone">the phone</a> and ' +
      '<a href="/nl/faq/c/" data-address="https://help.example/nl/faq/c/">Page C</a>.</p>'.replace(
        '<a href',
        '<a href',
      ),
  );
});

test('an aside says what it is, in the language of the text', () => {
  expect(
    htmlOf(
      { 'nl/faq/a.md': ':::caution\nNiet doen.\n:::\n\n:::tip[Snel **zo**]\nDoe dit.\n:::\n' },
      'nl/faq/a.md',
    ),
  ).toBe(
    '<aside class="aside aside-caution" aria-label="Let op"><p class="aside-title">Let op</p><p>Niet doen.</p></aside>\n' +
      '<aside class="aside aside-tip" aria-label="Snel zo"><p class="aside-title">Snel <strong>zo</strong></p><p>Doe dit.</p></aside>',
  );
});

test('HTML in a text is left out', () => {
  expect(
    htmlOf({ 'en/faq/a.md': 'A <b onclick="x()">bold</b> word.\n\n<script>x()</script>\n' }, 'en/faq/a.md'),
  ).toBe('<p>A bold word.</p>');
});

test('French punctuation stays with its word', () => {
  expect(typeset('Perdu ? Lisez : « ceci » !', 'fr-BE')).toBe(
    'Perdu\u202F? Lisez\u00A0: «\u00A0ceci\u00A0»\u202F!',
  );
  expect(typeset('Lost ? Read : this', 'en')).toBe('Lost ? Read : this');
});

test.each([
  ['b.md', 'entry /en/faq/b/'],
  ['./b.md#x', 'entry /en/faq/b/'],
  ['../faq/b.md', 'entry /en/faq/b/'],
  ['/en/faq/b/', 'entry /en/faq/b/'],
  ['/en/faq/b', 'entry /en/faq/b/'],
  ['../b/', 'entry /en/faq/b/'],
  ['/nl/faq/b/', 'entry /nl/faq/b/'],
  ['#x', 'entry /en/faq/a/'],
  ['?q=1', 'entry /en/faq/a/'],
  ['/en/', 'page /en/'],
  ['/en/faq/', 'page /en/faq/'],
  ['../', 'page /en/faq/'],
  ['/en/a-z/', 'page /en/a-z/'],
  ['/en/guides/start/', 'page /en/guides/start/'],
  ['/nl/guides/start/second', 'page /nl/guides/start/second/'],
  ['/en/guides/start/all/', 'page /en/guides/start/all/'],
  ['/en/guides/', 'missing page /en/guides/'],
  ['/en/guides/start/first/', 'missing page /en/guides/start/first/'],
  ['/en/old/', 'page /en/old/'],
  ['/', 'page /'],
  ['/favicon.svg', 'asset /favicon.svg'],
  ['qr.png', 'asset en/faq/qr.png'],
  ['https://a.example', 'external'],
  ['//a.example', 'external'],
  ['mailto:a@b.example', 'external'],
  ['c.md', 'missing file c.md'],
  ['../../nl/faq/c.md', 'missing file ../../nl/faq/c.md'],
  ['/en/faq/c/', 'missing page /en/faq/c/'],
  ['/en/old/faq/b/', 'missing page /en/old/faq/b/'],
  ['/de/faq/b/', 'missing page /de/faq/b/'],
  ['/en/FAQ/b/', 'missing page /en/FAQ/b/'],
  ['qr.jpg', 'missing asset qr.jpg'],
  ['%E0%A4%A.md', 'missing file %E0%A4%A.md'],
])('the address %s means %s', (href, expected) => {
  const graph = graphFrom({
    'en/faq/a.md': 'Text.\n',
    'en/faq/b.md': B,
    'en/faq/qr.png': '',
    'guides/start.yml': exampleGuide({ first: ['question: second'], second: ['answer: faq/b'] }),
  });
  const from = graph.entries.find(({ file }) => file === 'en/faq/a.md')!;
  const target = resolveHref(graph, from, href);
  const detail =
    target.kind === 'missing' ? ` ${target.what} ${target.name}` : 'path' in target ? ` ${target.path}` : '';
  expect(target.kind + detail).toBe(expected);
});
