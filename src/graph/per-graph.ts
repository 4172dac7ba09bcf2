import type { ContentGraph } from './graph.ts';

/** Derives something from a graph once, however often it is asked for: an index for rules that look at all entries. */
export function perGraph<T>(build: (graph: ContentGraph) => T): (graph: ContentGraph) => T {
  const built = new WeakMap<ContentGraph, { value: T }>();
  return (graph) => {
    const known = built.get(graph) ?? { value: build(graph) };
    built.set(graph, known);
    return known.value;
  };
}
