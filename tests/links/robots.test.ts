import { describe, expect, test } from 'vitest';
import { parseRobots } from '../../src/links/robots.ts';

describe('robots.txt', () => {
  test.each<[string, string, string, boolean]>([
    ['an empty file allows everything', '', '/a', true],
    ['a page that is no robots.txt allows everything', '<!doctype html>\n<p>Disallow: /</p>', '/a', true],
    ['an empty rule allows everything', 'User-agent: *\nDisallow:\n', '/a', true],
    ['a path holds for what is below it', 'User-agent: *\nDisallow: /a', '/a/b?c', false],
    ['a longer rule wins', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b', true],
    ['a longer rule wins when it forbids too', 'User-agent: *\nAllow: /\nDisallow: /a', '/a', false],
    ['allowing wins a tie', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['rules for others do not count', 'User-agent: GPTBot\nDisallow: /', '/a', true],
    [
      'rules for Handrail win over those for all',
      'user-agent: HANDRAIL/1\nallow: /\n\nuser-agent: *\ndisallow: /',
      '/a',
      true,
    ],
    [
      'several names share rules',
      'User-agent: x\r\nUser-agent: Handrail\r\nDisallow: / # all\r\n',
      '/a',
      false,
    ],
    [
      'groups of one name are joined',
      'User-agent: *\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: *\nDisallow: /b',
      '/a',
      false,
    ],
    ['a star stands for anything', 'User-agent: *\nDisallow: /*/print', '/en/x/print', false],
    ['a dollar is the end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['a dollar is the end, and found there', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf/b.pdf', false],
    ['a dollar alone is the front page', 'User-agent: *\nDisallow: /$', '/a', true],
  ])('%s', (_what, text, path, isAllowed) => {
    expect(parseRobots(text).allows(new URL(path, 'https://other.example'))).toBe(isAllowed);
  });
});
