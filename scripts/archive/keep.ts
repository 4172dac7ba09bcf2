import { posix } from 'node:path';
import { olderVersions } from '../../src/graph/compare-lock.ts';
import { resolveText } from '../../src/graph/resolve-text.ts';
import { archivePath, livingPath } from '../../src/model/address.ts';
import type { Entry } from '../../src/model/entry.ts';
import { sourceHash } from '../../src/model/hash.ts';
import { parseEntry } from '../../src/read/parse-entry.ts';
import { UsageError } from '../options.ts';
import type { History } from './history.ts';
import type { LockedGraph, Plan } from './plan.ts';

/** A text as it was when it was locked. */
interface OldText {
  entry: Entry;
  /** The commit that it comes from; undefined for a text that still stands as it was. */
  commit: string | undefined;
}

/**
 * Stores the old texts of answers in the archive, for every older version that would lose them: all its languages, and
 * the pictures that the texts show. `openHistory` is asked only when a text has to come from git.
 * Throws a UsageError that says what to do where a text cannot be found.
 */
export function planKeep(graph: LockedGraph, slugs: readonly string[], openHistory: () => History): Plan {
  const plan: Plan = { writes: new Map(), says: [] };
  for (const slug of slugs) {
    let shown: Readonly<Record<string, string>> | undefined;
    for (const version of olderVersions(graph).toReversed()) {
      const locked = lockedTexts(graph, version, slug);
      if (graph.versions.get(version)?.has(slug)) {
        shown = undefined;
        refuseChanged(graph, version, slug, locked);
        continue;
      }
      if (!locked || isShown(graph, version, slug, locked, shown)) continue;
      for (const [locale, hash] of Object.entries(locked)) {
        const text = findText(graph, { locale, slug, version, hash }, openHistory);
        keepText(plan, graph, archivePath({ locale, slug, version }), text, openHistory);
      }
      plan.says.push(`${slug}: version ${version} keeps the text that held then.`);
      shown = locked;
    }
  }
  if (plan.writes.size === 0) plan.says.push('Nothing to keep: every older version still shows its texts.');
  return plan;
}

/** The lock knows an answer that was renamed by its old slug. */
function lockedTexts(
  { lock, moved }: LockedGraph,
  version: string,
  slug: string,
): Readonly<Record<string, string>> | undefined {
  const old = [...moved].find(([from, to]) => to === slug && lock[version]?.[from] !== undefined)?.[0];
  return lock[version]?.[slug] ?? (old === undefined ? undefined : lock[version]?.[old]);
}

/** Whether a version gets all its locked texts: from a newer version that was planned just now, or as things stand. */
function isShown(
  graph: LockedGraph,
  version: string,
  slug: string,
  locked: Readonly<Record<string, string>>,
  planned: Readonly<Record<string, string>> | undefined,
): boolean {
  return Object.entries(locked).every(([locale, hash]) => {
    if (planned) return planned[locale] === hash;
    const text = resolveText(graph, { locale, version, slug });
    return text !== undefined && !text.isFallback && sourceHash(text.entry) === hash;
  });
}

function refuseChanged(
  graph: LockedGraph,
  version: string,
  slug: string,
  locked: Readonly<Record<string, string>> | undefined,
): void {
  for (const [locale, entry] of graph.versions.get(version)!.get(slug)!) {
    const hash = locked?.[locale];
    if (hash === undefined || hash === sourceHash(entry)) continue;
    throw new UsageError(
      `${entry.file} was changed, and would be overwritten. Take it back with: git checkout -- ${entry.file}\n` +
        `If the change is a correction: npm run archive -- amend ${slug}`,
    );
  }
}

function findText(
  graph: LockedGraph,
  wanted: { locale: string; slug: string; version: string; hash: string },
  openHistory: () => History,
): OldText {
  const { locale, slug, version, hash } = wanted;
  const now = resolveText(graph, wanted)?.entry;
  if (now?.locale === locale && sourceHash(now) === hash) return { entry: now, commit: undefined };
  const history = openHistory();
  const slugs = [slug, ...[...graph.moved].filter(([, to]) => to === slug).map(([from]) => from)];
  const versions = graph.site.versions.map(({ id }) => id);
  const paths = slugs.flatMap((name) => [
    livingPath({ locale, slug: name }),
    ...versions
      .slice(versions.indexOf(version), -1)
      .map((id) => archivePath({ locale, slug: name, version: id })),
  ]);
  for (const path of paths) {
    for (const commit of history.commitsOf(path)) {
      const bytes = history.read(commit, path);
      const { entry } = bytes ? parseEntry(graph.site, path, new TextDecoder().decode(bytes)) : {};
      if (entry && sourceHash(entry) === hash) return { entry, commit };
    }
  }
  const target = archivePath({ locale, slug, version });
  const cure = history.isShallow
    ? 'This clone holds only the newest commits. Get the others with: git fetch --unshallow'
    : `Put the old text into ${target} by hand, or accept the change with: npm run archive -- amend ${slug}`;
  throw new UsageError(
    `No commit has the text of ${slug} in "${locale}" that version ${version} was locked with.\n${cure}`,
  );
}

function keepText(
  { writes }: Plan,
  { assets }: LockedGraph,
  target: string,
  { entry, commit }: OldText,
  openHistory: () => History,
): void {
  writes.set(target, entry.source);
  for (const { href } of entry.links) {
    const isBeside = !/^(?:[a-z][a-z0-9+.-]*:|[/#])/i.test(href) && !/\.md(?:#|$)/i.test(href);
    const name = decodeURI(href.split(/[?#]/)[0]!);
    if (!isBeside || posix.extname(name) === '') continue;
    const from = posix.join(posix.dirname(entry.file), name);
    const to = posix.join(posix.dirname(target), name);
    const old =
      commit === undefined && !assets.has(from) ? undefined : openHistory().read(commit ?? 'HEAD', from);
    if (old) writes.set(to, old);
  }
}
