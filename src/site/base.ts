import type { ContentGraph } from '../graph/graph.ts';
import { livingVersion, type Locale } from '../model/site.ts';
import { languageLinks, pageForSearchEngines, siteVersionLinks } from './alternates.ts';
import type { PageBase } from './page-base.ts';

/** What the pages that exist in every language have in common. `rest` is the path after the locale. */
export function baseOf(
  { site }: ContentGraph,
  { id, lang, dir }: Locale,
  rest: string,
): Omit<PageBase, 'title' | 'description'> {
  return {
    path: `/${id}/${rest}`,
    locale: id,
    lang,
    dir,
    ...pageForSearchEngines(site, id, rest),
    languages: languageLinks(site, id, (locale) => `/${locale}/${rest}`),
    versions: siteVersionLinks(site, id, livingVersion(site).id),
    topic: undefined,
  };
}

/** The same for a page that search engines should not show: it would offer visitors texts that no longer hold. */
export function unlistedBaseOf(graph: ContentGraph, locale: Locale, rest: string): ReturnType<typeof baseOf> {
  return { ...baseOf(graph, locale, rest), canonical: undefined, alternates: [], isIndexed: false };
}
