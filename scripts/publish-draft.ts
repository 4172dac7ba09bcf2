import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { putInPlace, type Draft } from './draft.ts';
import { listFolder, type Listing } from './list-folder.ts';
import { OFFLINE_WORKER } from './write-search.ts';

/** What makes a site of the one in the output folder; all are paths within. */
interface Change {
  newFolders: string[];
  /** Files to be renamed from the draft, in this order. */
  files: string[];
  /** Files and folders of the old site that the new one does not have. */
  leftover: string[];
}

/**
 * Puts a finished draft in the place of the site in `out`. Where the draft has kept files of that, only the others are
 * replaced, each at once: whoever serves the folder meanwhile finds no half a file, and no page that names a file that is
 * not there yet. Where none was kept, or something is in the way, the folders change places.
 */
export async function publishDraft(
  { folder, kept }: Pick<Draft, 'folder' | 'kept'>,
  out: string,
): Promise<void> {
  const change = kept.size > 0 ? planChange(listFolder(folder), listFolder(out), kept) : undefined;
  const standing = new Set(kept);
  if (change && carryOut(change, folder, out, standing)) return;
  for (const file of standing) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    putInPlace(join(out, file), join(folder, file));
  }
  await swap(folder, out);
}

/** How the old site becomes the new one where it is; undefined when something is in the way. */
function planChange(made: Listing, old: Listing, kept: ReadonlySet<string>): Change | undefined {
  const [oldFiles, oldFolders] = [new Set(old.files), new Set(old.folders)];
  // Behind a link to another folder, or taken away meanwhile.
  if (![...kept].every((file) => oldFiles.has(file))) return undefined;
  const files = new Set(made.files);
  const folders = new Set(made.folders);
  for (const file of kept) {
    for (let at = posix.dirname(file); !folders.has(at); at = posix.dirname(at)) folders.add(at);
  }
  const leftover = [
    ...old.files.filter((file) => !kept.has(file) && !files.has(file)),
    ...old.folders.filter((folder) => !folders.has(folder)),
  ];
  // A file for a folder or the other way round; or, to the disks of Windows and macOS, the same name in other letters.
  const taken = new Set([...files, ...made.folders].map((path) => path.toLowerCase()));
  if (leftover.some((path) => taken.has(path.toLowerCase()))) return undefined;
  return {
    newFolders: made.folders.filter((folder) => !oldFolders.has(folder)),
    files: inOrder(made.files, oldFiles),
    leftover,
  };
}

/**
 * What is new comes before what may name it, and files before pages. The worker comes last: a browser that has it keeps
 * the pages that it finds from then on.
 */
function inOrder(files: readonly string[], oldFiles: ReadonlySet<string>): string[] {
  const rankOf = (file: string): number => {
    if (file === OFFLINE_WORKER) return 4;
    return (oldFiles.has(file) ? 2 : 0) + (file.endsWith('.html') ? 1 : 0);
  };
  return files.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** Whether a change could be made; adds each file to those that are `standing` in the output as they are to be. */
function carryOut(
  { newFolders, files, leftover }: Change,
  draft: string,
  out: string,
  standing: Set<string>,
): boolean {
  try {
    for (const folder of newFolders) mkdirSync(join(out, folder));
    for (const file of files) {
      renameSync(join(draft, file), join(out, file));
      standing.add(file);
    }
    for (const path of leftover) rmSync(join(out, path), { recursive: true, force: true });
    return true;
  } catch {
    // Windows does not replace a file that somebody has open, for one.
    return false;
  }
}

/** Puts a whole site in the place of the previous one. */
async function swap(draft: string, out: string): Promise<void> {
  const previous = `${draft}-previous`;
  const hadPrevious = await rename(out, previous).then(
    () => true,
    () => false,
  );
  try {
    await rename(draft, out);
  } catch (error) {
    if (hadPrevious) await rename(previous, out);
    throw error;
  }
  // Not asynchronously, which takes twice as long.
  rmSync(previous, { recursive: true, force: true });
}
