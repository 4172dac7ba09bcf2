import { checkContent } from '../check/check-content.ts';
import { formatFindings } from '../check/report.ts';
import { isMedia } from '../model/media.ts';
import { configuredFolder, readConfiguredContent } from '../read/configured-content.ts';
import { buildSearchFiles } from '../search/search-data.ts';
import { buildFrames } from '../site/frame.ts';
import { buildHandoutPages } from '../site/handout-pages.ts';
import { buildPages } from '../site/build-pages.ts';
import { MEDIA_FOLDER } from '../site/media.ts';
import { withWriting } from '../site/writing.ts';
import { buildTextFiles } from '../site/text-files.ts';
import { buildTranslationsPage } from '../site/translations-page.ts';
import { collectSitePages, type SitePage, type View } from '../site/views.ts';

/** The site as it is while somebody writes it, by site path (without base). */
export interface LiveSite {
  pages: ReadonlyMap<string, SitePage>;
  /** For addresses that nothing answers. */
  notFound: Partial<View>;
  texts: ReadonlyMap<string, () => string>;
  /** Path within the content folder of each picture and other file. */
  media: ReadonlyMap<string, string>;
}

/**
 * Reads and checks the content; `report` gets the findings as text. Returns undefined when `site.yml` cannot be used:
 * then nothing can be shown.
 */
export async function readLiveSite(report: (findings: string) => void): Promise<LiveSite | undefined> {
  const { graph, diagnostics } = checkContent(await readConfiguredContent());
  report(formatFindings(diagnostics));
  if (!graph) return undefined;
  const today = new Date().toISOString().slice(0, 10);
  // Nothing is printed while somebody writes: pages show what would be on paper, and link to no file.
  const listed = buildPages(graph, [], today);
  const pages = withWriting(
    graph.site,
    [...listed, ...buildHandoutPages(graph, [], today)],
    diagnostics,
    configuredFolder(),
  );
  const frames = buildFrames(graph);
  const translations = buildTranslationsPage(graph, today);
  const sitePages = collectSitePages(graph, { pages, frames, translations });
  const search = [...buildSearchFiles(graph)].map(([path, data]) => ({ path, text: JSON.stringify(data) }));
  const texts = [...(await buildTextFiles(graph, pages, frames)), ...search];
  return {
    pages: new Map(sitePages.map((page) => [page.path, page])),
    notFound: { frames },
    texts: new Map([
      ...texts.map(({ path, text }): [string, () => string] => [path, () => text]),
      ...sitePages.flatMap(({ beside }): [string, () => string][] =>
        beside ? [[`/${beside.file}`, beside.format]] : [],
      ),
    ]),
    media: new Map([...graph.assets].filter(isMedia).map((path) => [`/${MEDIA_FOLDER}/${path}`, path])),
  };
}
