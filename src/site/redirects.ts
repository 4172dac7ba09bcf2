import type { ContentGraph } from '../graph/graph.ts';
import type { Page } from './page.ts';
import { hrefOf } from './urls.ts';

/**
 * The `_redirects` file that hosts such as Netlify and Cloudflare Pages read: they answer with the new address at once,
 * before the page that leads on to it. A line each: old address, new address, status.
 */
export function formatRedirects({ site }: ContentGraph, pages: readonly Page[]): string {
  return pages
    .flatMap((page) =>
      page.kind === 'redirect' ? [`${hrefOf(site, page.path)} ${page.target.href} 301\n`] : [],
    )
    .join('');
}
