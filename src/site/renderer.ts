import { createApp } from 'astro/app/entrypoint';
import type { Parts } from './parts.ts';
import type { View } from './views.ts';

/** Entry of the bundle that Astro makes of the routes: see `scripts/render-pages.ts`. */
const app = createApp({ streaming: false });

/**
 * The HTML of the page at an address of the site, base path included, with places for the parts that it shares with
 * others. Throws when no route answers, or one fails.
 */
export async function render(path: string, view: Partial<View>, parts: Parts): Promise<string> {
  const request = new Request(new URL(path, 'http://localhost'));
  const response = await app.render(request, { locals: { ...view, parts } });
  // Astro's own page for errors is an error itself.
  if (!response.ok && !(path.endsWith('/404/') && response.status === 404))
    throw new Error(`${path} answers ${response.status}`);
  return response.text();
}
