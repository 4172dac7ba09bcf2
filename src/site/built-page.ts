import { Parser } from 'htmlparser2';

/** What the check of the output needs to know of a page. */
export interface BuiltPage {
  /** Path of the file within the output, e.g. `en/phone/new/index.html`. */
  file: string;
  /** Every `id` on the page. */
  ids: ReadonlySet<string>;
  /** Every address in an `href`, `src`, `srcset`, `poster` or `og:image`, as written. */
  addresses: ReadonlySet<string>;
}

/** What a page has inline, and whether it has scripts at all. */
export interface Inline {
  scripts: ReadonlySet<string>;
  styles: ReadonlySet<string>;
  styleAttributes: ReadonlySet<string>;
  hasScripts: boolean;
}

/** Types of scripts that browsers run; any other is data. See https://html.spec.whatwg.org/#the-script-element. */
const RUN_TYPES: ReadonlySet<string> = new Set([
  '',
  'text/javascript',
  'module',
  'importmap',
  'speculationrules',
]);

/** Reads a built page once for all who want to know something of it: that takes as long as to make the page. */
export function parseBuiltPage(file: string, html: string): BuiltPage & { inline: Inline } {
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
  return { file, ids, addresses, inline: { scripts, styles, styleAttributes, hasScripts } };
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
