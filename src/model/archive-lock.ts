import * as z from 'zod';

/** Path of the lock within the content folder. */
export const LOCK_FILE = 'archive/lock.json';

/** The shape of `archive/lock.json`. */
export const archiveLockSchema = z.record(
  z.string(),
  z.record(z.string(), z.record(z.string(), z.string().regex(/^[0-9a-f]{12}$/))),
);

/**
 * What each older version says: version id → slug → locale → {@link sourceHash} of the text that its readers get. A
 * locale that shows the source text for want of a translation is not listed.
 */
export type ArchiveLock = z.output<typeof archiveLockSchema>;

/** The lock as the file holds it: sorted, one answer a line, so that a change of one answer changes one line. */
export function formatLock(lock: ArchiveLock): string {
  const versions = sorted(lock).map(([version, slugs]) => {
    const lines = sorted(slugs).map(([slug, hashes]) => `    "${slug}": { ${formatHashes(hashes)} }`);
    return `  "${version}": ${lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`}`;
  });
  return versions.length === 0 ? '{}\n' : `{\n${versions.join(',\n')}\n}\n`;
}

function formatHashes(hashes: Readonly<Record<string, string>>): string {
  return sorted(hashes)
    .map(([locale, hash]) => `"${locale}": "${hash}"`)
    .join(', ');
}

function sorted<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
