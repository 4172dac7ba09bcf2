/** How politely and how patiently other people's servers are asked. */
export interface Limits {
  /** Servers that are asked at the same moment; each of them gets one request at a time. */
  parallelHosts: number;
  /** Rest that a server gets after each request, in milliseconds. */
  pauseMs: number;
  /** Longest that one request may take, its body included, in milliseconds. */
  timeoutMs: number;
  /** How often an address is asked before it counts as unreachable. */
  attempts: number;
  /** First wait after a failure, in milliseconds; it doubles each time. */
  backoffMs: number;
  /** Longest wait for a server, in milliseconds. One that asks for a longer rest is left alone for this run. */
  longestWaitMs: number;
  /** Redirects that are followed. */
  redirects: number;
  /** How much of a page is read to find a place on it, in bytes. */
  bodyBytes: number;
}

export const LIMITS: Limits = {
  parallelHosts: 8,
  pauseMs: 1_000,
  timeoutMs: 15_000,
  attempts: 3,
  backoffMs: 2_000,
  longestWaitMs: 60_000,
  redirects: 5,
  bodyBytes: 4_194_304,
};

/** How long results are believed, in milliseconds. */
export interface Lifetimes {
  /** An address that works. */
  successMs: number;
  /** One that does not, or that could not be checked. */
  failureMs: number;
}

export const LIFETIMES: Lifetimes = { successMs: 14 * 24 * 3_600_000, failureMs: 3_600_000 };

/** The outside world, passed in so that tests need neither a network nor time. */
export interface World {
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  sleep: (ms: number) => Promise<void>;
  /** From 0 up to 1. */
  random: () => number;
}
