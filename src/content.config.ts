import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Loader, LoaderContext } from 'astro/loaders';
import { checkContent } from './check/check-content.ts';
import { formatFindings } from './check/report.ts';
import type { ContentGraph } from './graph/graph.ts';
import { configuredFolder, readConfiguredContent, readPrintedHandouts } from './read/configured-content.ts';
import type { QuickIndex } from './search/quick-index.ts';
import { buildSearchFiles, type SearchData } from './search/search-data.ts';
import { buildFrames, type SiteFrame } from './site/frame.ts';
import { buildHandoutPages } from './site/handout-pages.ts';
import { buildPages } from './site/build-pages.ts';
import type { Page } from './site/page.ts';
import { buildTranslationsPage, type TranslationsPage } from './site/translations-page.ts';
import { withWriting } from './site/writing.ts';
import type { Diagnostic } from './model/diagnostic.ts';

/** What a loader makes of the checked content; `isWriting` while `npm run dev` runs. */
type Build<T> = (
  graph: ContentGraph,
  diagnostics: readonly Diagnostic[],
  isWriting: boolean,
) => [string, T][] | Promise<[string, T][]>;

/** A loader over the content graph, kept up to date while `npm run dev` runs. */
function graphLoader<T extends object>(name: string, build: Build<T>): Loader {
  return {
    name,
    load: async (context) => {
      await fillStore(context, build);
      const folder = configuredFolder();
      context.watcher?.add(folder);
      const reload = (path: string): void => {
        if (path.startsWith(folder)) void fillStore(context, build);
      };
      for (const event of ['add', 'change', 'unlink'] as const) context.watcher?.on(event, reload);
    },
  };
}

async function fillStore<T extends object>(context: LoaderContext, build: Build<T>): Promise<void> {
  const { graph, diagnostics } = checkContent(await readConfiguredContent());
  if (!graph) {
    context.logger.warn(
      'site.yml cannot be used, so the pages stay as they are. Run "npm run check" to see why.',
    );
    return;
  }
  const { store } = context;
  const records = new Map(await build(graph, diagnostics, context.watcher !== undefined));
  for (const id of store.keys()) if (!records.has(id)) store.delete(id);
  for (const [id, value] of records) {
    const data = value as Record<string, unknown>;
    store.set({ id, data, digest: context.generateDigest(data) });
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

export const collections = {
  /** Every page, by its path. */
  pages: defineCollection({
    loader: graphLoader('handrail-pages', async (graph, diagnostics, isWriting) => {
      if (isWriting) console.log(formatFindings(diagnostics));
      const printed = await readPrintedHandouts();
      const pages = [...buildPages(graph, printed), ...buildHandoutPages(graph, printed, today())];
      const shown = isWriting ? withWriting(graph.site, pages, diagnostics, configuredFolder()) : pages;
      return shown.map((page) => [page.path, page]);
    }),
    schema: z.custom<Page>(),
  }),
  /** What the search loads, by the path under which it is served. */
  search: defineCollection({
    loader: graphLoader('handrail-search', (graph) => [...buildSearchFiles(graph)]),
    schema: z.custom<SearchData | QuickIndex>(),
  }),
  /** What stands round the pages of a locale, by locale. */
  frames: defineCollection({
    loader: graphLoader('handrail-frames', (graph) =>
      buildFrames(graph).map((frame) => [frame.locale, frame]),
    ),
    schema: z.custom<SiteFrame>(),
  }),
  /** The one page on which editors see how every answer stands in every language. */
  translations: defineCollection({
    loader: graphLoader('handrail-translations', (graph) => [
      ['translations', buildTranslationsPage(graph, new Date().toISOString().slice(0, 10))],
    ]),
    schema: z.custom<TranslationsPage>(),
  }),
};
