import { livingVersion } from '../model/site.ts';
import { sourceOf, type ContentGraph } from './graph.ts';
import { resolveText } from './resolve-text.ts';

/** Whether an entry is urgent: its source text says so, for all languages. */
export function isUrgent(graph: ContentGraph, slug: string): boolean {
  return sourceOf(graph, slug)?.frontmatter.urgent ?? false;
}

/** Slugs of the urgent entries, in reading order. */
export function urgentSlugs(graph: ContentGraph): string[] {
  return [...graph.topics.values()].flat().filter((slug) => isUrgent(graph, slug));
}

/** Site paths of the urgent entries' pages in a locale, in reading order. */
export function urgentPaths(graph: ContentGraph, locale: string): string[] {
  const version = livingVersion(graph.site).id;
  return urgentSlugs(graph).flatMap((slug) => resolveText(graph, { locale, version, slug })?.path ?? []);
}
