import type { Entry } from '../model/entry.ts';
import { sourceHash } from '../model/hash.ts';
import type { Site } from '../model/site.ts';
import { NO_HISTORY, type PastSource, type SourceHistory } from '../model/source-history.ts';
import { askGit, readBlobs } from './git.ts';
import { parseEntry } from './parse-entry.ts';

/** One text that a file had in the history. */
interface Revision {
  file: string;
  /** Git's name for the content. */
  blob: string;
  /** Day of the commit that brought it. */
  day: string;
}

/**
 * How source texts read before, from git: of those whose translations were made from an older text, so that a site
 * without stale translations asks git nothing.
 */
export async function readSourceHistory(
  folder: string,
  site: Site,
  entries: readonly Entry[],
): Promise<SourceHistory> {
  const isSource = ({ locale }: Entry): boolean => locale === site.defaultLocale;
  const translations = Map.groupBy(
    entries.filter((entry) => !isSource(entry)),
    keyOf,
  );
  const hasStale = (source: Entry): boolean =>
    translations
      .get(keyOf(source))
      ?.some(({ frontmatter }) => frontmatter.translates !== sourceHash(source)) ?? false;
  return readHistoryOf(
    folder,
    site,
    entries.filter((entry) => isSource(entry) && hasStale(entry)),
  );
}

/** Every text that the given sources had before the present one. */
export async function readHistoryOf(
  folder: string,
  site: Site,
  sources: readonly Entry[],
): Promise<SourceHistory> {
  if (sources.length === 0) return NO_HISTORY;
  const [log, shallow] = await Promise.all([
    // As the main line saw it: a merge counts as one change, on the day of the merge.
    askGit(folder, [
      ...['log', '--first-parent', '--diff-merges=first-parent', '--relative', '--raw', '--no-abbrev', '-M'],
      ...['--format=day %cs', '--', '.'],
    ]),
    askGit(folder, ['rev-parse', '--is-shallow-repository']),
  ]);
  if (!log) return { ...NO_HISTORY, gap: 'no-git' };
  const revisions = findRevisions(
    log.toString('utf8'),
    sources.map(({ file }) => file),
  );
  const blobs = await readBlobs(
    folder,
    revisions.map(({ blob }) => blob),
  );
  const texts = new Map(
    sources.map((source) => [
      source.file,
      distinctTexts(
        source,
        revisions.flatMap(({ file, day }, i) => {
          const { entry } = file === source.file ? parseEntry(site, file, blobs?.[i] ?? '') : {};
          return entry ? [{ entry, day }] : [];
        }),
      ),
    ]),
  );
  return { gap: shallow?.toString().trim() === 'true' ? 'shallow' : undefined, texts };
}

function keyOf({ version, slug }: Entry): string {
  return `${version}/${slug}`;
}

/** What git's log tells about some files, newest first. A file is followed under the names that it had before. */
function findRevisions(log: string, files: readonly string[]): Revision[] {
  const followed = new Map(files.map((file) => [file, file]));
  const revisions: Revision[] = [];
  let day = '';
  for (const line of log.split('\n')) {
    if (line.startsWith('day ')) day = line.slice('day '.length);
    const change = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*\t([^\t]+)(?:\t(.+))?$/.exec(line);
    if (!change) continue;
    const [, blob = '', status, path = '', renamedTo] = change;
    const file = followed.get(renamedTo ?? path);
    if (file === undefined || status === 'D') continue;
    revisions.push({ file, blob, day });
    if (renamedTo !== undefined) {
      followed.delete(renamedTo);
      followed.set(path, file);
    }
  }
  return revisions;
}

/** The texts before the present one; commits that changed nothing that a translator translates are left out. */
function distinctTexts(source: Entry, revisions: readonly { entry: Entry; day: string }[]): PastSource[] {
  const texts: PastSource[] = [];
  let newerHash = sourceHash(source);
  let until: string | undefined;
  for (const { entry, day } of revisions) {
    const hash = sourceHash(entry);
    if (hash !== newerHash) texts.push({ entry, until });
    newerHash = hash;
    until = day;
  }
  return texts;
}
