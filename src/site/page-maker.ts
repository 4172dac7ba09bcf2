import { NOWHERE, parseHtml } from './built-page.ts';
import { OwnRequest } from './own-request.ts';
import type { render } from './renderer.ts';
import { addressOf } from './sidebar.ts';
import { Surroundings, type FilledPage } from './surroundings.ts';
import type { View } from './views.ts';

/** Makes pages from their views: what stands round many of them only once. */
export class PageMaker {
  readonly #render: typeof render;
  readonly #base: string;
  /** By sidebar, which belongs to one locale, and kind of page: as long as somebody has the sidebar. */
  readonly #surroundings = new WeakMap<object, Map<string, Promise<Surroundings>>>();

  #own: OwnRequest | undefined;

  /** `base` is the site's path prefix without a final slash. */
  constructor(renderer: typeof render, base: string) {
    this.#render = renderer;
    this.#base = base;
  }

  /** The page that a route (a site path) answers with. One at a time. */
  async make(route: string, view: Partial<View>): Promise<FilledPage> {
    const { page, frame, sidebar } = view;
    const path = this.#base + route;
    if (!page || !frame || !sidebar || page.kind === 'redirect') {
      const html = await this.#render(path, view, 'page');
      const { inline, ...own } = parseHtml(html);
      return { html, own, shared: NOWHERE, inline };
    }
    const known = this.#surroundings.get(sidebar) ?? new Map<string, Promise<Surroundings>>();
    this.#surroundings.set(sidebar, known);
    const made = known.get(page.kind) ?? this.#makeSurroundings(path, view);
    known.set(page.kind, made);
    this.#own ??= new OwnRequest(this.#render, `${this.#base}/${page.locale}/`);
    const own = await this.#own.ask(view).catch((cause: unknown) => {
      throw new Error(`The page ${page.path} cannot be made.`, { cause });
    });
    return (await made).fill(own, addressOf(page, frame));
  }

  async #makeSurroundings(path: string, view: Partial<View>): Promise<Surroundings> {
    return new Surroundings(await this.#render(path, view, 'surroundings'));
  }
}
