import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { formatCache, parseCache, type Cache, type ParsedCache } from '../src/links/cache.ts';
import { UsageError } from './options.ts';

const NOTES = {
  damaged: 'is damaged: everything is asked again.',
  foreign: 'is not a cache of Handrail: it is neither used nor changed.',
};

/** The cache of earlier runs; says on stderr why a file was not used. */
export async function readCache(file: string): Promise<ParsedCache> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '';
    throw new UsageError(`--cache ${file}: this cannot be read as a file.`, { cause: error });
  });
  const parsed = parseCache(text);
  if (parsed.note) console.error(`--cache ${file} ${NOTES[parsed.note]}`);
  return parsed;
}

/** Written beside and moved into place, so that a run that is broken off leaves the old one. */
export async function writeCache(file: string, cache: Cache): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.new`, formatCache(cache));
    await rename(`${file}.new`, file);
  } catch (error) {
    console.error(`--cache ${file} could not be written (${codeOf(error)}): nothing is remembered.`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
