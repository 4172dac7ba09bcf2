import type { Limits, World } from './limits.ts';

/** Why there was no answer. */
type Failure = 'host' | 'time' | 'connection' | 'certificate' | 'busy';

/** What a server said, or why it said nothing. */
export type Answer = Reply | { failure: Failure };

export interface Reply {
  status: number;
  headers: Headers;
  /** The text, when it was asked for and is of the right kind. */
  text?: string;
  /** Whether the text goes on beyond what was read. */
  isCut?: boolean;
}

/** What of an answer's body is wanted: nothing, a page, or any text. */
export type Wanted = 'nothing' | 'html' | 'text';

/** Sends one request, without following redirects. Never throws. */
export async function send(
  url: URL,
  method: 'HEAD' | 'GET',
  wanted: Wanted,
  { limits, world, userAgent }: { limits: Limits; world: World; userAgent: string },
): Promise<Answer> {
  try {
    const response = await world.fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': userAgent, accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
      signal: AbortSignal.timeout(limits.timeoutMs),
    });
    const { status, headers } = response;
    const isWanted = response.ok && (wanted === 'text' || (wanted === 'html' && isHtml(headers)));
    if (isWanted) return { status, headers, ...(await readText(response, limits.bodyBytes)) };
    // Not read to its end: what was asked is known by now.
    await response.body?.cancel().catch(() => undefined);
    return { status, headers };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

function isHtml(headers: Headers): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(headers.get('content-type') ?? '');
}

async function readText(response: Response, limit: number): Promise<{ text: string; isCut: boolean }> {
  const decoder = decoderOf(response.headers);
  let text = '';
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    text += decoder.decode(chunk, { stream: true });
    // Leaving the loop ends the download.
    if (size > limit) return { text, isCut: true };
  }
  return { text: text + decoder.decode(), isCut: false };
}

function decoderOf(headers: Headers): TextDecoder {
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

/** Codes are those of Node's sockets, TLS and fetch; they stand on the error's cause. */
function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return 'connection';
  if (error.name === 'TimeoutError') return 'time';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ENOTFOUND') return 'host';
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return 'time';
  if (/CERT|SIGNATURE|ERR_TLS|ERR_SSL|EPROTO/.test(code)) return 'certificate';
  return error.cause === undefined ? 'connection' : failureOf(error.cause);
}
