import type { ContentGraph } from '../graph/graph.ts';
import { sourceOf } from '../graph/graph.ts';
import type { Entry } from '../model/entry.ts';
import { isChosen, type Handout } from '../model/handout.ts';
import { resolveText, type ResolvedText } from '../graph/resolve-text.ts';
import { livingVersion } from '../model/site.ts';

/** An answer that a handout asks for and that is not printed, and why. */
export interface LeftOut {
  slug: string;
  entry: Entry | undefined;
  reason: { kind: 'expired'; day: string } | { kind: 'draft' };
}

export interface SelectedEntries {
  texts: ResolvedText[];
  leftOut: LeftOut[];
}

/** The slugs that a handout asks for: in the order of its list, or else in the reading order of the site. */
export function slugsOf(graph: ContentGraph, handout: Handout): readonly string[] {
  if (handout.entries) return handout.entries;
  return [...graph.topics.values()].flat().filter((slug) => {
    const source = sourceOf(graph, slug);
    return source !== undefined && isChosen(handout, source);
  });
}

/** The living texts of some answers in a locale as they can be printed on a day (`YYYY-MM-DD`). */
export function selectEntries(
  graph: ContentGraph,
  slugs: readonly string[],
  locale: string,
  today: string,
): SelectedEntries {
  const version = livingVersion(graph.site).id;
  const selected: SelectedEntries = { texts: [], leftOut: [] };
  for (const slug of slugs) {
    const text = resolveText(graph, { locale, version, slug });
    const day = text?.entry.frontmatter.expires;
    if (!text) selected.leftOut.push({ slug, entry: undefined, reason: { kind: 'draft' } });
    else if (day !== undefined && day < today) {
      selected.leftOut.push({ slug, entry: text.entry, reason: { kind: 'expired', day } });
    } else selected.texts.push(text);
  }
  return selected;
}
