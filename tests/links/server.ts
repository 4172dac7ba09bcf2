import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LIMITS, type Limits, type World } from '../../src/links/limits.ts';

/** What a path answers; `visit` counts from 1. */
export type Play = (response: ServerResponse, visit: number, request: IncomingMessage) => void;

/** A server on this computer that plays other people's servers. */
export interface Stage {
  url: string;
  /** What it was asked, in order: `HEAD /page`. The questions for `robots.txt` are left out. */
  asked: string[];
  /** The headers of the last request. */
  headers: IncomingMessage['headers'];
  /** Paths and what they answer; everything else is 404. */
  plays: Record<string, Play>;
  close: () => Promise<void>;
}

/** Starts one on a free port. */
export async function openStage(): Promise<Stage> {
  const visits = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    const visit = (visits.get(path) ?? 0) + 1;
    visits.set(path, visit);
    stage.headers = request.headers;
    if (path !== '/robots.txt') stage.asked.push(`${request.method} ${path}`);
    const play = stage.plays[path] ?? answer(404);
    play(response, visit, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stage: Stage = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    headers: {},
    plays: {},
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return stage;
}

/** Answers with a status, headers and a body. */
export function answer(status: number, headers: Record<string, string> = {}, body = ''): Play {
  return (response) => response.writeHead(status, headers).end(body);
}

/** Answers with a page. */
export function page(body: string): Play {
  return answer(200, { 'content-type': 'text/html; charset=utf-8' }, body);
}

/** Sends the visitor on. */
export function redirect(status: number, location: string, headers: Record<string, string> = {}): Play {
  return answer(status, { location, ...headers });
}

/** The usual limits, with a time-out that a test can wait for. */
export const TEST_LIMITS: Limits = { ...LIMITS, timeoutMs: 250 };

/** A world with a clock that only sleeping moves, and a network that ends at this computer. */
export interface TestWorld extends World {
  /** Every sleep so far, in milliseconds. */
  slept: number[];
  clock: number;
}

/** The names of servers in `unknown` are not found; every other one but this computer fails the test. */
export function createWorld(unknown: readonly string[] = []): TestWorld {
  const world: TestWorld = {
    clock: Date.UTC(2026, 5, 15),
    slept: [],
    now: () => world.clock,
    sleep: (ms) => {
      world.slept.push(ms);
      world.clock += ms;
      return Promise.resolve();
    },
    random: () => 0.5,
    fetch: (input, init) => {
      const { hostname } = new URL(input instanceof Request ? input.url : input);
      if (unknown.includes(hostname)) {
        const cause = Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' });
        return Promise.reject(new TypeError('fetch failed', { cause }));
      }
      if (hostname !== '127.0.0.1') throw new Error(`A test must not ask ${hostname}`);
      return fetch(input, init);
    },
  };
  return world;
}
