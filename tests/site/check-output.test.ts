import { expect, test } from 'vitest';
import { checkOutput } from '../../src/site/check-output.ts';
import { parseBuiltPage } from '../../src/site/built-page.ts';

const SITE = { origin: 'https://help.example', base: '/mfa' };

function check(files: Record<string, string>): string[] {
  const pages = Object.entries(files).filter(([file]) => file.endsWith('.html'));
  return checkOutput({
    ...SITE,
    pages: pages.map(([file, html]) => parseBuiltPage(file, html)),
    files: new Set(Object.keys(files)),
  }).map(({ address, problem, pages: on }) => `${address}: ${problem} (${on.join(' ')})`);
}

test('a site whose addresses all lead somewhere has no findings', () => {
  expect(
    check({
      'en/index.html':
        '<a href="/mfa/en/a/#step-1">x</a><a href="a/">x</a><a href="#top">x</a><h1 id="top">x</h1>' +
        '<img src="/mfa/media/qr.png" srcset="/mfa/media/qr.png 2x"><a href="https://other.example/x">x</a>' +
        '<a href="https://help.example/mfa/en/a/">x</a><a href="mailto:a@b.example">x</a>',
      'en/a/index.html': '<li id="step-1">x</li><a href="../?q=1">x</a><a href="/mfa/en/404.html">x</a>',
      'en/404.html': '',
      'media/qr.png': '',
    }),
  ).toEqual([]);
});

test('each broken address is reported once, with all its pages', () => {
  expect(
    check({
      'en/index.html':
        '<meta property="og:image" content="https://help.example/mfa/og/en.png">' +
        '<a href="/mfa/en/b/">x</a><a href="a/#nope">x</a><img src="qr.png"><a href="">x</a>',
      'en/a/index.html': '<a href="/mfa/en/b/">x</a><a href="/en/a/">x</a>',
    }),
  ).toEqual([
    'https://help.example/mfa/og/en.png: there is no such page or file (/en/)',
    '/mfa/en/b/: there is no such page or file (/en/ /en/a/)',
    'a/#nope: the page has no place called #nope (/en/)',
    'qr.png: there is no such page or file (/en/)',
    ': the address is empty (/en/)',
    '/en/a/: it is outside the site, which begins at /mfa/ (/en/a/)',
  ]);
});
