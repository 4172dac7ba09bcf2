import { Parser } from 'htmlparser2';

/** One address in the built site that leads nowhere, with all the pages that have it. */
export interface BrokenAddress {
  address: string;
  /** What is wrong with it. */
  problem: string;
  /** Site paths of the pages, sorted. */
  pages: string[];
}

/** What the check needs to know of one built page. */
export interface BuiltPage {
  /** Path of the file within the output, e.g. `en/odisee/register/index.html`. */
  file: string;
  /** Every `id` on the page. */
  ids: ReadonlySet<string>;
  /** Every address in an `href`, `src`, `srcset` or `poster`, as written. */
  addresses: ReadonlySet<string>;
}

/** Reads the ids and addresses of a built page. */
export function parseBuiltPage(file: string, html: string): BuiltPage {
  const ids = new Set<string>();
  const addresses = new Set<string>();
  const parser = new Parser({
    onopentag(_name, attributes) {
      if (attributes['id']) ids.add(attributes['id']);
      for (const name of ['href', 'src', 'poster']) {
        const value = attributes[name];
        if (value !== undefined) addresses.add(value);
      }
      for (const candidate of attributes['srcset']?.split(',') ?? []) {
        addresses.add(candidate.trim().split(/\s+/)[0]!);
      }
    },
  });
  parser.end(html);
  return { file, ids, addresses };
}

/**
 * Every internal address of the built site that no file answers, or whose fragment is not on its page; each distinct
 * one once. `files` are all paths of the output, `base` is the site's path prefix without a final slash.
 */
export function checkOutput(
  pages: readonly BuiltPage[],
  files: ReadonlySet<string>,
  { origin, base }: { origin: string; base: string },
): BrokenAddress[] {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const broken = new Map<string, BrokenAddress>();
  for (const page of pages) {
    const pageUrl = ANY_HOST + base + pathOf(page.file);
    for (const address of page.addresses) {
      const problem = describeProblem(address, pageUrl);
      if (problem === undefined) continue;
      const key = `${address}\n${problem}`;
      const known = broken.get(key) ?? { address, problem, pages: [] };
      known.pages.push(pathOf(page.file));
      broken.set(key, known);
    }
  }
  return [...broken.values()].map((found) => ({ ...found, pages: found.pages.sort() }));

  function describeProblem(address: string, pageUrl: string): string | undefined {
    if (address === '') return 'the address is empty';
    const url = URL.parse(
      address,
      pageUrl.replace('https://output.invalid', `https://output.invalid${base}`),
    );
    if (!url) return 'this is not an address';
    const isOwn = url.origin === ANY_HOST || url.origin === origin;
    if (!isOwn) return undefined;
    if (!url.pathname.startsWith(`${base}/`)) return `it is outside the site, which begins at ${base}/`;
    const path = decodeURIComponent(url.pathname.slice(base.length + 1));
    const file = [path, `${path}index.html`, `${path}.html`].find(
      (candidate) => !candidate.endsWith('/') && files.has(candidate),
    );
    if (file === undefined) return 'there is no such page or file';
    const fragment = decodeURIComponent(url.hash.slice(1));
    const target = byFile.get(file);
    if (fragment === '' || !target || target.ids.has(fragment)) return undefined;
    return `the page has no place called #${fragment}`;
  }
}

/** Stands for wherever the site is served. */
const ANY_HOST = 'https://output.invalid';

/** Site path (without base) at which a file of the output is served. */
function pathOf(file: string): string {
  return `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
}
