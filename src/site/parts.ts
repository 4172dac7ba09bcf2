import { joinParsed, parseHtml, type ParsedHtml } from './built-page.ts';
import { markCurrent } from './mark-current.ts';

interface Part {
  html: string;
  parsed: ParsedHtml;
}

/** A whole page, and what is known of it: of its own, and of the parts that it shares with others. */
interface FilledPage {
  html: string;
  own: ParsedHtml;
  /** The same object for all pages with the same parts. */
  shared: ParsedHtml;
}

const PLACE = /<!--part (\d+)(?: (\S+))?-->/g;

/** The parts of pages that are the same on many of them, such as the sidebar of a topic: each is made and read once. */
export class Parts {
  readonly #made: Part[] = [];
  readonly #known = new WeakMap<object, Map<string, Promise<number>>>();
  readonly #joined = new Map<string, ParsedHtml>();

  /**
   * The place of a part within the HTML of a page, for {@link Parts.fill}; `make` makes the part where none is known of
   * this name and this object of the view. `current` is the address whose link in it leads to the page itself.
   */
  async place(name: string, of: object, make: () => Promise<string>, current?: string): Promise<string> {
    const named = this.#known.get(of) ?? new Map<string, Promise<number>>();
    this.#known.set(of, named);
    const part = named.get(name) ?? this.#make(make);
    named.set(name, part);
    return `<!--part ${await part}${current === undefined ? '' : ` ${current}`}-->`;
  }

  /** A page with its parts in their places. Each of its addresses is either its own or shared. */
  fill(html: string): FilledPage {
    const found: number[] = [];
    const filled = html.replace(PLACE, (_, at: string, current: string | undefined) => {
      found.push(Number(at));
      return markCurrent(this.#made[Number(at)]!.html, current);
    });
    const shared = this.#join(found);
    const own = parseHtml(html);
    return { html: filled, own: { ...own, addresses: own.addresses.difference(shared.addresses) }, shared };
  }

  async #make(make: () => Promise<string>): Promise<number> {
    const html = await make();
    return this.#made.push({ html, parsed: parseHtml(html) }) - 1;
  }

  #join(positions: readonly number[]): ParsedHtml {
    const key = positions.join();
    const joined = this.#joined.get(key) ?? joinParsed(positions.map((at) => this.#made[at]!.parsed));
    this.#joined.set(key, joined);
    return joined;
  }
}
