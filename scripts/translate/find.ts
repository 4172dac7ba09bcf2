import { sourceOf, type ContentGraph } from '../../src/graph/graph.ts';
import { targetLocales } from '../../src/graph/translations.ts';
import type { Entry } from '../../src/model/entry.ts';
import { nearestOf } from '../../src/read/nearest.ts';
import { UsageError } from '../options.ts';
import { USAGE } from './work.ts';

/** Throws a UsageError for what is no language to translate into. */
export function checkLocale({ site }: ContentGraph, locale: string): void {
  if (targetLocales(site).some(({ id }) => id === locale)) return;
  const ids = targetLocales(site)
    .map(({ id }) => id)
    .join(', ');
  const reason =
    locale === site.defaultLocale
      ? `"${locale}" is the language that all others are translated from.`
      : `There is no language "${locale}" in site.yml.`;
  throw new UsageError(`${reason} Languages to translate into: ${ids || 'none'}.\n${USAGE}`);
}

/** `topic/name` of an answer, however it was given: as a slug, or as the path of a file. */
function slugOf(name: string): string {
  return name.replace(/\.md$/, '').split(/[/\\]/).slice(-2).join('/');
}

/** The living source text that somebody named. Throws a UsageError when there is none. */
export function findSource(graph: ContentGraph, name: string): Entry {
  const slug = slugOf(name);
  const source = sourceOf(graph, graph.moved.get(slug) ?? slug);
  if (source) return source;
  const slugs = [...graph.topics.values()].flat();
  throw new UsageError(
    `There is no answer "${slug}" in "${graph.site.defaultLocale}".${nearest(slug, slugs)}\n${USAGE}`,
  );
}

/** The translation that somebody named. Throws a UsageError when there is none. */
export function findTranslation(translations: readonly Entry[], locale: string, name: string): Entry {
  const slug = slugOf(name);
  const found = translations.find((entry) => entry.slug === slug);
  if (found) return found;
  const slugs = translations.map((entry) => entry.slug);
  throw new UsageError(
    `There is no translation of "${slug}" into "${locale}".${nearest(slug, slugs)}\n${USAGE}`,
  );
}

function nearest(slug: string, slugs: readonly string[]): string {
  const found = nearestOf(slug, slugs);
  return found === undefined ? '' : ` Nearest: ${found}.`;
}
