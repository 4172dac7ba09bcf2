/** Items of two lists that belong together; one of them is missing where the other list has nothing like it. */
export type Aligned<T> = readonly [T, T] | readonly [T, undefined] | readonly [undefined, T];

/** What any pair is worth before it is looked at: two items are rather taken as one that was changed than as two. */
const BASE = 0.3;

/** Beyond this many comparisons, items are taken by their position. */
const MOST_COMPARISONS = 40_000;

/**
 * Two lists side by side, in order, so that the sum of the likenesses (0 to 1) of what stands together is greatest.
 * Needleman and Wunsch (1970), with no cost for a gap.
 */
export function align<T>(
  a: readonly T[],
  b: readonly T[],
  likeness: (one: T, other: T) => number,
): Aligned<T>[] {
  if (a.length === b.length || a.length * b.length > MOST_COMPARISONS) return byPosition(a, b);
  const worth = a.map((one) => b.map((other) => BASE + likeness(one, other)));
  // best[i][j]: the most that the items from i and j on can be worth together.
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, best[i + 1]![j + 1]! + worth[i]![j]!);
    }
  }
  return follow(a, b, worth, best);
}

function follow<T>(
  a: readonly T[],
  b: readonly T[],
  worth: readonly (readonly number[])[],
  best: readonly (readonly number[])[],
): Aligned<T>[] {
  const pairs: Aligned<T>[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const rest = best[i]![j]!;
    // Where both are possible the items stand together, so that what has no likeness to anything is taken as the last one.
    if (rest === best[i + 1]![j + 1]! + worth[i]![j]!) pairs.push([a[i++]!, b[j++]!]);
    else if (rest === best[i + 1]![j]!) pairs.push([a[i++]!, undefined]);
    else pairs.push([undefined, b[j++]!]);
  }
  return [...pairs, ...byPosition(a.slice(i), b.slice(j))];
}

function byPosition<T>(a: readonly T[], b: readonly T[]): Aligned<T>[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i): Aligned<T> =>
    i >= a.length ? [undefined, b[i]!] : i >= b.length ? [a[i]!, undefined] : [a[i]!, b[i]!],
  );
}
