import { extname, sep } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { configuredFolder, readConfiguredFile } from '../read/configured-content.ts';
import { CurrentSite } from './current-site.ts';
import type { LiveSite, Reading } from './live-site.ts';

/** Where Astro's development server looks for what a page is to find in `Astro.locals`. */
const LOCALS = Symbol.for('astro.locals');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
};

/** While `npm run dev` runs: shows the content as it is on the disk, and loads open pages anew when it changes. */
export function developContent(base: string): AstroIntegration {
  let isDeveloping = false;
  return {
    name: 'handrail-develop',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isDeveloping = command === 'dev';
      },
      'astro:server:setup': async ({ server, logger }) => {
        // Astro starts a server while it builds, too.
        if (!isDeveloping) return;
        const { LiveContent } = await import('./live-site.ts');
        const folder = configuredFolder();
        const content = new LiveContent((findings) => console.log(findings));
        const read = async (): Promise<Reading | undefined> => {
          try {
            const reading = await content.read();
            if (!reading) {
              logger.warn(
                'site.yml cannot be used, so the pages stay as they are. Run "npm run check" to see why.',
              );
            }
            return reading;
          } catch (error) {
            // A file that goes while it is read: the next change reads all anew.
            logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
            return undefined;
          }
        };
        const site = new CurrentSite(read, () => server.ws.send({ type: 'full-reload' }));
        // Nobody can ask for a page yet, but somebody will: the check waits for that, too.
        server.httpServer?.once('listening', site.beginRequest());
        void site.update();
        const reload = (path: string): void => {
          if (path.startsWith(folder + sep)) void site.update();
        };
        server.watcher.add(folder);
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, reload);
        server.middlewares.use((request, response, next) => {
          response.once('close', site.beginRequest());
          void (async () => {
            const current = await site.latest;
            if (current && (await answer(current, base, request, response))) return;
            next();
          })().catch(next);
        });
      },
    },
  };
}

/** Answers what is no page, and returns whether it did; a page gets what it is to show. */
async function answer(
  { pages, notFound, textAt, media }: LiveSite,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const path = decodeURIComponent(pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname);
  const file = media.get(path);
  const content = (await textAt(path)) ?? (file === undefined ? undefined : await readConfiguredFile(file));
  if (content === undefined) {
    const page = pages.get(path);
    if (page) request.url = base + page.route;
    Reflect.set(request, LOCALS, { ...(page?.view() ?? notFound) });
    return false;
  }
  response.setHeader(
    'Content-Type',
    `${CONTENT_TYPES[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`,
  );
  response.end(content);
  return true;
}
