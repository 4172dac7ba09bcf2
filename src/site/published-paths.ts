import type { ContentGraph } from '../graph/graph.ts';
import { handoutFilePath } from '../model/handout.ts';
import type { Page } from './page.ts';

/**
 * The site paths (without base) where the site answers, in order: its pages, redirects included, and its handouts. The
 * build writes them to `urls.json`, and `npm run check -- --published` holds later versions to them.
 */
export function publishedPaths({ site, handouts }: ContentGraph, pages: readonly Page[]): string[] {
  const files = site.locales.flatMap(({ id: locale }) =>
    handouts.flatMap(({ id, formats }) => formats.map((format) => handoutFilePath(locale, id, format))),
  );
  const answered = pages.filter(({ kind }) => kind !== 'not-found').map(({ path }) => path);
  return ['/', ...answered, ...files].sort();
}
