import type { StarlightPageProps } from '@astrojs/starlight/props';
import type { UiStrings } from '../i18n/ui.ts';
import type { SiteFrame } from './frame.ts';
import type { PageLink } from './page-base.ts';
import type { Page } from './page.ts';

type Sidebar = NonNullable<StarlightPageProps['sidebar']>;
type SidebarItem = Sidebar[number];

/**
 * The topics, and the questions of the current topic only: with every question on every page, a site grows with the
 * square of its answers. See "Decisions" in the design.
 */
export function buildSidebar(page: Page, frame: SiteFrame, ui: UiStrings): Sidebar {
  const item = ({ href, label, lang, dir }: PageLink): SidebarItem => ({
    label,
    link: withoutLocale(href, frame),
    ...(lang === undefined ? {} : { attrs: { lang, dir } }),
  });
  const topics = frame.topics.map((topic): SidebarItem =>
    topic.id === page.topic
      ? {
          label: topic.title,
          items: [item({ href: topic.href, label: ui.allOfTopic }), ...topic.questions.map(item)],
        }
      : item({ href: topic.href, label: topic.title }),
  );
  const index = item({ href: frame.index.href, label: ui.allQuestions });
  return [...topics, index, ...(frame.handouts ? [item(frame.handouts)] : [])];
}

/** Starlight puts the base path and the locale before every address of a sidebar by itself. */
function withoutLocale(href: string, frame: SiteFrame): string {
  return href.slice(frame.home.href.length - 1);
}
