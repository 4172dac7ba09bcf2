import { Parser } from 'htmlparser2';

/** What the check of the output needs to know of a page, or of a part of one. */
export interface Places {
  /** Every `id`. */
  ids: ReadonlySet<string>;
  /** Every address in an `href`, `src`, `srcset`, `poster` or `og:image`, as written. */
  addresses: ReadonlySet<string>;
}

/** A page of the output. */
export interface BuiltPage extends Places {
  /** Path of the file within the output, e.g. `en/phone/new/index.html`. */
  file: string;
  /** Beside its own, what it shares with other pages: the same object for all that share the same. */
  shared: Places;
}

/** What a page has inline, and whether it has scripts at all. */
export interface Inline {
  scripts: ReadonlySet<string>;
  styles: ReadonlySet<string>;
  styleAttributes: ReadonlySet<string>;
  hasScripts: boolean;
}

/** What is known of a page, or of a part of one. */
export interface ParsedHtml extends Places {
  inline: Inline;
}

/** Types of scripts that browsers run; any other is data. See https://html.spec.whatwg.org/#the-script-element. */
const RUN_TYPES: ReadonlySet<string> = new Set([
  '',
  'text/javascript',
  'module',
  'importmap',
  'speculationrules',
]);

/** No places. */
export const NOWHERE: Places = { ids: new Set(), addresses: new Set() };

/** Reads a whole page that shares nothing. */
export function parseBuiltPage(file: string, html: string): BuiltPage {
  const { ids, addresses } = parseHtml(html);
  return { file, ids, addresses, shared: NOWHERE };
}

/** Whether a page has a place of this id. */
export function hasId({ ids, shared }: BuiltPage, id: string): boolean {
  return ids.has(id) || shared.ids.has(id);
}

/** Reads a page or a part of one once for all who want to know something of it: that takes as long as to make it. */
export function parseHtml(html: string): ParsedHtml {
  const [ids, addresses] = [new Set<string>(), new Set<string>()];
  const [scripts, styles, styleAttributes] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let hasScripts = false;
  let into: Set<string> | undefined;
  let text = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      addAddresses(attributes, addresses);
      const { id, style, src, type = '' } = attributes;
      if (id) ids.add(id);
      if (style !== undefined) styleAttributes.add(style);
      const isRun = name === 'script' && RUN_TYPES.has(type.toLowerCase());
      hasScripts ||= isRun;
      into = isRun && src === undefined ? scripts : name === 'style' ? styles : undefined;
      text = '';
    },
    ontext(part) {
      if (into) text += part;
    },
    onclosetag() {
      into?.add(text);
      into = undefined;
    },
  });
  parser.end(html);
  return { ids, addresses, inline: { scripts, styles, styleAttributes, hasScripts } };
}

/** What is inline in two parts together. */
export function joinInline(a: Inline, b: Inline): Inline {
  return {
    scripts: a.scripts.union(b.scripts),
    styles: a.styles.union(b.styles),
    styleAttributes: a.styleAttributes.union(b.styleAttributes),
    hasScripts: a.hasScripts || b.hasScripts,
  };
}

function addAddresses(attributes: Readonly<Record<string, string>>, addresses: Set<string>): void {
  if (attributes['property'] === 'og:image') addresses.add(attributes['content'] ?? '');
  for (const name of ['href', 'src', 'poster']) {
    const value = attributes[name];
    if (value !== undefined) addresses.add(value);
  }
  for (const candidate of attributes['srcset']?.split(',') ?? []) {
    addresses.add(candidate.trim().split(/\s+/)[0]!);
  }
}
