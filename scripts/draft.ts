import { link, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseBuiltPage, type BuiltPage } from '../src/check/output.ts';
import { CACHE_FOLDER, readSealed, writeSealed } from './build-cache.ts';
import { hashOf } from './code-hash.ts';

/** What is known of a file that a build has written. */
interface Written {
  /** Hash of all that the file is made of. */
  key: string;
  /** By these two, a file is seen to be as the build left it. */
  size: number;
  mtimeMs: number;
  /** What the check of the output wants to know of a page. */
  page: BuiltPage | undefined;
}

/** As it is stored: every text once, pages name them by their position. */
interface Stored {
  texts: string[];
  files: [file: string, key: string, size: number, mtimeMs: number, ids?: number[], addresses?: number[]][];
}

/** The folder of a site that is being built; what has not changed since the last build comes from that. */
export interface Draft {
  folder: string;
  /** Puts a file in its place: the one of the last build if that had the same key, else what `make` makes. */
  place: (file: string, key: string, make: () => Promise<string> | string) => Promise<void>;
  /** A page that was placed, by its file. */
  pageAt: (file: string) => BuiltPage | undefined;
  /** How many files were made, and how many were kept. */
  counts: { made: number; kept: number };
  /** Remembers what was placed, once the draft has become the site. */
  save: () => Promise<void>;
}

/** Begins a draft in `folder` of what is to stand in `out`, where an earlier build may stand. */
export async function openDraft(folder: string, out: string): Promise<Draft> {
  const record = join(CACHE_FOLDER, 'sites', hashOf(out));
  const previous = await readRecord(record);
  const written = new Map<string, Written>();
  const counts = { made: 0, kept: 0 };
  return {
    folder,
    counts,
    place: async (file, key, make) => {
      const target = join(folder, file);
      await mkdir(dirname(target), { recursive: true });
      const known = previous.get(file);
      if (known?.key === key && (await keep(join(out, file), known, target))) {
        written.set(file, known);
        counts.kept++;
        return;
      }
      const text = await make();
      await writeFile(target, text);
      const { size, mtimeMs } = await stat(target);
      const page = file.endsWith('.html') ? parseBuiltPage(file, text) : undefined;
      written.set(file, { key, size, mtimeMs, page });
      counts.made++;
    },
    pageAt: (file) => written.get(file)?.page,
    save: () => writeRecord(record, written),
  };
}

/** Takes over a file of the last build, unless somebody has touched it. */
async function keep(file: string, { size, mtimeMs }: Written, target: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  if (found?.size !== size || found.mtimeMs !== mtimeMs) return false;
  // A second name for the same bytes: nothing is copied.
  return link(file, target).then(
    () => true,
    () => false,
  );
}

async function readRecord(path: string): Promise<Map<string, Written>> {
  const bytes = await readSealed(path);
  if (!bytes) return new Map();
  const { texts, files } = JSON.parse(new TextDecoder().decode(bytes)) as Stored;
  const named = (positions: readonly number[] = []): Set<string> =>
    new Set(positions.map((at) => texts[at]!));
  return new Map(
    files.map(([file, key, size, mtimeMs, ids, addresses]) => {
      const page = ids && { file, ids: named(ids), addresses: named(addresses) };
      return [file, { key, size, mtimeMs, page }];
    }),
  );
}

async function writeRecord(path: string, written: ReadonlyMap<string, Written>): Promise<void> {
  const positions = new Map<string, number>();
  const position = (text: string): number => {
    const at = positions.get(text) ?? positions.size;
    positions.set(text, at);
    return at;
  };
  const files = [...written].map(([file, { key, size, mtimeMs, page }]): Stored['files'][number] =>
    page
      ? [file, key, size, mtimeMs, [...page.ids].map(position), [...page.addresses].map(position)]
      : [file, key, size, mtimeMs],
  );
  const stored: Stored = { texts: [...positions.keys()], files };
  await writeSealed(path, new TextEncoder().encode(JSON.stringify(stored)));
}
