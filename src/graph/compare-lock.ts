import type { ArchiveLock } from '../model/archive-lock.ts';
import type { Entry } from '../model/entry.ts';
import { sourceHash } from '../model/hash.ts';
import type { ContentGraph } from './graph.ts';
import { perGraph } from './per-graph.ts';
import { resolveText } from './resolve-text.ts';

/** How the texts of an older version differ from what was locked. */
export type LockDifference = { version: string; slug: string; locale: string } & (
  | { kind: 'changed'; entry: Entry }
  /** The locale has no text of its own any more. */
  | { kind: 'lost' }
  /** The version would show an entry that it did not have. */
  | { kind: 'appeared'; entry: Entry }
);

/** Ids of the versions before the living one, oldest first. */
export function olderVersions({ site }: ContentGraph): string[] {
  return site.versions.slice(0, -1).map(({ id }) => id);
}

/** What a version says now, by slug and locale; see {@link ArchiveLock}. */
export function lockVersion(graph: ContentGraph, version: string): ArchiveLock[string] {
  const slugs = new Set([...graph.versions.values()].flatMap((texts) => [...texts.keys()]));
  const locked = [...slugs].flatMap((slug): [string, Record<string, string>][] => {
    const hashes = ownTexts(graph, version, slug).map(({ locale, entry }) => [locale, sourceHash(entry)]);
    return hashes.length > 0 ? [[slug, Object.fromEntries(hashes) as Record<string, string>]] : [];
  });
  return Object.fromEntries(locked);
}

/** What every older version says now. */
export function buildLock(graph: ContentGraph): ArchiveLock {
  return Object.fromEntries(olderVersions(graph).map((version) => [version, lockVersion(graph, version)]));
}

/**
 * Every text of a locked version that is not what was locked, by version, slug and locale. A translation that was added
 * later is none: it says what the locked source says.
 */
export const compareLock = perGraph((graph): readonly LockDifference[] =>
  olderVersions(graph).flatMap((version) => {
    const locked = graph.lock?.[version];
    return locked ? compareVersion(graph, version, locked) : [];
  }),
);

function compareVersion(graph: ContentGraph, version: string, locked: ArchiveLock[string]): LockDifference[] {
  const differences: LockDifference[] = [];
  const known = new Set<string>();
  for (const [lockedSlug, hashes] of Object.entries(locked)) {
    const slug = graph.moved.get(lockedSlug) ?? lockedSlug;
    known.add(slug);
    const texts = new Map(ownTexts(graph, version, slug).map(({ locale, entry }) => [locale, entry]));
    for (const [locale, hash] of Object.entries(hashes)) {
      const entry = texts.get(locale);
      if (!entry) differences.push({ kind: 'lost', version, slug, locale });
      else if (sourceHash(entry) !== hash)
        differences.push({ kind: 'changed', version, slug, locale, entry });
    }
  }
  for (const slug of Object.keys(lockVersion(graph, version))) {
    if (known.has(slug)) continue;
    const [first] = ownTexts(graph, version, slug);
    if (first) differences.push({ kind: 'appeared', version, slug, ...first });
  }
  return differences;
}

/** The texts of an entry in a version in the locales that have one of their own; the source text comes first. */
function ownTexts(graph: ContentGraph, version: string, slug: string): { locale: string; entry: Entry }[] {
  const { locales, defaultLocale } = graph.site;
  const ids = [defaultLocale, ...locales.map(({ id }) => id).filter((id) => id !== defaultLocale)];
  return ids.flatMap((locale) => {
    const text = resolveText(graph, { locale, version, slug });
    return text && !text.isFallback ? [{ locale, entry: text.entry }] : [];
  });
}
