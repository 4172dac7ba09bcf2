import type { StarlightPageProps } from '@astrojs/starlight/props';
import { uiStrings } from '../i18n/ui.ts';
import type { SiteFrame } from './frame.ts';
import type { PageLink, TopicList } from './page-base.ts';
import type { Page } from './page.ts';

/** What Starlight shows beside a page. */
export type Sidebar = NonNullable<StarlightPageProps['sidebar']>;
type SidebarItem = Sidebar[number];

/** So many topics, and so many questions of one, a page shows at most. */
const MOST_ITEMS = 40;

/**
 * The topics, and the questions of the current topic only: with every question on every page, a site grows with the
 * square of its answers. Of many, only those next to the page's own: the pages of the topic and of all questions have
 * the rest. See "Decisions" in the design.
 */
export function buildSidebar(page: Page, topics: readonly TopicList[], frame: SiteFrame): Sidebar {
  const ui = uiStrings(page.lang);
  const item = ({ href, label, lang, dir }: PageLink): SidebarItem => ({
    label,
    link: withoutLocale(href, frame),
    ...(lang === undefined ? {} : { attrs: { lang, dir } }),
  });
  const own = frame.home.href + page.path.slice(`/${page.locale}/`.length);
  const shown = around(topics, ({ id }) => id === page.topic).map((topic): SidebarItem => {
    if (topic.id !== page.topic) return item({ href: topic.href, label: topic.title });
    const questions = around(topic.questions, ({ href }) => href === own);
    return {
      label: topic.title,
      items: [item({ href: topic.href, label: ui.allOfTopic }), ...questions.map(item)],
    };
  });
  const index = item({ href: frame.index.href, label: ui.allQuestions });
  return [...shown, index, ...(frame.handouts ? [item(frame.handouts)] : [])];
}

/** The items next to the current one, as many as are shown; the first ones where none is current. */
function around<T>(items: readonly T[], isCurrent: (item: T) => boolean): readonly T[] {
  if (items.length <= MOST_ITEMS) return items;
  const start = items.findIndex(isCurrent) - MOST_ITEMS / 2;
  const last = items.length - MOST_ITEMS;
  return items.slice(Math.min(Math.max(start, 0), last)).slice(0, MOST_ITEMS);
}

/** Starlight puts the base path and the locale before every address of a sidebar by itself. */
function withoutLocale(href: string, frame: SiteFrame): string {
  return href.slice(frame.home.href.length - 1);
}
