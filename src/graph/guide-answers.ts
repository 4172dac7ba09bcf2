import type { Entry } from '../model/entry.ts';
import { splitAnswer } from '../model/guide.ts';
import { livingVersion } from '../model/site.ts';
import { sourceOf, type ContentGraph } from './graph.ts';
import { resolveText, type ResolvedText } from './resolve-text.ts';

/** The text that a choice leads to, and the part of it, if any. */
export interface ResolvedAnswer extends ResolvedText {
  fragment: string | undefined;
}

/** What a choice's answer, as typed, leads to for readers of a locale; undefined where there is no such answer. */
export function resolveAnswer(
  graph: ContentGraph,
  locale: string,
  answer: string,
): ResolvedAnswer | undefined {
  const { slug, fragment } = splitAnswer(answer);
  const text = resolveText(graph, { locale, version: livingVersion(graph.site).id, slug });
  return text && { ...text, fragment: fragment && fragmentIn(text.entry, sourceOf(graph, slug)!, fragment) };
}

/**
 * A fragment of the source text as a translation has it: steps have the same address in every language, and a heading is
 * the one in the same place. Undefined where the translation has no such place: readers then begin at the top.
 */
function fragmentIn(entry: Entry, source: Entry, fragment: string): string | undefined {
  const at = source.headings.findIndex(({ id }) => id === fragment);
  if (at < 0) return entry.outline.fragments.find((known) => known === fragment);
  return entry.headings.length === source.headings.length ? entry.headings[at]!.id : undefined;
}
