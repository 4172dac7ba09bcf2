import type { BuiltPage, Places } from '../src/site/built-page.ts';
import { readSealed, writeSealed } from './build-cache.ts';
import { codeHash } from './code-hash.ts';

/** What is known of a file that a build has written. */
export interface Written {
  /** Hash of all that the file is made of. */
  key: string;
  /** A file of this size and time is as the build left it; one of another time still is if its hash says so. */
  size: number;
  mtimeMs: number;
  hash: string;
  /** What the check of the output wants to know of a page. */
  page: BuiltPage | undefined;
}

/** Ids and addresses, by their positions among the texts. */
type StoredPlaces = [ids: number[], addresses: number[]];
type StoredFile = [file: string, key: string, size: number, mtimeMs: number, hash: string];

/** As it is stored: every text once, and what pages share once; a page names the latter by its position. */
interface Stored {
  texts: string[];
  shared: StoredPlaces[];
  files: (StoredFile | [...StoredFile, ...StoredPlaces, shared: number])[];
}

/** What a build has written, by file; nothing where there is no record, a damaged one, or one of another Handrail. */
export async function readRecord(path: string): Promise<Map<string, Written>> {
  const bytes = await readSealed(path);
  if (!bytes) return new Map();
  // Another Handrail may store it otherwise, and makes nothing of the same.
  const code = await codeHash();
  if (new TextDecoder().decode(bytes.subarray(0, code.length)) !== code) return new Map();
  const stored = JSON.parse(new TextDecoder().decode(bytes.subarray(code.length))) as Stored;
  const named = (positions: readonly number[]): Set<string> =>
    new Set(positions.map((at) => stored.texts[at]!));
  const places = ([ids, addresses]: StoredPlaces): Places => ({
    ids: named(ids),
    addresses: named(addresses),
  });
  const shared = stored.shared.map(places);
  return new Map(
    stored.files.map(([file, key, size, mtimeMs, hash, ids, addresses, at]) => {
      const page = ids && addresses && { file, ...places([ids, addresses]), shared: shared[at!]! };
      return [file, { key, size, mtimeMs, hash, page }];
    }),
  );
}

/** Keeps what a build has written for the next one. */
export async function writeRecord(path: string, written: ReadonlyMap<string, Written>): Promise<void> {
  const texts = new Positions<string>();
  const store = ({ ids, addresses }: Places): StoredPlaces => [
    [...ids].map((id) => texts.of(id)),
    [...addresses].map((address) => texts.of(address)),
  ];
  const shared = new Positions<Places>();
  const files = [...written].map(([file, { key, size, mtimeMs, hash, page }]): Stored['files'][number] => {
    const known: StoredFile = [file, key, size, mtimeMs, hash];
    return page ? [...known, ...store(page), shared.of(page.shared)] : known;
  });
  const stored: Stored = { shared: shared.all.map(store), texts: texts.all, files };
  await writeSealed(path, new TextEncoder().encode((await codeHash()) + JSON.stringify(stored)));
}

/** Different things in the order in which they were met. */
class Positions<T> {
  readonly #known = new Map<T, number>();

  of(thing: T): number {
    const at = this.#known.get(thing) ?? this.#known.size;
    this.#known.set(thing, at);
    return at;
  }

  get all(): T[] {
    return [...this.#known.keys()];
  }
}
