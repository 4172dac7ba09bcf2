import type { Gates } from './gates.ts';
import type { Limits, World } from './limits.ts';
import { isPassing, restAfter } from './retry.ts';
import { send, type Answer, type Wanted } from './send.ts';

/** What every request of one run needs. */
export interface Client {
  limits: Limits;
  world: World;
  gates: Gates;
  /** Says who asks, and for which site. */
  userAgent: string;
}

/**
 * Asks one address, without following redirects: for the headers only where that is enough, and for the page when the
 * server does not care for that. What may pass is tried again after a wait.
 */
export async function ask(url: URL, wanted: Wanted, client: Client): Promise<Answer> {
  let method: 'HEAD' | 'GET' = wanted === 'nothing' ? 'HEAD' : 'GET';
  let attempt = 1;
  for (;;) {
    const isHead = method === 'HEAD';
    const answer = await client.gates.enter(url.host, async () => {
      const value = await send(url, method, wanted, client);
      const restMs = isHead && isRefusal(value) ? 0 : restAfter(value, attempt, client.limits, client.world);
      return { value, restMs };
    });
    if (!answer) return { failure: 'busy' };
    method = 'GET';
    if (isHead && isRefusal(answer)) continue;
    if (!isPassing(answer) || attempt >= client.limits.attempts) return answer;
    attempt++;
  }
}

/** Many servers answer HEAD with an error that they would not give to a browser; only "too many requests" is meant. */
function isRefusal(answer: Answer): boolean {
  return 'status' in answer && answer.status >= 400 && answer.status !== 429;
}
