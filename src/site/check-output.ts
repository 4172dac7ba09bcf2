import type { BuiltPage } from './built-page.ts';

/** One address in the built site that leads nowhere, with all the pages that have it. */
export interface BrokenAddress {
  address: string;
  /** What is wrong with it. */
  problem: string;
  /** Site paths of the pages, sorted. */
  pages: string[];
}

/** The built site as far as links are concerned. */
export interface BuiltSite {
  pages: readonly BuiltPage[];
  /** Paths of all files of the output. */
  files: ReadonlySet<string>;
  /** Scheme and host that the site will be served from. */
  origin: string;
  /** The site's path prefix without a final slash. */
  base: string;
}

/**
 * Every internal address of the built site that no file answers, or whose fragment is not on its page; each distinct
 * one once, with all its pages.
 */
export function checkOutput(site: BuiltSite): BrokenAddress[] {
  const idsByFile = new Map(site.pages.map(({ file, ids }) => [file, ids]));
  const broken = new Map<string, BrokenAddress>();
  // Most addresses stand on every page and mean the same there.
  const known = new Map<string, string | undefined>();
  for (const { file, addresses } of site.pages) {
    const path = pathOf(file);
    for (const address of addresses) {
      const isRelative = !/^(?:\/|[a-z]+:)/i.test(address);
      if (!isRelative && !known.has(address)) {
        known.set(address, describeProblem(site, idsByFile, path, address));
      }
      const problem = isRelative ? describeProblem(site, idsByFile, path, address) : known.get(address);
      if (problem === undefined) continue;
      const key = `${address}\n${problem}`;
      const found = broken.get(key) ?? { address, problem, pages: [] };
      found.pages.push(path);
      broken.set(key, found);
    }
  }
  return [...broken.values()].map((found) => ({ ...found, pages: found.pages.sort() }));
}

function describeProblem(
  { files, origin, base }: BuiltSite,
  idsByFile: ReadonlyMap<string, ReadonlySet<string>>,
  page: string,
  address: string,
): string | undefined {
  if (address === '') return 'the address is empty';
  const url = URL.parse(address, origin + base + page);
  if (!url) return 'this is not an address';
  if (url.origin !== origin) return undefined;
  if (!url.pathname.startsWith(`${base}/`)) return `it is outside the site, which begins at ${base}/`;
  const path = decodeURIComponent(url.pathname.slice(base.length + 1));
  const file = [path, `${path}index.html`, `${path}.html`].find((candidate) => files.has(candidate));
  if (file === undefined) return 'there is no such page or file';
  const fragment = decodeURIComponent(url.hash.slice(1));
  const hasPlace = fragment === '' || (idsByFile.get(file)?.has(fragment) ?? true);
  return hasPlace ? undefined : `the page has no place called #${fragment}`;
}

/** Site path (without base) at which a file of the output is served. */
function pathOf(file: string): string {
  return `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
}
