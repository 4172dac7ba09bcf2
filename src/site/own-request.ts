import { OWN_ROUTE } from './own-route.ts';
import type { AskedViews, render } from './renderer.ts';
import type { View } from './views.ts';

/**
 * Has Astro render the own parts of one page after the other, within one request: to begin a request and to end it takes
 * longer than what a page has of its own.
 */
export class OwnRequest {
  #view = Promise.withResolvers<Partial<View> | undefined>();
  #html = Promise.withResolvers<string>();

  /** `path` is that of a locale, base path included. */
  constructor(renderer: typeof render, path: string) {
    const asked: AskedViews = {
      next: () => this.#view.promise,
      answer: (html) => {
        this.#html.resolve(html);
      },
    };
    // What went wrong is told to whom asked.
    renderer(`${path}${OWN_ROUTE}/`, { asked }, 'own').catch((error: unknown) => {
      this.#html.reject(error instanceof Error ? error : new Error(String(error)));
    });
  }

  /** The own parts of a page, each behind its place. One page at a time. Throws when Astro fails, which has said why. */
  ask(view: Partial<View>): Promise<string> {
    this.#html = Promise.withResolvers();
    const { resolve } = this.#view;
    this.#view = Promise.withResolvers();
    resolve(view);
    return this.#html.promise;
  }
}
