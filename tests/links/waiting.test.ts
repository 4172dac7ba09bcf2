import { describe, expect, test } from 'vitest';
import { createGates } from '../../src/links/gates.ts';
import { LIMITS } from '../../src/links/limits.ts';
import { parseRetryAfter } from '../../src/links/retry.ts';
import { createWorld } from './server.ts';

describe('waiting', () => {
  test.each<[string | null, number]>([
    [null, 0],
    ['120', 120_000],
    ['Mon, 15 Jun 2026 00:01:00 GMT', 60_000],
    ['Mon, 15 Jun 2020 00:00:00 GMT', 0],
    ['soon', 0],
  ])('Retry-After: %s asks for %i ms', (value, ms) => {
    expect(parseRetryAfter(value, Date.UTC(2026, 5, 15))).toBe(ms);
  });

  test('no more servers are asked at a time than allowed, and one that fails does not stop the rest', async () => {
    const gates = createGates({ ...LIMITS, parallelHosts: 2 }, createWorld());
    let running = 0;
    let most = 0;
    const visit = async (host: number): Promise<number | undefined> =>
      gates.enter(`host-${host % 5}`, async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 2));
        running--;
        if (host === 0) throw new Error('A bug');
        return { value: host, restMs: 0 };
      });
    const results = await Promise.allSettled(Array.from({ length: 10 }, (_, host) => visit(host)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
    expect(most).toBe(2);
  });
});
