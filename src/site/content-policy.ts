import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';

/** What a page has inline, and whether it has scripts at all. */
interface Inline {
  scripts: Set<string>;
  styles: Set<string>;
  styleAttributes: Set<string>;
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

/**
 * A built page with its content security policy (CSP 3) in its head: only files of the site itself, and only the inline
 * scripts and styles that the page really has, each by its hash. Read from the output, so that nothing that a component
 * or a new version of the framework adds is forgotten. `frame-ancestors` only works as a header: see
 * `response-headers.ts`.
 */
export function withContentPolicy(html: string): string {
  // Browsers look for the encoding in the first 1,024 bytes, so that it stays before the policy.
  const charset = /<meta charset="utf-8"\s*\/?>/i.exec(html);
  if (!charset)
    throw new Error('A page has no <meta charset="utf-8"> to put its content security policy after.');
  const end = charset.index + charset[0].length;
  const policy = formatPolicy(collectInline(html));
  return `${html.slice(0, end)}<meta http-equiv="Content-Security-Policy" content="${policy}"/>${html.slice(end)}`;
}

function formatPolicy({ scripts, styles, styleAttributes, hasScripts }: Inline): string {
  // The full-text search is a WebAssembly program of the site itself.
  const run = ["script-src 'self' 'wasm-unsafe-eval'", ...hashes(scripts)].join(' ');
  // Hashes count for attributes only beside this word, which sounds worse than it is: nothing else is let in.
  const attributes = ["style-src-attr 'unsafe-hashes'", ...hashes(styleAttributes)].join(' ');
  return [
    "default-src 'none'",
    ...(hasScripts ? [run, "connect-src 'self'", "worker-src 'self'"] : []),
    ["style-src 'self'", ...hashes(styles)].join(' '),
    ...(styleAttributes.size > 0 ? [attributes] : []),
    "img-src 'self' data:",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

function hashes(texts: ReadonlySet<string>): string[] {
  return [...texts].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).sort();
}

function collectInline(html: string): Inline {
  const inline: Inline = {
    scripts: new Set(),
    styles: new Set(),
    styleAttributes: new Set(),
    hasScripts: false,
  };
  let into: Set<string> | undefined;
  let text = '';
  const parser = new Parser({
    onopentag(name, { style, src, type = '' }) {
      if (style !== undefined) inline.styleAttributes.add(style);
      const isRun = name === 'script' && RUN_TYPES.has(type.toLowerCase());
      if (isRun) inline.hasScripts = true;
      into = isRun && src === undefined ? inline.scripts : name === 'style' ? inline.styles : undefined;
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
  return inline;
}
