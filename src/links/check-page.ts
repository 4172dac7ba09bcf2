import type { Client } from './ask.ts';
import { follow, type Journey, type Permission } from './follow.ts';
import { hasPlace, parseHtmlPlaces } from './html-places.ts';
import type { Outcome, PageResult } from './outcome.ts';

/** What to find out about one page. */
export interface Question {
  url: string;
  fragments: readonly string[];
}

/** Asks for a page, and reads it only when places on it are named. */
export async function checkPage(
  { url, fragments }: Question,
  client: Client,
  refuse: Permission,
): Promise<PageResult> {
  const start = new URL(url);
  const journey = await follow(start, fragments.length > 0 ? 'html' : 'nothing', client, refuse);
  return { outcome: judge(journey), fragments: findPlaces(journey, start, fragments) };
}

function judge({ answer, movedTo }: Journey): Outcome {
  if ('stop' in answer) {
    return answer.stop === 'loop'
      ? { state: 'broken', why: 'loop' }
      : { state: 'unchecked', why: answer.stop };
  }
  if ('failure' in answer) {
    return answer.failure === 'host'
      ? { state: 'broken', why: 'host' }
      : { state: 'unchecked', why: answer.failure };
  }
  const { status } = answer;
  if (status < 400) return { state: 'works', ...(movedTo && { movedTo: movedTo.href }) };
  if (status === 404) return { state: 'broken', why: 'missing' };
  if (status === 410) return { state: 'broken', why: 'gone' };
  return { state: 'unchecked', why: reasonOf(status), status };
}

function reasonOf(status: number): 'login' | 'busy' | 'server' | 'status' {
  if (status === 401 || status === 403 || status === 407) return 'login';
  if (status === 429) return 'busy';
  return status >= 500 ? 'server' : 'status';
}

/** Whether the page has the places. After a redirect to another server nothing is known: it may be a sign-in page. */
function findPlaces(
  { answer, end }: Journey,
  start: URL,
  fragments: readonly string[],
): Record<string, boolean> {
  const reply = 'status' in answer && end.host === start.host && !answer.isCut ? answer : undefined;
  const places = reply?.text === undefined ? undefined : parseHtmlPlaces(reply.text);
  return Object.fromEntries(fragments.map((name) => [name, !places || hasPlace(places, name)]));
}
