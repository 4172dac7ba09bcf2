import { describe, expect, test } from 'vitest';
import { answer, redirect } from './server.ts';
import { checkFiles, findingsFor, prepareSetting, read } from './setting.ts';

const setting = prepareSetting();

describe('a redirect', () => {
  test.each([301, 308])('for good (%i) is told, with the change to make', async (status) => {
    setting.stage.plays['/old'] = redirect(status, '/new');
    setting.stage.plays['/new'] = answer(200);
    const source = `See [it](${setting.stage.url}/old#top).\n`;
    const checked = await checkFiles(setting, { 'en/faq/a.md': source });
    expect(read(setting, checked)).toEqual([
      'en/faq/a.md:1:5 info link-moved The page at /old#top has moved for good: readers are sent on to /new#top.',
    ]);
    const [edit] = checked.diagnostics[0]!.edits!;
    expect(source.slice(0, edit!.start) + edit!.text + source.slice(edit!.end)).toBe(
      `See [it](${setting.stage.url}/new#top).\n`,
    );
  });

  test.each([302, 303, 307])('for now (%i) is accepted', async (status) => {
    setting.stage.plays['/old'] = redirect(status, '/new');
    setting.stage.plays['/new'] = answer(200);
    expect(await findingsFor(setting, '/old')).toEqual([]);
    expect(setting.stage.asked).toEqual(['HEAD /old', 'HEAD /new']);
  });

  test('for good, then for now, tells the last address that lasts', async () => {
    setting.stage.plays['/old'] = redirect(301, '/new');
    setting.stage.plays['/new'] = redirect(302, `${setting.other.url}/sign-in`);
    setting.other.plays['/sign-in'] = answer(200);
    expect(await findingsFor(setting, '/old')).toEqual([expect.stringMatching(/sent on to \/new\.$/)]);
  });

  test('for now, then for good, leaves the address as it is', async () => {
    setting.stage.plays['/a'] = redirect(302, '/old');
    setting.stage.plays['/old'] = redirect(301, '/new');
    setting.stage.plays['/new'] = answer(200);
    expect(await findingsFor(setting, '/a')).toEqual([]);
  });

  test('that depends on the language of the visitor is no new address', async () => {
    setting.stage.plays['/old'] = redirect(301, '/nl/new', { vary: 'Accept-Language' });
    setting.stage.plays['/nl/new'] = answer(200);
    expect(await findingsFor(setting, '/old')).toEqual([]);
  });

  test('to the front page is told without a change to make', async () => {
    setting.stage.plays['/old'] = redirect(301, '/');
    setting.stage.plays['/'] = answer(200);
    const checked = await checkFiles(setting, { 'en/faq/a.md': `See [it](${setting.stage.url}/old).\n` });
    expect(read(setting, checked)).toEqual([
      'en/faq/a.md:1:5 info link-moved The link /old now sends readers to the front page /: what they came for may be gone.',
    ]);
    expect(checked.diagnostics[0]).not.toHaveProperty('edits');
  });

  test('to a page that is not there is broken', async () => {
    setting.stage.plays['/old'] = redirect(301, '/new');
    expect(await findingsFor(setting, '/old')).toEqual([
      expect.stringContaining('error link-broken There is no page at /old'),
    ]);
  });

  test('in a circle is broken', async () => {
    setting.stage.plays['/a'] = redirect(302, '/b');
    setting.stage.plays['/b'] = redirect(302, '/a');
    expect(await findingsFor(setting, '/a')).toEqual([
      'en/faq/a.md:1:5 error link-broken The link /a redirects in a circle: browsers give up, and readers get an error.',
    ]);
  });

  test('in a circle that a cookie may end is not called broken', async () => {
    setting.stage.plays['/a'] = redirect(302, '/a', { 'set-cookie': 'seen=1' });
    expect(await findingsFor(setting, '/a')).toEqual([
      'en/faq/a.md:1:5 info link-unchecked Could not check /a: without cookies it redirects in a circle.',
    ]);
  });

  test('is followed five times', async () => {
    for (let i = 0; i < 6; i++) setting.stage.plays[`/${i}`] = redirect(302, `/${i + 1}`);
    setting.stage.plays['/6'] = answer(200);
    expect(await findingsFor(setting, '/1')).toEqual([]);
    expect(await findingsFor(setting, '/0')).toEqual([
      'en/faq/a.md:1:5 info link-unchecked Could not check /0: it redirects too many times.',
    ]);
  });
});
