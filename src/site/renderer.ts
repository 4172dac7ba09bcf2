import { createApp } from 'astro/app/entrypoint';
import type { View } from './views.ts';

/** Entry of the bundle that Astro makes of the routes: see `scripts/render-pages.ts`. */
const app = createApp({ streaming: false });

/** The HTML of the page at an address of the site, base path included. Throws when no route answers, or one fails. */
export async function render(path: string, view: Partial<View>): Promise<string> {
  const response = await app.render(new Request(new URL(path, 'http://localhost')), { locals: { ...view } });
  // Astro's own page for errors is an error itself.
  if (!response.ok && !(path.endsWith('/404/') && response.status === 404))
    throw new Error(`${path} answers ${response.status}`);
  return response.text();
}
