import type { ContentGraph } from '../graph/graph.ts';
import { basePath } from '../model/site.ts';
import { buildFeeds } from './feed.ts';
import { buildLlmsTexts } from './llms-text.ts';
import { buildTwins } from './markdown-twin.ts';
import type { Page } from './page.ts';
import { formatRedirects } from './redirects.ts';
import { formatHeadersFile } from './server-snippets.ts';

/** A text that stands in the output beside the pages. */
export interface TextFile {
  /** Path within the output, beginning with a slash. */
  path: string;
  text: string;
}

/** All that programs and hosts read beside the pages, for the build to write. */
export async function buildTextFiles(graph: ContentGraph, pages: readonly Page[]): Promise<TextFile[]> {
  return [
    { path: '/_headers', text: formatHeadersFile(basePath(graph.site)) },
    { path: '/_redirects', text: formatRedirects(graph, pages) },
    ...buildTwins(graph, pages),
    ...buildLlmsTexts(graph),
    ...(await buildFeeds(graph)),
  ];
}
