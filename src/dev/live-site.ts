import { checkContent } from '../check/check-content.ts';
import { formatFindings } from '../check/report.ts';
import { isMedia } from '../model/media.ts';
import { configuredFolder, readConfiguredContent } from '../read/configured-content.ts';
import { formatSearchFiles } from '../search/search-data.ts';
import { MEDIA_FOLDER } from '../site/media.ts';
import { buildSiteContent } from '../site/site-content.ts';
import { withWriting } from '../site/writing.ts';
import { buildTextFiles } from '../site/text-files.ts';
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
  const content = buildSiteContent(graph, [], today);
  const pages = withWriting(graph.site, content.pages, diagnostics, configuredFolder());
  const sitePages = collectSitePages(graph, { ...content, pages });
  const texts = [...(await buildTextFiles(graph, content)), ...formatSearchFiles(graph)];
  return {
    pages: new Map(sitePages.map((page) => [page.path, page])),
    notFound: { frames: content.frames },
    texts: new Map([
      ...texts.map(({ path, text }): [string, () => string] => [path, () => text]),
      ...sitePages.flatMap(({ beside }): [string, () => string][] =>
        beside ? [[`/${beside.file}`, beside.format]] : [],
      ),
    ]),
    media: new Map([...graph.assets].filter(isMedia).map((path) => [`/${MEDIA_FOLDER}/${path}`, path])),
  };
}
