import type { Root } from 'mdast';
import type { Entry } from '../model/entry.ts';

interface Derived<T> {
  tree: Root;
  value: T;
}

/**
 * Derives something from an entry once, however many rules ask for it. What was asked of the last two is kept: the rules
 * look at one entry after the other, and at a translation beside its source. It holds for one tree, so that nodes of it
 * can be told apart from each other when the entry is parsed again; to keep that of all entries would keep their trees.
 */
export function perEntry<T>(build: (entry: Entry) => T): (entry: Entry) => T {
  let last: Derived<T> | undefined;
  let before: Derived<T> | undefined;
  return (entry) => {
    const { tree } = entry;
    if (last?.tree !== tree) {
      const derived = before?.tree === tree ? before : { tree, value: build(entry) };
      [before, last] = [last, derived];
    }
    return last.value;
  };
}
