/**
 * Makes things when they are asked for, and forgets each again when `most` others have been asked for since; then it is
 * made anew. For what takes much room and little time: the trees of thirty thousand texts would take more than a gigabyte.
 */
export function keepLatest(most: number): <T extends object>(make: () => T) => () => T {
  /** What was made, and by what: the one that was asked for least lately comes first. */
  const kept = new Map<object, unknown>();
  let last: { get: object; value: unknown } | undefined;
  const recall = (get: object, make: () => unknown): unknown => {
    const value = kept.get(get) ?? make();
    kept.delete(get);
    kept.set(get, value);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return value;
  };
  return <T extends object>(make: () => T) => {
    const get = (): T => {
      if (last?.get !== get) last = { get, value: recall(get, make) };
      return last.value as T;
    };
    return get;
  };
}
