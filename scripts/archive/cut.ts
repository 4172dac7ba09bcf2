import { lockVersion } from '../../src/graph/compare-lock.ts';
import { RESERVED_SEGMENTS } from '../../src/model/address.ts';
import { formatLock, LOCK_FILE } from '../../src/model/archive-lock.ts';
import { dayBefore } from '../../src/model/day.ts';
import { dateSchema, ID_PATTERN, livingVersion } from '../../src/model/site.ts';
import { cutVersion, type NewVersion } from '../../src/read/cut-version.ts';
import { SITE_FILE } from '../../src/read/parse-site.ts';
import { UsageError } from '../options.ts';
import type { LockedGraph, Plan } from './plan.ts';

/**
 * Closes the living version the day before `from`, locks its texts, and opens a new one. The lock is written first: when
 * it all stops between the two, the same command does the rest. Throws a UsageError for a version that cannot be.
 */
export function planCut(graph: LockedGraph, siteText: string, version: NewVersion): Plan {
  const { site } = graph;
  const living = livingVersion(site);
  const previous = site.versions.at(-2);
  if (living.id === version.id && living.from === version.from && previous) {
    if (graph.lock[previous.id])
      return { writes: new Map(), says: [`Version ${version.id} is there already.`] };
    return lockOnly(graph, previous.id);
  }
  refuseUnfit(graph, version);
  const text = cutVersion(siteText, version);
  if (text === undefined) {
    throw new UsageError(
      `versions: in ${SITE_FILE} is not written one setting a line, so it has to be changed by hand: give "${living.id}" a line ` +
        `"until: ${dayBefore(version.from)}" and put "${version.id}" after it. Then: npm run archive -- amend --all`,
    );
  }
  const { writes, says } = lockOnly(graph, living.id);
  return {
    writes: new Map([...writes, [SITE_FILE, text]]),
    says: [
      ...says,
      `Version ${living.id} ends on ${dayBefore(version.from)}; version ${version.id} begins on ${version.from}.`,
    ],
  };
}

function lockOnly(graph: LockedGraph, version: string): Plan {
  const texts = lockVersion(graph, version);
  return {
    writes: new Map([[LOCK_FILE, formatLock({ ...graph.lock, [version]: texts })]]),
    says: [`Version ${version} is locked: ${Object.keys(texts).length} answers.`],
  };
}

function refuseUnfit({ site }: LockedGraph, { id, from, label }: NewVersion): void {
  const living = livingVersion(site);
  if (!ID_PATTERN.test(id))
    throw new UsageError(`${id}: small letters, digits and hyphens, as in 2026-09-01.`);
  const isTaken = [...site.versions, ...site.topics].some((other) => other.id === id);
  if (isTaken || RESERVED_SEGMENTS.includes(id)) {
    throw new UsageError(`${id} is taken: there is a version, a topic or a page of that name.`);
  }
  if (!dateSchema.safeParse(from).success)
    throw new UsageError(`--from ${from}: write a day such as 2026-09-01.`);
  if (living.from !== undefined && from <= living.from) {
    throw new UsageError(
      `--from ${from}: version ${living.id} begins on ${living.from}, so the next one begins later.`,
    );
  }
  const missing = site.locales.filter((locale) => !label[locale.id]);
  if (missing.length > 0) {
    const options = missing.map((locale) => `--label ${locale.id}="…"`).join(' ');
    throw new UsageError(
      `The new version has no name in ${missing.map((locale) => locale.label).join(', ')}. Add: ${options}`,
    );
  }
}
