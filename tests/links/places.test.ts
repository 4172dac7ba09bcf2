import { describe, expect, test } from 'vitest';
import { answer, page, redirect, TEST_LIMITS } from './server.ts';
import { checkFiles, findingsFor, prepareSetting, read } from './setting.ts';

const setting = prepareSetting();

describe('a place on a page', () => {
  const html = page(
    '<h1 id="intro">A</h1><p><a name="old-way">B</a> <i id="caf%C3%A9">C</i> <b id="été">D</b></p>',
  );

  test.each([
    '#intro',
    '#old-way',
    '#top',
    '#caf%C3%A9',
    '#%C3%A9t%C3%A9',
    '#intro:~:text=A',
    '#:~:text=A',
    '#!/route',
    '#L20',
  ])('called %s is found', async (fragment) => {
    setting.stage.plays['/a'] = html;
    expect(await findingsFor(setting, `/a${fragment}`)).toEqual([]);
    expect(setting.stage.asked).toEqual(['GET /a']);
  });

  test('that is not there is told once for each link, and the page is asked for once', async () => {
    setting.stage.plays['/a'] = html;
    const checked = await checkFiles(setting, {
      'en/faq/a.md': `[a](${setting.stage.url}/a#nope)\n[b](${setting.stage.url}/a) [c](${setting.stage.url}/a#intro)\n`,
      'nl/faq/a.md': `[a](${setting.stage.url}/a#nope)\n`,
    });
    expect(read(setting, checked)).toEqual([
      'en/faq/a.md:1:1 warning link-broken The page /a has no place called "#nope": readers arrive at its top.',
      'nl/faq/a.md:1:1 warning link-broken The page /a has no place called "#nope": readers arrive at its top.',
    ]);
    expect(setting.stage.asked).toEqual(['GET /a']);
  });

  test.each<[string, () => void]>([
    [
      'on another server than was asked',
      () => (
        (setting.stage.plays['/a'] = redirect(302, `${setting.other.url}/b`)),
        (setting.other.plays['/b'] = html)
      ),
    ],
    [
      'of something that is no page',
      () => (setting.stage.plays['/a'] = answer(200, { 'content-type': 'application/pdf' }, '%PDF')),
    ],
    [
      'of a page that its scripts fill',
      () =>
        (setting.stage.plays['/a'] = page('<div id="app"></div><noscript><p>Use JavaScript.</p></noscript>')),
    ],
    ['of a page too long to read', () => (setting.stage.plays['/a'] = page(`<p>${'x'.repeat(200_000)}</p>`))],
  ])('%s is not judged', async (_what, arrange) => {
    arrange();
    const graph = { 'en/faq/a.md': `[a](${setting.stage.url}/a#nope)\n` };
    expect(read(setting, await checkFiles(setting, graph, { ...TEST_LIMITS, bodyBytes: 100_000 }))).toEqual(
      [],
    );
  });
});
