import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Looks up the lines of a content file, for showing the one that a finding is about. */
export function linesReader(folder: string): (file: string) => readonly string[] | undefined {
  return (file) => {
    try {
      return readFileSync(join(folder, file), 'utf8').split(/\r?\n/);
    } catch {
      return undefined;
    }
  };
}
