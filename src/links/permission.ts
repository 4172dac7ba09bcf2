import type { Client } from './ask.ts';
import { follow, type Permission } from './follow.ts';
import { parseRobots, type Robots } from './robots.ts';
import type { Answer } from './send.ts';

/**
 * Asks each server once what it does not want asked. A server that cannot be reached, or that is in trouble, is not
 * asked for anything else: what became of its `robots.txt` stands for all its pages (RFC 9309, 2.3.1).
 */
export function createPermission(client: Client): Permission {
  const answers = new Map<string, Promise<Robots | Answer>>();
  return async (url) => {
    const known = answers.get(url.origin) ?? readRobots(url.origin, client);
    answers.set(url.origin, known);
    const robots = await known;
    if (!('allows' in robots)) return robots;
    return robots.allows(url) ? undefined : { stop: 'robots' };
  };
}

const EVERYTHING: Robots = { allows: () => true };

async function readRobots(origin: string, client: Client): Promise<Robots | Answer> {
  const { answer } = await follow(new URL('/robots.txt', origin), 'text', client, () =>
    Promise.resolve(undefined),
  );
  if ('stop' in answer) return EVERYTHING;
  if ('failure' in answer || answer.status === 429 || answer.status >= 500) return answer;
  return answer.text === undefined ? EVERYTHING : parseRobots(answer.text);
}
