import type { ContentGraph } from '../graph/graph.ts';
import { basePath, type Site } from '../model/site.ts';
import { buildFeeds } from './feed.ts';
import { buildLlmsTexts } from './llms-text.ts';
import { formatOpenSearch } from './open-search.ts';
import { formatRedirects } from './redirects.ts';
import { formatHeadersFile } from './server-snippets.ts';
import type { SiteContent } from './site-content.ts';
import { formatSitemap } from './sitemap.ts';
import { absoluteUrl } from './urls.ts';

/** A text that stands in the output beside the pages. */
export interface TextFile {
  /** Path within the output, beginning with a slash. */
  path: string;
  text: string;
}

/** What programs and hosts read of the whole site. */
export async function buildTextFiles(
  graph: ContentGraph,
  { pages, frames }: Pick<SiteContent, 'pages' | 'frames'>,
): Promise<TextFile[]> {
  return [
    { path: '/robots.txt', text: formatRobots(graph.site) },
    { path: '/sitemap.xml', text: await formatSitemap(pages) },
    ...frames.map((frame) => ({ path: `/${frame.locale}/opensearch.xml`, text: formatOpenSearch(frame) })),
    { path: '/_headers', text: formatHeadersFile(basePath(graph.site)) },
    { path: '/_redirects', text: formatRedirects(graph, pages) },
    ...buildLlmsTexts(graph),
    ...(await buildFeeds(graph)),
  ];
}

/** All may be read but what somebody searched for; a page that search engines should leave out says so itself. */
function formatRobots(site: Site): string {
  const results = `${basePath(site)}/*/search/?`;
  return `User-agent: *\nDisallow: ${results}\n\nSitemap: ${absoluteUrl(site, '/sitemap.xml')}\n`;
}
