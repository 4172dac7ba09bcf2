import { posix } from 'node:path';
import { decodeAddress } from '../../src/graph/resolve-link.ts';
import { resolveText } from '../../src/graph/resolve-text.ts';
import { archivePath, livingPath, type EntryKey } from '../../src/model/address.ts';
import type { Entry } from '../../src/model/entry.ts';
import { sourceHash } from '../../src/model/hash.ts';
import { parseEntry } from '../../src/read/parse-entry.ts';
import { UsageError } from '../options.ts';
import type { History } from './history.ts';
import type { LockedGraph } from './plan.ts';

/** A text as it was when it was locked. */
export interface OldText {
  key: EntryKey;
  entry: Entry;
  /** The commit that it comes from; undefined for a text that still stands as it was. */
  commit: string | undefined;
}

/**
 * The text that a version was locked with: as it stands, or from the newest commit that has it.
 * Throws a UsageError that says what to do where it cannot be found.
 */
export async function findText(
  graph: LockedGraph,
  key: EntryKey,
  hash: string,
  openHistory: () => Promise<History>,
): Promise<OldText> {
  const now = resolveText(graph, key)?.entry;
  if (now?.locale === key.locale && sourceHash(now) === hash) return { key, entry: now, commit: undefined };
  const history = await openHistory();
  for (const path of formerPaths(graph, key)) {
    for (const commit of await history.commitsOf(path)) {
      const bytes = await history.read(commit, path);
      const { entry } = bytes ? parseEntry(graph.site, path, new TextDecoder().decode(bytes)) : {};
      if (entry && sourceHash(entry) === hash) return { key, entry, commit };
    }
  }
  const cure = history.isShallow
    ? 'This clone holds only the newest commits. Get the others with: git fetch --unshallow'
    : `Put the old text into ${archivePath(key)} by hand, or accept the change with: npm run archive -- amend ${key.slug}`;
  throw new UsageError(
    `No commit has the text of ${key.slug} in "${key.locale}" that version ${key.version} was locked with.\n${cure}`,
  );
}

/** Where a text may have stood: living, and in the archives from its version on, under every name that it had. */
function formerPaths({ site, moved }: LockedGraph, { locale, version, slug }: EntryKey): string[] {
  const slugs = [slug, ...[...moved].filter(([, to]) => to === slug).map(([from]) => from)];
  const ids = site.versions.map(({ id }) => id);
  const archives = ids.slice(ids.indexOf(version), -1);
  return slugs.flatMap((name) => [
    livingPath({ locale, slug: name }),
    ...archives.map((id) => archivePath({ locale, version: id, slug: name })),
  ]);
}

/** Paths within the content folder of the pictures and files beside a text, and where they stand beside an archived one. */
export function filesBeside({ key, entry }: OldText): { from: string; to: string }[] {
  return entry.links.flatMap(({ href }) => {
    const name = decodeAddress(href.split(/[?#]/)[0]!);
    const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(name);
    const extension = posix.extname(name).toLowerCase();
    if (isElsewhere || extension === '' || extension === '.md') return [];
    const beside = (path: string): string => posix.join(posix.dirname(path), name);
    return [{ from: beside(entry.file), to: beside(archivePath(key)) }];
  });
}
