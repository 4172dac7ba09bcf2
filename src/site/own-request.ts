import { OWN_ROUTE } from './own-route.ts';
import type { AskedViews, render } from './renderer.ts';
import type { View } from './views.ts';

/**
 * Has Astro render the own parts of one page after the other, within one request: to begin a request and to end it takes
 * longer than what a page has of its own.
 */
export class OwnRequest {
  #view = Promise.withResolvers<Partial<View> | undefined>();
  #html: PromiseWithResolvers<string> | undefined;
  /** Why the request has ended. */
  #failure: Error | undefined;

  /** `path` is that of a locale, base path included. */
  constructor(renderer: typeof render, path: string) {
    const fail = (error: unknown): void => {
      this.#html?.reject(error);
    };
    const answer = (html: string): void => {
      this.#html?.resolve(html);
    };
    const next: AskedViews['next'] = async () => {
      const view = await this.#view.promise;
      this.#view = Promise.withResolvers();
      return view;
    };
    const asked: AskedViews = { next, answer, fail };
    renderer(`${path}${OWN_ROUTE}/`, { asked }, 'own').catch((error: unknown) => {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      fail(this.#failure);
    });
  }

  /** The own parts of a page, each behind its place. One page at a time. Throws what a component throws. */
  async ask(view: Partial<View>): Promise<string> {
    if (this.#failure) throw this.#failure;
    this.#html = Promise.withResolvers();
    this.#view.resolve(view);
    return this.#html.promise;
  }
}
