import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio';

/** What a built page tells visitors, search engines and the site's own search; as short texts, for a table. */
export interface PageView {
  /** Language of the page, and of its text where that is another one. */
  lang: string;
  /** Site path that search engines should keep; `–` for none. */
  canonical: string;
  /** Languages that it names as translations of itself, without `x-default`. */
  hreflang: string;
  noindex: boolean;
  isInSitemap: boolean;
  /** The first words of what a reader is told before the text; empty for nothing. */
  notice: string;
}

/** How a site's pages are made, where sites differ. */
export interface SiteShape {
  folder: string;
  /** Origin and base path, without a final slash. */
  url: string;
  /** Selector of the notices. */
  notice: string;
  /** Selector of the element that has the text, with its language. */
  text: string;
  /** File names of the sitemap. */
  sitemaps: readonly string[];
}

/** What the page at a site path tells; undefined when there is no page. */
export function viewPage(site: SiteShape, path: string): PageView | undefined {
  const file = join(site.folder, path, 'index.html');
  if (!existsSync(file)) return undefined;
  const $ = load(readFileSync(file, 'utf8'));
  if ($('meta[http-equiv=refresh]').length > 0) return undefined;
  const textLang = $(site.text).attr('lang') ?? $('html').attr('lang') ?? '–';
  const pageLang = $('html').attr('lang') ?? '–';
  const alternates = $('link[rel=alternate][hreflang]')
    .toArray()
    .map((link) => $(link).attr('hreflang') ?? '')
    .filter((lang) => lang !== 'x-default');
  const address = `<loc>${site.url}${path}</loc>`;
  return {
    lang: textLang === pageLang ? pageLang : `${pageLang}, text ${textLang}`,
    canonical: $('link[rel=canonical]').attr('href')?.replace(site.url, '') ?? '–',
    hreflang: alternates.join(' ') || '–',
    noindex: ($('meta[name=robots]').attr('content') ?? '').includes('noindex'),
    isInSitemap: site.sitemaps.some((name) =>
      readFileSync(join(site.folder, name), 'utf8').includes(address),
    ),
    notice: $(site.notice).first().text().replace(/\s+/g, ' ').trim(),
  };
}

/** Where an address that is no page of its own leads: the target of its redirect; undefined when nothing answers. */
export function redirectOf(site: SiteShape, path: string): string | undefined {
  const file = join(site.folder, path, 'index.html');
  if (!existsSync(file)) return undefined;
  const content = load(readFileSync(file, 'utf8'))('meta[http-equiv=refresh]').attr('content');
  return content?.replace(/^.*url=/i, '').replace(site.url, '');
}

/** What the search of one language finds: site path → the versions that it is found under, if it knows versions. */
export type IndexedTexts = ReadonlyMap<string, readonly string[]>;

/** Reads Pagefind's index as it was written: one fragment for each text, in the language that its name begins with. */
export function readSearchIndex(folder: string, language: string): IndexedTexts {
  const fragments = readdirSync(join(folder, 'pagefind/fragment')).filter((name) =>
    new RegExp(`^${language}(?:-[a-z]+)?_`).test(name),
  );
  return new Map(
    fragments.map((name): [string, readonly string[]] => {
      const text = gunzipSync(readFileSync(join(folder, 'pagefind/fragment', name))).toString('utf8');
      const { url, filters } = JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
      return [url, filters.version ?? []];
    }),
  );
}

interface Fragment {
  url: string;
  filters: { version?: string[] };
}
