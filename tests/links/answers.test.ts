import { describe, expect, test } from 'vitest';
import { answer } from './server.ts';
import { checkFiles, findingsFor, prepareSetting, read } from './setting.ts';

const setting = prepareSetting();

describe('a page that', () => {
  test('is there is asked for once, for its headers, by somebody who says who it is', async () => {
    setting.stage.plays['/a'] = answer(200);
    expect(await findingsFor(setting, '/a')).toEqual([]);
    expect(setting.stage.asked).toEqual(['HEAD /a']);
    expect(setting.stage.headers['user-agent']).toBe('Handrail (link check; +https://help.example)');
  });

  test.each([405, 501, 403, 404, 400, 500])('answers HEAD with %i is asked for whole', async (status) => {
    setting.stage.plays['/a'] = (response, visit, request) =>
      answer(request.method === 'HEAD' ? status : 200)(response, visit, request);
    expect(await findingsFor(setting, '/a')).toEqual([]);
    expect(setting.stage.asked).toEqual(['HEAD /a', 'GET /a']);
  });

  test('is not there is broken', async () => {
    expect(await findingsFor(setting, '/a')).toEqual([
      'en/faq/a.md:1:5 error link-broken There is no page at /a (the server answers 404): readers get an error page.',
    ]);
  });

  test('was taken away is broken', async () => {
    setting.stage.plays['/a'] = answer(410);
    expect(await findingsFor(setting, '/a')).toEqual([
      'en/faq/a.md:1:5 error link-broken The page at /a was removed for good (the server answers 410): readers get an error page.',
    ]);
  });

  test.each([401, 403])('answers %i is not called broken', async (status) => {
    setting.stage.plays['/a'] = answer(status);
    expect(await findingsFor(setting, '/a')).toEqual([
      `en/faq/a.md:1:5 info link-unchecked Could not check /a: the server keeps programs out, or asks for a password (it answers ${status}).`,
    ]);
  });

  test('answers something odd is not called broken', async () => {
    setting.stage.plays['/a'] = answer(418);
    expect(await findingsFor(setting, '/a')).toEqual([
      'en/faq/a.md:1:5 info link-unchecked Could not check /a: the server answers 418.',
    ]);
  });
});

describe('a server that', () => {
  test('is busy is asked again when it said', async () => {
    setting.stage.plays['/a'] = (response, visit, request) =>
      answer(visit === 1 ? 429 : 200, { 'retry-after': '7' })(response, visit, request);
    expect(await findingsFor(setting, '/a')).toEqual([]);
    expect(setting.stage.asked).toEqual(['HEAD /a', 'GET /a']);
    expect(setting.world.slept).toEqual([1000, 7000]);
  });

  test('wants more rest than anybody waits for is left alone, for all its pages', async () => {
    setting.stage.plays['/a'] = answer(429, { 'retry-after': '3600' });
    setting.stage.plays['/b'] = answer(200);
    const checked = await checkFiles(setting, {
      'en/faq/a.md': `[a](${setting.stage.url}/a) [b](${setting.stage.url}/b)\n`,
    });
    expect(setting.stage.asked).toEqual(['HEAD /a']);
    expect(read(setting, checked)).toEqual([
      'en/faq/a.md:1:1 info link-unchecked Could not check /a: the server wants to be left alone for a while.',
      expect.stringContaining('Could not check /b: the server wants to be left alone for a while.'),
    ]);
  });

  test('stumbles is asked again after waits that double', async () => {
    setting.stage.plays['/a'] = (response, visit, request) =>
      answer(visit < 4 ? 500 : 200)(response, visit, request);
    expect(await findingsFor(setting, '/a')).toEqual([]);
    expect(setting.stage.asked).toEqual(['HEAD /a', 'GET /a', 'GET /a', 'GET /a']);
    // The first two are the rest between requests; half of a back-off is chance.
    expect(setting.world.slept).toEqual([1000, 1000, 1500, 3000]);
  });

  test('is in trouble all the time is not called broken', async () => {
    setting.stage.plays['/a'] = answer(503);
    expect(await findingsFor(setting, '/a')).toEqual([
      'en/faq/a.md:1:5 info link-unchecked Could not check /a: the server is in trouble (it answers 503).',
    ]);
    expect(setting.stage.asked).toEqual(['HEAD /a', 'GET /a', 'GET /a', 'GET /a']);
  });

  test('does not answer in time is not called broken', async () => {
    setting.stage.plays['/a'] = () => undefined;
    expect(await findingsFor(setting, '/a')).toEqual([
      'en/faq/a.md:1:5 info link-unchecked Could not check /a: the server did not answer in time.',
    ]);
    expect(setting.stage.asked).toEqual(['HEAD /a', 'GET /a', 'GET /a']);
  });

  test('breaks off connections is asked again', async () => {
    setting.stage.plays['/a'] = (response, visit, request) => {
      if (visit === 1) response.socket?.resetAndDestroy();
      else answer(200)(response, visit, request);
    };
    expect(await findingsFor(setting, '/a')).toEqual([]);
  });

  test('breaks off every connection is not called broken, and the other servers are checked', async () => {
    setting.stage.plays['/a'] = (response) => response.socket?.resetAndDestroy();
    setting.other.plays['/b'] = answer(200);
    const checked = await checkFiles(setting, {
      'en/faq/a.md': `[a](${setting.stage.url}/a) [b](${setting.other.url}/b)\n`,
    });
    expect(read(setting, checked)).toEqual([
      'en/faq/a.md:1:1 info link-unchecked Could not check /a: the connection to the server failed.',
    ]);
  });

  test('does not exist makes a link broken', async () => {
    const checked = await checkFiles(setting, { 'en/faq/a.md': 'See <https://unknown.invalid/a>.\n' });
    expect(read(setting, checked)).toEqual([
      'en/faq/a.md:1:5 error link-broken The link https://unknown.invalid/a leads nowhere: no server has that name, or the one that it redirects to.',
    ]);
  });

  test('is asked for one thing at a time, with a rest between two', async () => {
    let running = 0;
    const seen: number[] = [];
    for (const path of ['/a', '/b', '/c']) {
      setting.stage.plays[path] = (response) => {
        seen.push(++running);
        setTimeout(() => {
          running--;
          response.end();
        }, 20);
      };
    }
    await checkFiles(setting, {
      'en/faq/a.md': `[a](${setting.stage.url}/a) [b](${setting.stage.url}/b) [c](${setting.stage.url}/c)\n`,
    });
    expect(seen).toEqual([1, 1, 1]);
    expect(setting.world.slept).toEqual([1000, 1000, 1000]);
  });
});
