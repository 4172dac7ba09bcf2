import { nodesOf } from '../model/nodes.ts';
import type { Place } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import { placeAt } from './rule.ts';

/** The address in a tag of raw HTML, and where the tag stands. */
export interface HtmlAddress {
  at: Place;
  href: string;
}

const TAGS = {
  a: /<a\s(?:[^>]*?\s)?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))[^>]*>/gi,
  img: /<img\s(?:[^>]*?\s)?src\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))[^>]*>/gi,
};

/**
 * The addresses of links or pictures that are written in HTML. raw-html tells that readers do not get them; these are
 * what they would not find once it is Markdown. Comments are left out.
 */
export function collectHtmlAddresses(entry: Entry, tag: keyof typeof TAGS): HtmlAddress[] {
  // Most answers have none: to walk their trees for it would take long.
  if (!entry.source.includes('<')) return [];
  return nodesOf(entry.tree, 'html').flatMap(({ node: { value, position } }) => {
    const start = position?.start.offset;
    if (start === undefined || value.startsWith('<!--')) return [];
    return [...value.matchAll(TAGS[tag])].map((match) => ({
      at: placeAt(entry, start + match.index, match[0].length),
      href: match[1] ?? match[2] ?? match[3] ?? '',
    }));
  });
}
