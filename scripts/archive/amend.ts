import { buildLock, compareLock, olderVersions } from '../../src/graph/compare-lock.ts';
import { formatLock, LOCK_FILE, type ArchiveLock } from '../../src/model/archive-lock.ts';
import type { LockedGraph, Plan } from './plan.ts';

/** Locks the texts of answers as the older versions show them now; of all answers without a list of slugs. */
export function planAmend(graph: LockedGraph, slugs: readonly string[] | undefined): Plan {
  const now = buildLock(graph);
  const lock = slugs ? mergeLock(graph, now, slugs) : now;
  const text = formatLock(lock);
  if (text === formatLock(graph.lock))
    return { writes: new Map(), says: ['Nothing to amend: the lock says what the older versions show.'] };
  const says = compareLock(graph)
    .filter(({ slug }) => slugs?.includes(slug) ?? true)
    .map(({ kind, version, slug, locale }) => `${slug} (${locale}): version ${version} ${ACCEPTED[kind]}.`);
  const locked = olderVersions(graph).filter((id) => !graph.lock[id] && lock[id]);
  return {
    writes: new Map([[LOCK_FILE, text]]),
    says: [...says, ...locked.map((id) => `Version ${id} is locked as it is now.`)],
  };
}

const ACCEPTED = {
  changed: 'shows the new text from now on',
  lost: 'does without this text from now on',
  appeared: 'has this answer from now on',
};

function mergeLock(graph: LockedGraph, now: ArchiveLock, slugs: readonly string[]): ArchiveLock {
  const old = new Set([...graph.moved].filter(([, to]) => slugs.includes(to)).map(([from]) => from));
  return Object.fromEntries(
    Object.entries(graph.lock).map(([version, locked]) => {
      const others = Object.entries(locked).filter(([slug]) => !slugs.includes(slug) && !old.has(slug));
      const amended = slugs.flatMap((slug): [string, Record<string, string>][] => {
        const hashes = now[version]?.[slug];
        return hashes ? [[slug, hashes]] : [];
      });
      return [version, Object.fromEntries([...others, ...amended])];
    }),
  );
}
