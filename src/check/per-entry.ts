import type { Entry } from '../model/entry.ts';

/**
 * Derives something from an entry once, however many rules ask for it: the rules look at one entry after the other, so
 * only the last answer is kept. To keep those of all entries takes a fifth more time, for moving them about in memory.
 */
export function perEntry<T>(build: (entry: Entry) => T): (entry: Entry) => T {
  let last: { entry: Entry; value: T } | undefined;
  return (entry) => {
    if (last?.entry !== entry) last = { entry, value: build(entry) };
    return last.value;
  };
}

/** The same for what rules look up across entries, as those do that compare a translation with its source. */
export function keptPerEntry<T>(build: (entry: Entry) => T): (entry: Entry) => T {
  const built = new WeakMap<Entry, { value: T }>();
  return (entry) => {
    const known = built.get(entry) ?? { value: build(entry) };
    built.set(entry, known);
    return known.value;
  };
}
