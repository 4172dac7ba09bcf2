import type { EntryKey } from '../model/address.ts';
import { sourceHash } from '../model/hash.ts';
import type { ContentGraph } from './graph.ts';
import { resolveText, type ResolvedText } from './resolve-text.ts';

/** What happened to an entry when a version began. */
export type EntryChange =
  | { kind: 'changed'; slug: string; before: ResolvedText; after: ResolvedText }
  | { kind: 'added'; slug: string; after: ResolvedText }
  | { kind: 'removed'; slug: string; before: ResolvedText };

/** What a visitor of a locale finds changed in a version, against the one before it, in the order of the topics. */
export function collectChanges(graph: ContentGraph, locale: string, version: string): EntryChange[] {
  return allSlugs(graph).flatMap((slug) => changeOf(graph, { locale, version, slug }) ?? []);
}

/**
 * What happened to one entry when a version began; undefined when nothing did. Where only one of the two texts is
 * translated, the source texts are compared: two languages cannot be.
 */
export function changeOf(graph: ContentGraph, { locale, version, slug }: EntryKey): EntryChange | undefined {
  const ids = graph.site.versions.map(({ id }) => id);
  const previous = ids[ids.indexOf(version) - 1];
  if (previous === undefined) return undefined;
  const text = (inLocale: string, id: string): ResolvedText | undefined =>
    resolveText(graph, { locale: inLocale, version: id, slug });
  const [before, after] = [text(locale, previous), text(locale, version)];
  if (!before) return after && { kind: 'added', slug, after };
  if (!after) return { kind: 'removed', slug, before };
  const isMixed = before.isFallback !== after.isFallback;
  const [sourceBefore, sourceAfter] = [previous, version].map((id) => text(graph.site.defaultLocale, id));
  const pair =
    isMixed && sourceBefore && sourceAfter
      ? { before: { ...before, entry: sourceBefore.entry }, after: { ...after, entry: sourceAfter.entry } }
      : { before, after };
  const isSame = sourceHash(pair.before.entry) === sourceHash(pair.after.entry);
  return isSame ? undefined : { kind: 'changed', slug, ...pair };
}

/** Living entries as readers find them, then those that are gone. */
function allSlugs({ topics, versions }: ContentGraph): string[] {
  const living = [...topics.values()].flat();
  const others = [...versions.values()].flatMap((texts) => [...texts.keys()].sort());
  return [...new Set([...living, ...others])];
}
