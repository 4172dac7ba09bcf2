import type { ContentGraph } from '../graph/graph.ts';
import { livingVersion } from '../model/site.ts';
import type { SiteFrame } from './frame.ts';
import { topicLists } from './lists.ts';
import { buildTwin, type Twin } from './markdown-twin.ts';
import type { Page } from './page.ts';
import { sidebarsOf, type Sidebar } from './sidebar.ts';
import type { SiteContent } from './site-content.ts';
import type { TranslationsPage } from './translations-page.ts';

/** All that a route of `src/pages/` shows, which it finds in `Astro.locals`: the same view gives the same bytes. */
export interface View {
  /** The frame of every locale, in the site's order; only for the pages that belong to no locale. */
  frames: readonly SiteFrame[];
  page: Page;
  /** What stands round the page. */
  frame: SiteFrame;
  sidebar: Sidebar;
  /** Only for the page for translators, which has none of the others. */
  translations: TranslationsPage | undefined;
}

/** A page of the built site. */
export interface SitePage {
  /** Site path (without base) that visitors know. */
  path: string;
  /** Site path under which a route answers: Starlight has Astro answer nothing outside the locales. */
  route: string;
  /** Path of its file within the output. */
  file: string;
  /** Made when it is asked for: what stands beside each page is as long as the page itself. */
  view: () => Partial<View>;
  /** The same as Markdown, where there is that. */
  beside?: Twin;
}

/** Every page of the site with what it shows: those of its locales, and the few that belong to none. */
export function collectSitePages(
  graph: ContentGraph,
  { pages, frames, translations }: SiteContent,
): SitePage[] {
  const { site } = graph;
  const frameOf = new Map(frames.map((frame) => [frame.locale, frame]));
  const version = livingVersion(site).id;
  const sidebarOf = new Map(
    frames.map((frame) => [frame.locale, sidebarsOf(topicLists(graph, frame.locale, version), frame)]),
  );
  const home = pages.find(({ path }) => path === `/${site.locales[0]!.id}/`)!;
  return [
    { path: '/', route: '/', file: 'index.html', view: () => ({ frames, page: home }) },
    { path: '/404/', route: '/404/', file: '404.html', view: () => ({ frames }) },
    {
      path: '/translations/',
      route: `/${site.defaultLocale}/translations/`,
      file: 'translations/index.html',
      view: () => ({ translations }),
    },
    ...pages.map((page) => {
      const frame = frameOf.get(page.locale)!;
      return {
        path: page.path,
        route: page.path,
        file: fileOf(page),
        view: () => ({ page, frame, sidebar: sidebarOf.get(page.locale)!(page) }),
        ...(page.kind === 'entry' ? { beside: buildTwin(graph, page) } : {}),
      };
    }),
  ];
}

/** Hosts look for `404.html` in the folder of the address that was asked for, not for a folder called 404. */
function fileOf({ kind, path, locale }: Page): string {
  return kind === 'not-found' ? `${locale}/404.html` : `${path.slice(1)}index.html`;
}
