import type { Sheet } from './sheet.ts';

/** Paths of all pictures on a sheet, each once, in order: public files begin with a slash. */
export function collectPictures(sheet: Sheet): string[] {
  const paths = new Set<string>();
  addPictures(sheet.entries, paths);
  return [...paths];
}

function addPictures(value: unknown, paths: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('path' in value && typeof value.path === 'string') paths.add(value.path);
  for (const part of Object.values(value)) addPictures(part, paths);
}
