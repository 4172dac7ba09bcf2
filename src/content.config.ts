import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Loader, LoaderContext } from 'astro/loaders';
import { checkContent } from './check/check-content.ts';
import type { ContentGraph } from './graph/graph.ts';
import { configuredFolder, readConfiguredContent } from './read/configured-content.ts';
import { buildFrames, type SiteFrame } from './site/frame.ts';
import { buildPages } from './site/build-pages.ts';
import type { Page } from './site/page.ts';

/** A loader over the content graph: what `build` makes of it, kept up to date while `npm run dev` runs. */
function graphLoader<T extends object>(
  name: string,
  build: (graph: ContentGraph) => [id: string, value: T][],
): Loader {
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

async function fillStore<T extends object>(
  context: LoaderContext,
  build: (graph: ContentGraph) => [id: string, value: T][],
): Promise<void> {
  const { graph } = checkContent(await readConfiguredContent());
  if (!graph) {
    context.logger.warn(
      'site.yml cannot be used, so the pages stay as they are. Run "npm run check" to see why.',
    );
    return;
  }
  const { store } = context;
  const records = new Map(build(graph));
  for (const id of store.keys()) if (!records.has(id)) store.delete(id);
  for (const [id, value] of records) {
    const data = value as Record<string, unknown>;
    store.set({ id, data, digest: context.generateDigest(data) });
  }
}

export const collections = {
  /** Every page, by its path. */
  pages: defineCollection({
    loader: graphLoader('handrail-pages', (graph) => buildPages(graph).map((page) => [page.path, page])),
    schema: z.custom<Page>(),
  }),
  /** What stands round the pages of a locale, by locale. */
  frames: defineCollection({
    loader: graphLoader('handrail-frames', (graph) =>
      buildFrames(graph).map((frame) => [frame.locale, frame]),
    ),
    schema: z.custom<SiteFrame>(),
  }),
};
