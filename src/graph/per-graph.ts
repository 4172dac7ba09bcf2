import type { ContentGraph } from './graph.ts';

/**
 * Derives something from a graph once, however often it is asked for: an index for rules that look at all entries. What
 * else is given may help to build it, and must tell nothing that the graph does not.
 */
export function perGraph<T, Help extends readonly unknown[]>(
  build: (graph: ContentGraph, ...help: Help) => T,
): (graph: ContentGraph, ...help: Help) => T {
  const built = new WeakMap<ContentGraph, { value: T }>();
  return (graph, ...help) => {
    const known = built.get(graph) ?? { value: build(graph, ...help) };
    built.set(graph, known);
    return known.value;
  };
}
