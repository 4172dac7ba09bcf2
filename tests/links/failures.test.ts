import { expect, test } from 'vitest';
import { send } from '../../src/links/send.ts';
import { createWorld, TEST_LIMITS } from './server.ts';

test.each([
  ['ENOTFOUND', 'host'],
  ['EAI_AGAIN', 'connection'],
  ['ECONNREFUSED', 'connection'],
  ['ECONNRESET', 'connection'],
  ['ETIMEDOUT', 'time'],
  ['UND_ERR_CONNECT_TIMEOUT', 'time'],
  ['CERT_HAS_EXPIRED', 'certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
])('the error %s of a connection is a failure of the %s', async (code, failure) => {
  const cause = Object.assign(new Error(code), { code });
  const world = { ...createWorld(), fetch: () => Promise.reject(new TypeError('fetch failed', { cause })) };
  const client = { limits: TEST_LIMITS, world, userAgent: 'Handrail' };
  expect(await send(new URL('https://other.example'), 'GET', 'nothing', client)).toEqual({ failure });
});
