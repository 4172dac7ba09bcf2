import {
  closeSync,
  copyFileSync,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { detach } from '../src/model/detach.ts';
import type { BuiltPage } from '../src/site/built-page.ts';
import { cacheFolder } from './build-cache.ts';
import { hashOf } from './code-hash.ts';
import { readRecord, writeRecord, type Written } from './draft-record.ts';

/** A file that was made. */
export interface Made {
  content: string | Uint8Array;
  /** What the check of the output wants to know of it, if it is a page. */
  page?: BuiltPage;
}

/** A site that is being built; what has not changed since the last build comes from that. */
export interface Draft {
  /** Where everything that is new stands until the draft is published. */
  folder: string;
  /** Files that stay where they are in the output: they are as they have to be. */
  kept: ReadonlySet<string>;
  /** Where a file of the draft can be read. */
  pathOf: (file: string) => string;
  /** Sees to a file: the one of the last build if that had the same key, else what `make` makes. */
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
  const kept = new Set<string>();
  const folders = new Set<string>();
  /** Where to put a file. */
  const targetOf = (file: string): string => {
    const target = join(folder, file);
    const parent = dirname(target);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    return target;
  };
  /** Takes over a file of an earlier build, and returns its time; undefined when it is not there as it was. */
  const takeOver = (file: string, known: Written & { from: string }): number | undefined => {
    const path = join(known.from, file);
    try {
      const mtimeMs = timeAsLeft(path, known);
      if (mtimeMs === undefined) return undefined;
      if (known.from === out) {
        kept.add(file);
        return mtimeMs;
      }
      const target = targetOf(file);
      putInPlace(path, target);
      return statSync(target).mtimeMs;
    } catch {
      return undefined;
    }
  };
  // Most addresses stand on thousands of pages: each is kept once.
  const texts = new Map<string, string>();
  const same = (text: string): string => {
    const known = texts.get(text) ?? detach(text);
    texts.set(known, known);
    return known;
  };
  return {
    folder,
    kept,
    pathOf: (file) => join(kept.has(file) ? out : folder, file),
    place: async (file, key, make) => {
      const known = earlier.get(file);
      const mtimeMs = known?.key === key ? takeOver(file, known) : undefined;
      if (known && mtimeMs !== undefined) {
        written.set(file, { ...known, mtimeMs });
        return;
      }
      const { content, page } = await make();
      const bytes = typeof content === 'string' ? encode(content) : content;
      const state = write(targetOf(file), bytes);
      written.set(file, { key, ...state, hash: hashOf(bytes), page: page && sharePage(page, same) });
    },
    pageAt: (file) => written.get(file)?.page,
    save: () => writeRecord(isShard ? join(folder, SHARD_RECORD) : siteRecord, written),
  };
}

/** Where texts are encoded: to have memory of its own for each of thousands takes longer than to encode it. */
let encoded = new Uint8Array(1 << 16);
const encoder = new TextEncoder();

/** The bytes of a text, until the next text is encoded. */
function encode(text: string): Uint8Array {
  // UTF-8 needs at most three bytes for what is one unit of a string.
  if (text.length * 3 > encoded.length) encoded = new Uint8Array(text.length * 4);
  return encoded.subarray(0, encoder.encodeInto(text, encoded).written);
}

function sharePage({ file, ids, addresses, shared }: BuiltPage, same: (text: string) => string): BuiltPage {
  const share = (texts: ReadonlySet<string>): Set<string> => new Set([...texts].map(same));
  return { file, ids: share(ids), addresses: share(addresses), shared };
}

/** Writes a new file, and returns what will tell whether somebody has changed it. */
function write(target: string, bytes: Uint8Array): Pick<Written, 'size' | 'mtimeMs'> {
  const file = openSync(target, 'w');
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    const { size, mtimeMs } = fstatSync(file);
    return { size, mtimeMs };
  } finally {
    closeSync(file);
  }
}

/**
 * The time of a file of an earlier build, unless somebody has changed it. One after the other: for thousands of small
 * files, waiting for a promise each costs more than the disk does.
 */
function timeAsLeft(file: string, { size, mtimeMs, hash }: Written): number | undefined {
  const found = statSync(file);
  if (found.size !== size) return undefined;
  return found.mtimeMs === mtimeMs || hashOf(readFileSync(file)) === hash ? found.mtimeMs : undefined;
}

/** A second name for the same bytes, so that nothing is copied; a copy where the disk has no such names. */
export function putInPlace(file: string, target: string): void {
  try {
    linkSync(file, target);
  } catch {
    copyFileSync(file, target);
  }
}
