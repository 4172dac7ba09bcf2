import { compareLock, lockVersion, olderVersions } from '../../src/graph/compare-lock.ts';
import { livingVersion } from '../../src/model/site.ts';

import type { LockedGraph } from './plan.ts';

/** A line for each version and for each text that is not what was locked, and whether there is any. */
export function describeStatus(graph: LockedGraph): { lines: string[]; isClean: boolean } {
  const differences = compareLock(graph);
  const older = olderVersions(graph);
  const unlocked = older.filter((id) => !graph.lock[id]);
  const lines = older.map((id) => {
    const { from, until } = graph.site.versions.find((version) => version.id === id)!;
    const all = Object.keys(lockVersion(graph, id)).length;
    const own = graph.versions.get(id)?.size ?? 0;
    const lock = graph.lock[id] ? '' : ', not locked';
    return `${id} (${from ?? '…'} to ${until ?? '…'}): ${all} answers, ${own} with a text of their own${lock}`;
  });
  const { id, from } = livingVersion(graph.site);
  lines.push(`${id} (${from ?? '…'} to now): ${graph.versions.get(id)?.size ?? 0} answers`);
  lines.push(
    ...differences.map(
      ({ kind, version, slug, locale }) => `  ${slug} (${locale}) ${FOUND[kind]} ${version}`,
    ),
  );
  return { lines, isClean: differences.length === 0 && unlocked.length === 0 };
}

const FOUND = {
  changed: 'has changed, and is still shown by',
  lost: 'is gone from',
  appeared: 'is new, and would be shown by',
};
