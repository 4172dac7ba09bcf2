import { createApp } from 'astro/app/entrypoint';
import type { View } from './views.ts';

/** What is made: a page, what stands round many pages, or what one of those has of its own (`surroundings.ts`). */
export type Making = 'page' | 'surroundings' | 'own';

/** Of which views the own parts are asked for. */
export interface AskedViews {
  /** The next view, once there is one; undefined when no more will come. */
  next: () => Promise<Partial<View> | undefined>;
  /** Takes the own parts of the view that came last. */
  answer: (html: string) => void;
  /** Takes what went wrong with them. */
  fail: (error: unknown) => void;
}

/** Entry of the bundle that Astro makes of the routes: see `scripts/render-pages.ts`. */
const app = createApp({ streaming: false });

/** The HTML at an address of the site, base path included. Throws when no route answers, or one fails. */
export async function render(path: string, view: Partial<App.Locals>, making: Making): Promise<string> {
  const request = new Request(new URL(path, 'http://localhost'));
  const response = await app.render(request, { locals: { ...view, making } });
  // Astro's own page for errors is an error itself.
  if (!response.ok && !(path.endsWith('/404/') && response.status === 404))
    throw new Error(`${path} answers ${response.status}`);
  return response.text();
}
