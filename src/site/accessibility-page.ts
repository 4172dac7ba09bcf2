import type { ContentGraph } from '../graph/graph.ts';
import { uiStrings } from '../i18n/ui.ts';
import { fill } from '../model/fill.ts';
import { textIn, type Locale } from '../model/site.ts';
import { baseOf } from './base.ts';
import type { AccessibilityPage } from './page.ts';

/** Site path (without base) of a language's accessibility statement. */
export function accessibilityPath(locale: string): string {
  return `/${locale}/accessibility/`;
}

/** The accessibility statement, where `site.yml` has one. */
export function buildAccessibilityPages(graph: ContentGraph, locale: Locale): AccessibilityPage[] {
  const { site } = graph;
  if (!site.accessibility) return [];
  const { status, date, method, gaps, enforcement } = site.accessibility;
  const ui = uiStrings(locale.lang);
  return [
    {
      kind: 'accessibility',
      ...baseOf(graph, locale, 'accessibility/'),
      title: ui.accessibility,
      description: fill(ui.accessibilityIntro, { site: textIn(site, site.name, locale.id) }),
      status,
      date,
      method: method && textIn(site, method, locale.id),
      gaps: gaps.map((gap) => textIn(site, gap, locale.id)),
      enforcement: enforcement && textIn(site, enforcement, locale.id),
    },
  ];
}
