import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';

/** A built page, for looking at with CSS selectors. */
export function pageAt(folder: string, path: string): CheerioAPI {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return load(readFileSync(join(folder, file), 'utf8'));
}

export function hasFile(folder: string, path: string): boolean {
  return existsSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
}

/** Site paths of all pages of a built site that belong to a language. */
export function pagePaths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/index.html') && file !== 'translations/index.html')
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .sort();
}

/** Text as readers see it: white space folded. */
export function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
