import type { Entry } from '../model/entry.ts';

/** Derives something from an entry once, however many rules ask for it. */
export function perEntry<T>(build: (entry: Entry) => T): (entry: Entry) => T {
  const built = new WeakMap<Entry, { value: T }>();
  return (entry) => {
    const known = built.get(entry) ?? { value: build(entry) };
    built.set(entry, known);
    return known.value;
  };
}
