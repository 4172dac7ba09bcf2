import { describe, expect, test } from 'vitest';
import { checkLinks } from '../../src/links/check-links.ts';
import { graphFrom } from '../content.ts';
import { answer, redirect, TEST_LIMITS } from './server.ts';
import { checkFiles, findingsFor, prepareSetting, read } from './setting.ts';

const setting = prepareSetting();

describe('robots.txt', () => {
  test('keeps Handrail away from what it names, and is read once', async () => {
    let reads = 0;
    setting.stage.plays['/robots.txt'] = (response, visit, request) => {
      reads++;
      answer(200, {}, 'User-agent: *\nDisallow: /private\n')(response, visit, request);
    };
    setting.stage.plays['/open'] = redirect(302, '/private/b');
    const checked = await checkFiles(setting, {
      'en/faq/a.md': `[a](${setting.stage.url}/private/a) [b](${setting.stage.url}/open)\n`,
    });
    expect(setting.stage.asked).toEqual(['HEAD /open']);
    expect(reads).toBe(1);
    expect(read(setting, checked)).toEqual([
      'en/faq/a.md:1:1 info link-unchecked Could not check /private/a: the server does not want programs to ask for it (robots.txt).',
      expect.stringContaining('Could not check /open: the server does not want programs'),
    ]);
  });

  test('of a server in trouble keeps Handrail away altogether', async () => {
    setting.stage.plays['/robots.txt'] = answer(500);
    setting.stage.plays['/a'] = answer(200);
    expect(await findingsFor(setting, '/a')).toEqual([
      expect.stringContaining('the server is in trouble (it answers 500)'),
    ]);
    expect(setting.stage.asked).toEqual([]);
  });
});

describe('the report', () => {
  test('names every place of an address that is asked for once', async () => {
    setting.stage.plays['/a'] = answer(403);
    const text = `\n[a](${setting.stage.url}/a)\n`;
    const { diagnostics } = await checkFiles(setting, { 'en/faq/a.md': text, 'nl/faq/a.md': text });
    expect(diagnostics.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'en/faq/a.md:2',
      'nl/faq/a.md:2',
    ]);
    expect(setting.stage.asked).toEqual(['HEAD /a', 'GET /a']);
  });

  test('only makes remarks on older versions, and offers no change to what is locked', async () => {
    setting.stage.plays['/old'] = redirect(301, '/new');
    setting.stage.plays['/new'] = answer(200);
    const checked = await checkFiles(setting, {
      'archive/old/en/faq/a.md': `[a](${setting.stage.url}/a) [b](${setting.stage.url}/old)\n`,
    });
    expect(checked.diagnostics.map(({ severity, edits }) => [severity, edits])).toEqual([
      ['info', undefined],
      ['info', undefined],
    ]);
  });

  test('leaves out what an editor ignores, and tells when there is nothing to ignore any more', async () => {
    setting.stage.plays['/b'] = answer(200);
    const comment = '<!-- check-ignore link-broken: only within the school -->';
    const files = {
      'en/faq/a.md': `${comment}\n[a](${setting.stage.url}/a)\n\n[a](${setting.stage.url}/a)\n`,
      'en/faq/b.md': `${comment}\n[b](${setting.stage.url}/b)\n`,
      'en/faq/c.md': `<!-- check-ignore link-text, nonsense -->\n[b](${setting.stage.url}/b)\n`,
    };
    expect(read(setting, await checkFiles(setting, files))).toEqual([
      'en/faq/a.md:4:1 error link-broken There is no page at /a (the server answers 404): readers get an error page.',
      'en/faq/b.md:1:1 warning ignore-unused The check does not find "link-broken" here, so this check-ignore ignores nothing.',
    ]);
  });

  test('tells what is no address without asking anybody', async () => {
    expect(read(setting, await checkFiles(setting, { 'en/faq/a.md': '[a](https://)\n' }))).toEqual([
      'en/faq/a.md:1:1 error link-broken No browser can open "https://": it is not written as an address.',
    ]);
  });

  test('says nothing about servers when none of several answers: this computer is offline', async () => {
    const comment = '<!-- check-ignore link-broken: it comes and goes -->';
    const files = { 'en/faq/a.md': `${comment}\n<https://unknown.invalid> <https://unknown-too.invalid>\n` };
    const checked = await checkFiles(setting, files);
    expect(checked).toMatchObject({ diagnostics: [], isOffline: true });
    expect(checked.cache.size).toBe(0);
  });

  test('believes that several servers are gone when one that worked before still answers', async () => {
    setting.stage.plays['/a'] = answer(200);
    const { cache } = await checkFiles(setting, { 'en/faq/a.md': `<${setting.stage.url}/a>\n` });
    const files = { 'en/faq/a.md': '<https://unknown.invalid> <https://unknown-too.invalid>\n' };
    const checked = await checkLinks(graphFrom(files), cache, setting.world, TEST_LIMITS);
    expect(checked.isOffline).toBe(false);
    expect(checked.diagnostics).toHaveLength(2);
  });
});
