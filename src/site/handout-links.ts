import type { ContentGraph } from '../graph/graph.ts';
import { resolveText } from '../graph/resolve-text.ts';
import { typeset } from '../graph/typeset.ts';
import { slugsOf } from '../handout/select-entries.ts';
import { formatSize, uiStrings, type UiStrings } from '../i18n/ui.ts';
import { fill } from '../model/fill.ts';
import {
  handoutFilePath,
  handoutPagePath,
  type Handout,
  type HandoutFormat,
  type PrintedHandout,
} from '../model/handout.ts';
import { livingVersion, localeOf, textIn } from '../model/site.ts';
import type { HandoutLink } from './page.ts';
import { hrefOf } from './urls.ts';

const FORMAT_NAMES = {
  a4: 'formatA4',
  a5: 'formatA5',
  large: 'formatLarge',
} as const satisfies Record<HandoutFormat, keyof UiStrings>;

/** The handouts that have one of these answers, those with the fewest answers first. */
export function handoutLinks(
  graph: ContentGraph,
  locale: string,
  printed: readonly PrintedHandout[],
  slugs: readonly string[],
): HandoutLink[] {
  return graph.handouts
    .map((handout) => ({ handout, entries: slugsOf(graph, handout) }))
    .filter(({ entries }) => entries.some((slug) => slugs.includes(slug)))
    .sort((a, b) => a.entries.length - b.entries.length)
    .flatMap(({ handout }) => handoutLink(graph, locale, printed, handout) ?? []);
}

/** A handout with its files; undefined when it was left out of what was printed. */
export function handoutLink(
  graph: ContentGraph,
  locale: string,
  printed: readonly PrintedHandout[],
  handout: Handout,
): HandoutLink | undefined {
  const { site } = graph;
  const { lang } = localeOf(site, locale);
  const files = printed.filter((file) => file.id === handout.id && file.locale === locale);
  if (printed.length > 0 && files.length === 0) return undefined;
  const ui = uiStrings(lang);
  return {
    href: hrefOf(site, handoutPagePath(locale, handout.id)),
    ...titleOf(graph, locale, handout),
    files: files.map(({ format, pages, bytes }) => ({
      href: hrefOf(site, handoutFilePath(locale, handout.id, format)),
      format: ui[FORMAT_NAMES[format]],
      detail: `PDF, ${pages === 1 ? ui.onePage : fill(ui.manyPages, { count: pages })}, ${formatSize(bytes, lang)}`,
    })),
  };
}

/** The title of a handout: its own, or the question of its only answer, in that text's language. */
function titleOf(graph: ContentGraph, locale: string, handout: Handout): { label: string; lang?: string } {
  const { site } = graph;
  const { lang } = localeOf(site, locale);
  if (handout.title) return { label: typeset(textIn(site, handout.title, locale), lang) };
  const slug = slugsOf(graph, handout)[0]!;
  const entry = resolveText(graph, { locale, version: livingVersion(site).id, slug })?.entry;
  if (!entry) return { label: handout.id };
  const text = localeOf(site, entry.locale).lang;
  const label = typeset(entry.frontmatter.title, text);
  return text === lang ? { label } : { label, lang: text };
}
