import type { Limits, World } from './limits.ts';
import type { Answer } from './send.ts';

/** Whether the same request may well succeed a little later. */
export function isPassing(answer: Answer): boolean {
  if ('failure' in answer) return answer.failure === 'time' || answer.failure === 'connection';
  return answer.status === 429 || answer.status >= 500;
}

/**
 * How long to leave a server alone after its answer to attempt number `attempt`, in milliseconds: as long as it asks for,
 * and after a failure at least a wait that doubles each time, with chance in it so that waits do not coincide.
 */
export function restAfter(answer: Answer, attempt: number, limits: Limits, world: World): number {
  if (!isPassing(answer)) return 0;
  const asked = 'failure' in answer ? 0 : parseRetryAfter(answer.headers.get('retry-after'), world.now());
  const backoff = limits.backoffMs * 2 ** (attempt - 1) * (0.5 + world.random() / 2);
  return Math.max(asked, Math.min(backoff, limits.longestWaitMs));
}

/** The wait that a `Retry-After` header asks for, in milliseconds: seconds or a date (RFC 9110, 10.2.3). */
export function parseRetryAfter(value: string | null, now: number): number {
  if (value === null) return 0;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? 0 : Math.max(date - now, 0);
}
