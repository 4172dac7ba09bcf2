import type { ContentGraph } from '../graph/graph.ts';
import type { PrintedHandout } from '../model/handout.ts';
import { buildPages } from './build-pages.ts';
import { buildFrames, type SiteFrame } from './frame.ts';
import { buildHandoutPages } from './handout-pages.ts';
import type { Page } from './page.ts';
import { buildTranslationsPage, type TranslationsPage } from './translations-page.ts';

/** All that the site shows, as plain data. */
export interface SiteContent {
  /** Every page under a locale. */
  pages: readonly Page[];
  /** Those of them that keep their addresses from one release to the next: all but the previews of handouts. */
  published: readonly Page[];
  frames: readonly SiteFrame[];
  translations: TranslationsPage;
}

/** What the site shows on a day (`YYYY-MM-DD`); `printed` are the handouts that there are files of. */
export function buildSiteContent(
  graph: ContentGraph,
  printed: readonly PrintedHandout[],
  today: string,
): SiteContent {
  const published = buildPages(graph, printed, today);
  return {
    pages: [...published, ...buildHandoutPages(graph, printed, today)],
    published,
    frames: buildFrames(graph),
    translations: buildTranslationsPage(graph, today),
  };
}
