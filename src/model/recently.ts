/** So many of the things that were asked for last are kept; of a site with fewer texts, each is parsed once. */
const KEPT = 3072;

/** What was made since the last change of turns, and in the turn before it. */
let [current, before] = [new Map<object, unknown>(), new Map<object, unknown>()];

/**
 * Makes something when it is asked for, and forgets it again when many others have been asked for since; then it is made
 * anew. For what takes much room and little time: the trees of thirty thousand texts would take more than a gigabyte.
 */
export function recently<T>(make: () => T): () => T {
  const get = (): T => {
    const known = current.get(get) ?? before.get(get) ?? make();
    if (!current.has(get)) keep(get, known);
    return known as T;
  };
  return get;
}

function keep(key: object, value: unknown): void {
  current.set(key, value);
  if (current.size < KEPT) return;
  [current, before] = [new Map(), current];
}
