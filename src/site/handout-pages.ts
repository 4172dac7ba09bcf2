import type { ContentGraph } from '../graph/graph.ts';
import { buildHandoutSheets, type HandoutSheet } from '../handout/handout-sheets.ts';
import { uiStrings } from '../i18n/ui.ts';
import type { PrintedHandout } from '../model/handout.ts';
import { localeOf, textIn, type Locale } from '../model/site.ts';
import { baseOf, unlistedBaseOf } from './base.ts';
import { handoutLink } from './handout-links.ts';
import type { HandoutPage, HandoutsPage, Page } from './page.ts';
import { renderSheet } from './render-sheet.ts';
import { pageLinkFormat } from './urls.ts';

/**
 * The list of handouts in every language, and a page for each that shows what it has on paper; none without handouts.
 * `printed` are those that there are files of, `today` (`YYYY-MM-DD`) decides which answers have expired.
 */
export function buildHandoutPages(
  graph: ContentGraph,
  printed: readonly PrintedHandout[],
  today: string,
): Page[] {
  if (graph.handouts.length === 0) return [];
  const { sheets } = buildHandoutSheets(graph, pageLinkFormat(graph.site), today);
  return [
    ...graph.site.locales.map((locale) => buildList(graph, locale, printed)),
    ...sheets.flatMap((sheet) => buildPreview(graph, sheet, printed)),
  ];
}

function buildList(graph: ContentGraph, locale: Locale, printed: readonly PrintedHandout[]): HandoutsPage {
  const { site } = graph;
  const ui = uiStrings(locale.lang);
  return {
    kind: 'handouts',
    ...baseOf(graph, locale, 'handouts/'),
    title: ui.handouts,
    description: ui.handoutsIntro,
    handouts: graph.handouts.flatMap((handout) => {
      const link = handoutLink(graph, locale.id, printed, handout);
      const audience = site.audiences.find(({ id }) => id === handout.audience);
      return link ? [{ ...link, audience: audience && textIn(site, audience.name, locale.id) }] : [];
    }),
  };
}

/** The answers are found at their own addresses, so search engines should leave this page alone. */
function buildPreview(
  graph: ContentGraph,
  { handout, locale, sheet }: HandoutSheet,
  printed: readonly PrintedHandout[],
): HandoutPage[] {
  const link = handoutLink(graph, locale, printed, handout);
  if (!link) return [];
  const links = pageLinkFormat(graph.site);
  return [
    {
      kind: 'handout',
      ...unlistedBaseOf(graph, localeOf(graph.site, locale), `handouts/${handout.id}/`),
      title: link.label,
      description: uiStrings(sheet.lang).handoutsIntro,
      handout: link,
      html: renderSheet(sheet, (path) => ({ src: links.asset(path), ...graph.pictureSizes.get(path) })),
    },
  ];
}
