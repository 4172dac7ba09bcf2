import { olderVersions } from '../../src/graph/compare-lock.ts';
import { resolveText } from '../../src/graph/resolve-text.ts';
import { archivePath } from '../../src/model/address.ts';
import type { Entry } from '../../src/model/entry.ts';
import { sourceHash } from '../../src/model/hash.ts';
import { UsageError } from '../options.ts';
import type { History } from './history.ts';
import { filesBeside, findText, type OldText } from './old-text.ts';
import type { LockedGraph, Plan } from './plan.ts';

/** Hashes of the texts that a version was locked with, by locale. */
type Locked = Readonly<Record<string, string>>;

/**
 * Stores the old texts of answers in the archive, for every older version that would lose them: all its languages, and
 * the pictures that the texts show. `openHistory` is called only when something has to come from git.
 * Throws a UsageError that says what to do where a text cannot be found.
 */
export async function planKeep(
  graph: LockedGraph,
  slugs: readonly string[],
  openHistory: () => Promise<History>,
): Promise<Plan> {
  const plan: Plan = { writes: new Map(), says: [] };
  for (const slug of slugs) {
    // What the version before gets once the plan is carried out; undefined while it gets the living text.
    let newer: Locked | undefined;
    for (const version of olderVersions(graph).toReversed()) {
      const locked = lockedTexts(graph, version, slug);
      if (!locked) continue;
      const missing = missingTexts(graph, version, slug, locked, newer);
      const texts: OldText[] = [];
      for (const [locale, hash] of missing)
        texts.push(await findText(graph, { locale, version, slug }, hash, openHistory));
      await keepTexts(plan, texts, openHistory);
      if (texts.length > 0) plan.says.push(`${slug}: version ${version} keeps the text that held then.`);
      if (texts.length > 0 || graph.versions.get(version)?.has(slug)) newer = locked;
    }
  }
  if (plan.writes.size === 0) plan.says.push('Nothing to keep: every older version still shows its texts.');
  return plan;
}

/** The lock knows an answer that was renamed by its old slug. */
function lockedTexts({ lock, moved }: LockedGraph, version: string, slug: string): Locked | undefined {
  const old = [...moved].find(([from, to]) => to === slug && lock[version]?.[from] !== undefined)?.[0];
  return lock[version]?.[slug] ?? (old === undefined ? undefined : lock[version]?.[old]);
}

/** Locale and hash of the texts that a version's archive lacks: all of them or none, unless some are there already. */
function missingTexts(
  graph: LockedGraph,
  version: string,
  slug: string,
  locked: Locked,
  newer: Locked | undefined,
): [string, string][] {
  const all = Object.entries(locked);
  const own = graph.versions.get(version)?.get(slug);
  if (own) {
    refuseChanged(own, locked, slug);
    return all.filter(([locale]) => !own.has(locale));
  }
  const isShown = all.every(([locale, hash]) => {
    if (newer) return newer[locale] === hash;
    const text = resolveText(graph, { locale, version, slug });
    return text !== undefined && !text.isFallback && sourceHash(text.entry) === hash;
  });
  return isShown ? [] : all;
}

function refuseChanged(own: ReadonlyMap<string, Entry>, locked: Locked, slug: string): void {
  for (const [locale, entry] of own) {
    const hash = locked[locale];
    if (hash === undefined || hash === sourceHash(entry)) continue;
    throw new UsageError(
      `${entry.file} was changed, and would be overwritten. Take it back with: git checkout -- "*${entry.file}"\n` +
        `If the change is a correction: npm run archive -- amend ${slug}`,
    );
  }
}

/** A text that still stands as it was shows the pictures that it had when the others of its answer changed. */
async function keepTexts(
  { writes }: Plan,
  texts: readonly OldText[],
  openHistory: () => Promise<History>,
): Promise<void> {
  const commit = texts.find((text) => text.commit !== undefined)?.commit ?? 'HEAD';
  for (const text of texts) {
    writes.set(archivePath(text.key), text.entry.source);
    for (const { from, to } of filesBeside(text)) {
      const bytes = await (await openHistory()).read(text.commit ?? commit, from);
      if (bytes) writes.set(to, bytes);
    }
  }
}
