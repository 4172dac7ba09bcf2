import { setImmediate } from 'node:timers/promises';

/** Work that can be interrupted wherever it yields. */
export type Work<T> = Generator<undefined, T, undefined>;

/** So many pieces of work are done before anything else has its turn. */
const PIECES_AT_ONCE = 64;

/** Does work in one go. */
export function finish<T>(work: Work<T>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/**
 * Does work, and lets everything else have its turn now and then. The parser's own memory behind every text is only given
 * back in between: for thirty thousand texts, that is half a gigabyte.
 */
export async function finishInTurns<T>(work: Work<T>): Promise<T> {
  return (await finishWhile(work, () => setImmediate(true)))!;
}

/** The same, where `isWanted` says when it is its turn again, and whether it is to go on; undefined when it is not. */
export async function finishWhile<T>(
  work: Work<T>,
  isWanted: () => Promise<boolean>,
): Promise<T | undefined> {
  let step = work.next();
  for (let pieces = 1; step.done !== true; pieces++) {
    if (pieces % PIECES_AT_ONCE === 0 && !(await isWanted())) return undefined;
    step = work.next();
  }
  return step.value;
}
