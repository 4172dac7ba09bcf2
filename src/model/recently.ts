/** So many of the things that were asked for last are kept: of a site with fewer texts, each is parsed once. */
const KEPT = 3072;

/** What was made, and by what: the one that was asked for least lately comes first. */
const kept = new Map<object, unknown>();
let last: { get: object; value: unknown } | undefined;

/**
 * Makes something when it is asked for, and forgets it again when many others have been asked for since; then it is made
 * anew. For what takes much room and little time: the trees of thirty thousand texts would take more than a gigabyte.
 */
export function recently<T extends object>(make: () => T): () => T {
  const get = (): T => {
    if (last?.get !== get) last = { get, value: recall(get, make) };
    return last.value as T;
  };
  return get;
}

function recall(get: object, make: () => unknown): unknown {
  const value = kept.get(get) ?? make();
  kept.delete(get);
  kept.set(get, value);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return value;
}
