import { hasId, type BuiltPage, type Places } from './built-page.ts';

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
  const pageAt = new Map(site.pages.map((page) => [page.file, page]));
  const broken = new Map<string, BrokenAddress>();
  // Most addresses stand on many pages and mean the same on each.
  const known = new Map<string, string | undefined>();
  const problemOf = (path: string, address: string): string | undefined => {
    if (isRelative(address)) return describeProblem(site, pageAt, path, address);
    if (!known.has(address)) known.set(address, describeProblem(site, pageAt, path, address));
    return known.get(address);
  };
  const toFollow = new Map<Places, string[]>();
  for (const { file, addresses, shared } of site.pages) {
    const path = pathOf(file);
    const ofAll =
      toFollow.get(shared) ??
      [...shared.addresses].filter(
        (address) => isRelative(address) || problemOf(path, address) !== undefined,
      );
    toFollow.set(shared, ofAll);
    for (const address of [...addresses, ...ofAll]) {
      const problem = problemOf(path, address);
      if (problem === undefined) continue;
      const key = `${address}\n${problem}`;
      const found = broken.get(key) ?? { address, problem, pages: [] };
      found.pages.push(path);
      broken.set(key, found);
    }
  }
  return [...broken.values()].map((found) => ({ ...found, pages: found.pages.sort() }));
}

/** Whether an address leads elsewhere on another page. */
function isRelative(address: string): boolean {
  return !/^(?:\/|[a-z]+:)/i.test(address);
}

function describeProblem(
  { files, origin, base }: BuiltSite,
  pageAt: ReadonlyMap<string, BuiltPage>,
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
  const target = pageAt.get(file);
  const hasPlace = fragment === '' || !target || hasId(target, fragment);
  return hasPlace ? undefined : `the page has no place called #${fragment}`;
}

/** Site path (without base) at which a file of the output is served. */
function pathOf(file: string): string {
  return `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
}
