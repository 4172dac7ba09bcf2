import { EXAMPLE_DAY as TODAY, EXAMPLE_SITE as SITE_YML } from '../src/check/examples.ts';
import { buildGraph, type ContentGraph } from '../src/graph/graph.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { parseContent, type Content } from '../src/read/parse-content.ts';

export { SITE_YML, TODAY };

/** Parses files that are in memory; `site.yml` is {@link SITE_YML} unless it is given. */
export function contentFrom(files: Readonly<Record<string, string | Uint8Array>>): Content {
  const encoder = new TextEncoder();
  const all = Object.entries({ 'site.yml': SITE_YML, ...files });
  return parseContent(
    new Map(all.map(([path, text]) => [path, typeof text === 'string' ? encoder.encode(text) : text])),
    ['/favicon.svg'],
  );
}

/** The graph of files that are in memory, whatever is wrong with their front matter. */
export function graphFrom(files: Readonly<Record<string, string>>): ContentGraph {
  const { site, entries, assets, synonyms } = contentFrom(files);
  if (!site) throw new Error('The test has no usable site.yml');
  return buildGraph(site, entries, assets, synonyms);
}

/** A diagnostic on one line, as the examples of the rules write it. */
export function formatFinding({ file, line, column, severity, message }: Diagnostic): string {
  return `${file}:${line}:${column} ${severity} ${message.en}`;
}
