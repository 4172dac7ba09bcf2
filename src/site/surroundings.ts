import { detach } from '../model/detach.ts';
import { joinInline, parseHtml, type Inline, type Places } from './built-page.ts';
import { markCurrent } from './mark-current.ts';

/** The parts of a page that are its own. */
export type OwnName = 'head' | 'languages' | 'title' | 'content' | 'footer';

/** A whole page. */
export interface FilledPage {
  html: string;
  /** The places of its own. */
  own: Places;
  /** Those that it shares: the same object for all pages in the same surroundings. */
  shared: Places;
  /** What it has inline in all. */
  inline: Inline;
}

/** Before links of which one may lead to the page itself. */
export const CURRENT_LINK = '<!--current-link-->';

const PLACE = /<!--own (\w+)-->/;

/** The place of an own part within surroundings; what begins each part among all of a page's own. */
export function placeOf(name: OwnName): string {
  return `<!--own ${name}-->`;
}

/**
 * What stands round the own parts of many pages, the same for all of them: made and read once, it saves most of what it
 * takes to make a page, and to check it.
 */
export class Surroundings {
  /** HTML and, at every second place, the name of the own part that stands between. */
  readonly #pieces: readonly string[];
  readonly #shared: Places;
  readonly #inline: Inline;

  /** Takes the HTML of a page that has places instead of its own parts. */
  constructor(html: string) {
    this.#pieces = html.split(PLACE);
    const { ids, addresses, inline } = parseHtml(html);
    // Pages keep these until the end.
    this.#shared = { ids: detachAll(ids), addresses: detachAll(addresses) };
    this.#inline = inline;
  }

  /**
   * The page with these own parts, each behind its {@link placeOf}; its address is that by which the surroundings link to
   * it. Each of its addresses is either its own or shared. Throws when a part is missing.
   */
  fill(html: string, address: string): FilledPage {
    const [, ...own] = html.split(PLACE);
    const parts = new Map<string, string>();
    for (let i = 0; i < own.length; i += 2) parts.set(own[i]!, own[i + 1]!);
    const filled = this.#pieces.map((piece, i) => {
      if (i % 2 === 0) return mark(piece, address);
      const part = parts.get(piece);
      if (part === undefined) throw new Error(`The page ${address} has no part called ${piece}.`);
      return part;
    });
    const { ids, addresses, inline } = parseHtml(html);
    return {
      html: filled.join(''),
      own: { ids, addresses: addresses.difference(this.#shared.addresses) },
      shared: this.#shared,
      inline: joinInline(this.#inline, inline),
    };
  }
}

function detachAll(texts: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...texts].map(detach));
}

function mark(html: string, address: string): string {
  const at = html.indexOf(CURRENT_LINK);
  return at < 0 ? html : html.slice(0, at) + markCurrent(html.slice(at + CURRENT_LINK.length), address);
}
