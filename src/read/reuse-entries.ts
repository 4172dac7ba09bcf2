import type { Site } from '../model/site.ts';
import { parseEntry } from './parse-entry.ts';

/** A {@link parseEntry} that gives the same entry again for as long as its file and the settings stay as they are. */
export function reuseEntries(): typeof parseEntry {
  const known = new Map<
    string,
    { source: string; settings: string; parsed: ReturnType<typeof parseEntry> }
  >();
  let last: { site: Site; settings: string } | undefined;
  return (site, file, source) => {
    if (last?.site !== site) last = { site, settings: JSON.stringify(site) };
    const { settings } = last;
    const before = known.get(file);
    if (before?.source === source && before.settings === settings) return before.parsed;
    const parsed = parseEntry(site, file, source);
    known.set(file, { source, settings, parsed });
    return parsed;
  };
}
