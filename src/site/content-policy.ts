import { hash } from 'node:crypto';
import type { Inline } from './built-page.ts';

/**
 * A built page with its content security policy (CSP 3) in its head: only files of the site itself, and only the inline
 * scripts and styles that the page really has, each by its hash. `inline` was read from the output, so that nothing that a
 * component or a new version of the framework adds is forgotten. `frame-ancestors` only works as a header: see
 * `response-headers.ts`.
 */
export function withContentPolicy(html: string, inline: Inline): string {
  // Browsers look for the encoding in the first 1,024 bytes, so that it stays before the policy.
  const charset = /<meta charset="utf-8"\s*\/?>/i.exec(html);
  if (!charset)
    throw new Error('A page has no <meta charset="utf-8"> to put its content security policy after.');
  const end = charset.index + charset[0].length;
  const policy = formatPolicy(inline);
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
  return [...texts].map(hashOf).sort();
}

// The same few scripts and styles are on every page.
const known = new Map<string, string>();

function hashOf(text: string): string {
  const source = known.get(text) ?? `'sha256-${hash('sha256', text, 'base64')}'`;
  known.set(text, source);
  return source;
}
