import { sourceOf, type ContentGraph } from '../src/graph/graph.ts';
import { HANDOUT_FORMATS, type HandoutFormat } from '../src/model/handout.ts';
import { nearestOf } from '../src/read/nearest.ts';
import { UsageError } from './options.ts';

/** How `npm run handouts` is used. */
export const HANDOUTS_USAGE = `npm run handouts [-- --out DIR]
  Prints the handouts of handouts.yml into the built site (dist).
npm run handouts -- --entries a,b --locale nl --format a5 --out FILE
  Prints some answers, named as <topic>/<name>, on one sheet.`;

/** What somebody at a desk asks for. */
export interface HandoutRequest {
  slugs: string[];
  locale: string;
  format: HandoutFormat;
}

interface RequestOptions {
  entries: string;
  locale?: string | undefined;
  format?: string | undefined;
  out?: string | undefined;
}

/** Reads the options of a sheet for one occasion. Throws a UsageError that says what can be asked for. */
export function readRequest(
  graph: ContentGraph,
  { entries, locale, format = 'a4', out }: RequestOptions,
): HandoutRequest {
  const { site } = graph;
  const slugs = [...new Set(entries.split(',').map((slug) => slug.trim()))].filter((slug) => slug !== '');
  const known = [...graph.topics.values()].flat();
  const unknown = slugs.find((slug) => !sourceOf(graph, slug));
  if (unknown !== undefined) {
    const nearest = nearestOf(unknown, known);
    const help = nearest === undefined ? `Answers: ${known.join(', ')}.` : `Nearest: "${nearest}".`;
    throw new UsageError(`--entries ${unknown}: there is no such answer. ${help}`);
  }
  const locales = site.locales.map(({ id }) => id);
  const chosen = locales.find((id) => id === (locale ?? site.defaultLocale));
  if (chosen === undefined) throw new UsageError(`--locale ${locale ?? ''}: choose ${listOf(locales)}.`);
  const paper = HANDOUT_FORMATS.find((id) => id === format);
  if (paper === undefined) throw new UsageError(`--format ${format}: choose ${listOf(HANDOUT_FORMATS)}.`);
  if (slugs.length === 0 || out === undefined) throw new UsageError(HANDOUTS_USAGE);
  return { slugs, locale: chosen, format: paper };
}

function listOf(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words);
}
