import { Parser } from 'htmlparser2';

/** The places that a fragment can name on a page as its server sends it. */
export interface HtmlPlaces {
  names: ReadonlySet<string>;
  /** Whether there is text at all; a page without any is filled in by its scripts, and its places cannot be known. */
  hasText: boolean;
}

const TEXT_ELEMENTS: ReadonlySet<string> = new Set(['dd', 'h1', 'h2', 'h3', 'li', 'p', 'td']);

/** Reads the places of a page. */
export function parseHtmlPlaces(html: string): HtmlPlaces {
  const names = new Set<string>();
  let hasText = false;
  let noscript = 0;
  const parser = new Parser({
    onopentag(element, { id, name }) {
      if (id) names.add(id);
      if (name && element === 'a') names.add(name);
      if (element === 'noscript') noscript++;
      if (noscript === 0 && TEXT_ELEMENTS.has(element)) hasText = true;
    },
    onclosetag(element) {
      if (element === 'noscript') noscript--;
    },
  });
  parser.end(html);
  return { names, hasText };
}

/** Fragments that no element needs to carry: the top, a place for scripts, a text to look for, a line of source code. */
const SPECIAL_FRAGMENT = /^(?:top$|[!/]|:~:|L\d+)/i;

/** Whether the page has the place that a fragment (without `#`, decoded) names. True when that cannot be known. */
export function hasPlace({ names, hasText }: HtmlPlaces, fragment: string): boolean {
  if (!hasText || SPECIAL_FRAGMENT.test(fragment)) return true;
  const [name = ''] = fragment.split(':~:');
  return (
    names.has(name) ||
    names.has(encodeURIComponent(name)) ||
    // GitHub's way: a script on the page leads to the prefixed id.
    names.has(`user-content-${name}`)
  );
}
