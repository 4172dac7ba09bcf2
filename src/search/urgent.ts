import type { ContentGraph } from '../graph/graph.ts';
import { sourceOf } from '../graph/graph.ts';
import { resolveText } from '../graph/resolve-text.ts';
import { livingVersion } from '../model/site.ts';

/** Whether an entry is urgent: its source text says so, for all languages. */
export function isUrgent(graph: ContentGraph, slug: string): boolean {
  return sourceOf(graph, slug)?.frontmatter.urgent ?? false;
}

/** Site paths of the urgent entries' pages in a locale, in reading order. */
export function urgentPaths(graph: ContentGraph, locale: string): string[] {
  const version = livingVersion(graph.site).id;
  return [...graph.topics.values()].flat().flatMap((slug) => {
    if (!isUrgent(graph, slug)) return [];
    return resolveText(graph, { locale, version, slug })?.path ?? [];
  });
}
