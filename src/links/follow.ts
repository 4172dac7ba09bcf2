import { ask, type Client } from './ask.ts';
import { formatPageUrl } from './page-url.ts';
import type { Answer, Reply, Wanted } from './send.ts';

/** Where an address led in the end. */
export interface Journey {
  /** The page that answered last, without fragment. */
  end: URL;
  /** Its answer, or why nobody went on from there. */
  answer: Answer | { stop: Stop };
  /** Where permanent redirects alone lead; absent when the first redirect is not permanent. */
  movedTo?: URL;
}

/** Why a journey ended without an answer; `cookies` is a circle that a browser, which keeps cookies, may get out of. */
type Stop = 'robots' | 'loop' | 'cookies' | 'redirects';

/** Whether an address may be asked; when not, the answer that stands for it. */
export type Permission = (url: URL) => Promise<Answer | { stop: Stop } | undefined>;

/** Asks an address and follows its redirects. */
export async function follow(
  start: URL,
  wanted: Wanted,
  client: Client,
  refuse: Permission,
): Promise<Journey> {
  const seen = new Set<string>();
  let end = start;
  let movedTo: URL | undefined;
  let isPermanent = true;
  let hasCookies = false;
  const arrive = (answer: Journey['answer']): Journey => ({ end, answer, ...(movedTo && { movedTo }) });

  for (let count = 0; count <= client.limits.redirects; count++) {
    seen.add(formatPageUrl(end));
    const refusal = await refuse(end);
    if (refusal) return arrive(refusal);
    const answer = await ask(end, wanted, client);
    const next = 'failure' in answer ? undefined : redirectTarget(answer, end);
    if (!next || 'failure' in answer) return arrive(answer);
    hasCookies ||= answer.headers.has('set-cookie');
    isPermanent &&= isForGood(answer);
    if (isPermanent) movedTo = next;
    if (seen.has(formatPageUrl(next))) return arrive({ stop: hasCookies ? 'cookies' : 'loop' });
    end = next;
  }
  return arrive({ stop: 'redirects' });
}

/** Where an answer sends a browser. One that leads into an app is an answer like any other. */
function redirectTarget({ status, headers }: Reply, from: URL): URL | undefined {
  const location = headers.get('location');
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return undefined;
  const target = URL.parse(location, from);
  return target && /^https?:$/.test(target.protocol) ? target : undefined;
}

/** A redirect that depends on the visitor's language is not the new address for everybody. */
function isForGood({ status, headers }: Reply): boolean {
  return (status === 301 || status === 308) && !/accept-language|\*/i.test(headers.get('vary') ?? '');
}
