import type { Limits, World } from './limits.ts';

/** What a request gives back to the gate: its value, and how long the server wants to be left alone. */
interface Visit<T> {
  value: T;
  restMs: number;
}

/** Lets requests through to servers. */
export interface Gates {
  /**
   * Runs a request when the host's turn has come: one at a time for each host, with a rest between two.
   * Undefined, without asking, when the host wants a longer rest than anybody waits for.
   */
  enter: <T>(host: string, request: () => Promise<Visit<T>>) => Promise<T | undefined>;
}

interface Host {
  /** Settles when the last request in the queue is done. */
  queue: Promise<unknown>;
  /** Moment until which the host is left alone, in milliseconds since 1970. */
  closedUntil: number;
}

/** Gates for one run. The rest that one page earns holds for every page of its host. */
export function createGates(limits: Limits, { now, sleep }: World): Gates {
  const hosts = new Map<string, Host>();
  const takeSlot = createSlots(limits.parallelHosts);

  const visit = async <T>(host: Host, request: () => Promise<Visit<T>>): Promise<T | undefined> => {
    const wait = host.closedUntil - now();
    if (wait > limits.longestWaitMs) return undefined;
    if (wait > 0) await sleep(wait);
    const release = await takeSlot();
    try {
      const { value, restMs } = await request();
      host.closedUntil = now() + Math.max(limits.pauseMs, restMs);
      return value;
    } finally {
      release();
    }
  };

  return {
    enter: (name, request) => {
      const host = hosts.get(name) ?? { queue: Promise.resolve(), closedUntil: 0 };
      hosts.set(name, host);
      const turn = host.queue.then(() => visit(host, request));
      host.queue = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** At most so many holders at a time; the others wait in order. */
function createSlots(size: number): () => Promise<() => void> {
  let free = size;
  const waiting: (() => void)[] = [];
  const release = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  return async () => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    return release;
  };
}
