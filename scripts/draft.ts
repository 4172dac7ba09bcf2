import { copyFileSync, linkSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuiltPage } from '../src/site/built-page.ts';
import { cacheFolder, readSealed, writeSealed } from './build-cache.ts';
import { hashOf } from './code-hash.ts';

/** What is known of a file that a build has written. */
interface Written {
  /** Hash of all that the file is made of. */
  key: string;
  /** A file of this size and time is as the build left it; one of another time still is if its hash says so. */
  size: number;
  mtimeMs: number;
  hash: string;
  /** What the check of the output wants to know of a page. */
  page: BuiltPage | undefined;
}

/** As it is stored: every text once, pages name them by their position. */
interface Stored {
  texts: string[];
  files: [
    file: string,
    key: string,
    size: number,
    mtimeMs: number,
    hash: string,
    ids?: number[],
    addresses?: number[],
  ][];
}

/** A file that was made. */
export interface Made {
  content: string | Uint8Array;
  /** What the check of the output wants to know of it, if it is a page. */
  page?: BuiltPage;
}

/** The folder of a site that is being built; what has not changed since the last build comes from that. */
export interface Draft {
  folder: string;
  /** Puts a file in its place: the one of the last build if that had the same key, else what `make` makes. */
  place: (file: string, key: string, make: () => Promise<Made> | Made) => Promise<void>;
  /** A page that was placed, by its file. */
  pageAt: (file: string) => BuiltPage | undefined;
  /** Leaves a record of what was placed for the next build. */
  save: () => Promise<void>;
}

/** What a shard says of its files. A site does not: everything in its folder goes to the host. */
export const SHARD_RECORD = '.handrail-shard';

/**
 * Begins a draft in `folder` of what is to stand in `out`, where an earlier build may stand; `shards` are the folders of
 * shares of it. The draft of a shard takes its record along.
 */
export async function openDraft(
  folder: string,
  out: string,
  { isShard, shards }: { isShard: boolean; shards: readonly string[] },
): Promise<Draft> {
  const siteRecord = join(cacheFolder(), 'sites', hashOf(out));
  const earlier = new Map<string, Written & { from: string }>();
  const remember = async (from: string, record: string): Promise<void> => {
    for (const [file, known] of await readRecord(record)) earlier.set(file, { ...known, from });
  };
  await remember(out, siteRecord);
  for (const shard of shards) await remember(shard, join(shard, SHARD_RECORD));
  const written = new Map<string, Written>();
  const folders = new Set<string>();
  const makeFolder = (path: string): void => {
    if (!folders.has(path)) mkdirSync(path, { recursive: true });
    folders.add(path);
  };
  // Most addresses stand on thousands of pages: each is kept once.
  const texts = new Map<string, string>();
  const shared = (text: string): string => {
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
  return {
    folder,
    place: async (file, key, make) => {
      const target = join(folder, file);
      makeFolder(dirname(target));
      const known = earlier.get(file);
      if (known?.key === key && keep(join(known.from, file), known, target)) {
        written.set(file, { ...known, mtimeMs: statSync(target).mtimeMs });
        return;
      }
      const { content, page } = await make();
      writeFileSync(target, content);
      const { size, mtimeMs } = statSync(target);
      written.set(file, { key, size, mtimeMs, hash: hashOf(content), page: page && sharePage(page, shared) });
    },
    pageAt: (file) => written.get(file)?.page,
    save: () => writeRecord(isShard ? join(folder, SHARD_RECORD) : siteRecord, written),
  };
}

function sharePage({ file, ids, addresses }: BuiltPage, shared: (text: string) => string): BuiltPage {
  const share = (texts: ReadonlySet<string>): Set<string> => new Set([...texts].map(shared));
  return { file, ids: share(ids), addresses: share(addresses) };
}

/**
 * Takes over a file of an earlier build, unless somebody has changed it. One after the other: for thousands of small files,
 * waiting for a promise each costs more than the disk does.
 */
function keep(file: string, { size, mtimeMs, hash }: Written, target: string): boolean {
  try {
    const found = statSync(file);
    if (found.size !== size) return false;
    if (found.mtimeMs !== mtimeMs && hashOf(readFileSync(file)) !== hash) return false;
    putInPlace(file, target);
    return true;
  } catch {
    return false;
  }
}

/** A second name for the same bytes, so that nothing is copied; a copy where the disk has no such names. */
function putInPlace(file: string, target: string): void {
  try {
    linkSync(file, target);
  } catch {
    copyFileSync(file, target);
  }
}

async function readRecord(path: string): Promise<Map<string, Written>> {
  const bytes = await readSealed(path);
  if (!bytes) return new Map();
  const { texts, files } = JSON.parse(new TextDecoder().decode(bytes)) as Stored;
  const named = (positions: readonly number[] = []): Set<string> =>
    new Set(positions.map((at) => texts[at]!));
  return new Map(
    files.map(([file, key, size, mtimeMs, hash, ids, addresses]) => {
      const page = ids && { file, ids: named(ids), addresses: named(addresses) };
      return [file, { key, size, mtimeMs, hash, page }];
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
  const files = [...written].map(([file, { key, size, mtimeMs, hash, page }]): Stored['files'][number] =>
    page
      ? [file, key, size, mtimeMs, hash, [...page.ids].map(position), [...page.addresses].map(position)]
      : [file, key, size, mtimeMs, hash],
  );
  const stored: Stored = { texts: [...positions.keys()], files };
  await writeSealed(path, new TextEncoder().encode(JSON.stringify(stored)));
}
