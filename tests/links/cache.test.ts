import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatCache, parseCache, recall, remember, type Cache } from '../../src/links/cache.ts';
import { checkLinks } from '../../src/links/check-links.ts';
import { LIFETIMES } from '../../src/links/limits.ts';
import type { PageResult } from '../../src/links/outcome.ts';
import { graphFrom } from '../content.ts';
import { answer, createWorld, openStage, page, TEST_LIMITS, type Stage, type TestWorld } from './server.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 5, 15);
const WORKS: PageResult = { outcome: { state: 'works' }, fragments: {} };
const BROKEN: PageResult = { outcome: { state: 'broken', why: 'missing' }, fragments: {} };
const URL_A = 'https://other.example/a';

function cacheWith(result: PageResult): Cache {
  return remember(new Map(), [[URL_A, result]], NOW, LIFETIMES);
}

describe('a remembered page', () => {
  test.each<[string, PageResult, number, boolean]>([
    ['that works is believed for two weeks', WORKS, 14 * DAY - 1, true],
    ['that works is asked again after two weeks', WORKS, 14 * DAY, false],
    ['that is broken is believed for an hour', BROKEN, HOUR - 1, true],
    ['that is broken is asked again after an hour', BROKEN, HOUR, false],
    ['without a place that links name is a failure', { ...WORKS, fragments: { b: false } }, HOUR, false],
    ['that was asked in the future is asked again', WORKS, -1, false],
  ])('%s', (_what, result, age, isKnown) => {
    const known = recall(cacheWith(result), { url: URL_A, fragments: [] }, NOW + age, LIFETIMES);
    expect(known !== undefined).toBe(isKnown);
  });

  test('is asked again for a place that was not looked for then', () => {
    const cache = cacheWith({ ...WORKS, fragments: { b: true } });
    expect(recall(cache, { url: URL_A, fragments: ['b'] }, NOW, LIFETIMES)).toBeDefined();
    expect(recall(cache, { url: URL_A, fragments: ['b', 'toString'] }, NOW, LIFETIMES)).toBeUndefined();
  });

  test('is forgotten when its time is over', () => {
    expect(remember(cacheWith(BROKEN), [], NOW + HOUR, LIFETIMES).size).toBe(0);
    expect(remember(cacheWith(WORKS), [], NOW + HOUR, LIFETIMES).size).toBe(1);
  });
});

describe('a cache file', () => {
  test('reads as it was written', () => {
    const cache = cacheWith({
      outcome: { state: 'works', movedTo: 'https://other.example/b' },
      fragments: { b: true, __proto__x: false },
    });
    expect(parseCache(formatCache(cache))).toEqual({ cache });
  });

  test('that does not exist yet, or is empty, holds nothing', () => {
    expect(parseCache('')).toEqual({ cache: new Map() });
  });

  test.each([
    ['cut off', (text: string) => text.slice(0, -9)],
    ['with a result that there is not', (text: string) => text.replace('works', 'shines')],
    ['with a key too many', (text: string) => text.replace('"checkedAt"', '"a": 1, "checkedAt"')],
  ])('%s is damaged, and holds nothing', (_what, damage) => {
    expect(parseCache(damage(formatCache(cacheWith(WORKS))))).toEqual({ cache: new Map(), note: 'damaged' });
  });

  test.each(['{"name": "handrail"}', '[]', 'null', '# Notes\n'])('%j is somebody else’s', (text) => {
    expect(parseCache(text)).toEqual({ cache: new Map(), note: 'foreign' });
  });
});

describe('a second run', () => {
  let stage: Stage;
  let world: TestWorld;
  beforeEach(async () => {
    stage = await openStage();
    world = createWorld();
  });
  afterEach(() => stage.close());

  test('asks only for what is new or no longer fresh', async () => {
    stage.plays['/good'] = page('<h1 id="b">A</h1>');
    stage.plays['/bad'] = answer(404);
    const graph = graphFrom({ 'en/faq/a.md': `[a](${stage.url}/good#b) [b](${stage.url}/bad)\n` });
    const first = await checkLinks(graph, new Map(), world, TEST_LIMITS);
    stage.asked.length = 0;

    const second = await checkLinks(graph, first.cache, world, TEST_LIMITS);
    expect(stage.asked).toEqual([]);
    expect(second).toMatchObject({ pages: 2, remembered: 2, diagnostics: first.diagnostics });

    world.clock += HOUR;
    const third = await checkLinks(graph, second.cache, world, TEST_LIMITS);
    expect(stage.asked).toEqual(['HEAD /bad', 'GET /bad']);
    stage.asked.length = 0;

    world.clock += 14 * DAY;
    await checkLinks(graph, third.cache, world, TEST_LIMITS);
    expect(stage.asked).toContain('GET /good');
  });
});
