import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { uiStrings } from '../i18n/ui.ts';
import type { SiteFrame } from './frame.ts';
import type { PageLink, TopicList } from './page-base.ts';
import type { Page } from './page.ts';

/** What Starlight shows beside a page. */
export type Sidebar = StarlightRouteData['sidebar'];
type SidebarItem = Sidebar[number];

/** So many topics, and so many questions of one, a page shows at most. */
const MOST_ITEMS = 40;

/**
 * Makes the sidebars of a locale: the topics, and the questions of the current topic only. With every question on every
 * page, a site grows with the square of its answers. Of many, only those next to the page's own: the pages of the topic
 * and of all questions have the rest. See "Decisions" in the design. Pages that follow one another and have the same
 * sidebar get the same object; no link is marked as the current one, so that they can.
 */
export function sidebarsOf(topics: readonly TopicList[], frame: SiteFrame): (page: Page) => Sidebar {
  const topicPositions = positionsOf(topics.map(({ id }) => id));
  let last:
    { topic: number; start: number; positions: ReadonlyMap<string, number>; sidebar: Sidebar } | undefined;
  return (page) => {
    const topic = topicPositions.get(page.topic ?? '') ?? -1;
    const questions = topics[topic]?.questions ?? [];
    const positions = last?.topic === topic ? last.positions : positionsOf(questions.map(({ href }) => href));
    const start = startOf(questions, positions.get(addressOf(page, frame)));
    if (last?.topic !== topic || last.start !== start)
      last = { topic, start, positions, sidebar: buildSidebar(topics, topic, start, frame) };
    return last.sidebar;
  };
}

/** Address of a page under a locale, by which its link in the sidebar is known. */
export function addressOf(page: Page, frame: SiteFrame): string {
  return frame.home.href + page.path.slice(`/${page.locale}/`.length);
}

/** `current` is the position of the page's topic, or -1; `start` that of the first of its questions that is shown. */
function buildSidebar(
  topics: readonly TopicList[],
  current: number,
  start: number,
  frame: SiteFrame,
): Sidebar {
  const ui = uiStrings(frame.lang);
  const first = startOf(topics, current);
  const shown = topics.slice(first, first + MOST_ITEMS).map((topic, i): SidebarItem => {
    if (first + i !== current) return item({ href: topic.href, label: topic.title });
    const questions = topic.questions.slice(start, start + MOST_ITEMS);
    const entries = [item({ href: topic.href, label: ui.allOfTopic }), ...questions.map(item)];
    return { type: 'group', label: topic.title, entries, collapsed: false, badge: undefined };
  });
  const index = item({ href: frame.index.href, label: ui.allQuestions });
  return [...shown, index, ...(frame.handouts ? [item(frame.handouts)] : [])];
}

function item({ href, label, lang, dir }: PageLink): SidebarItem {
  const attrs = lang === undefined ? {} : { lang, dir };
  return { type: 'link', label, href, isCurrent: false, badge: undefined, attrs };
}

/**
 * Where to begin to show the items round the current one; with the first ones where none is current. Neighbours begin at
 * the same place, so that the list does not move while a visitor goes from one to the next, and is made once for them.
 */
function startOf(items: readonly unknown[], current = 0): number {
  const last = Math.max(items.length - MOST_ITEMS, 0);
  const half = MOST_ITEMS / 2;
  const start = Math.floor((current - half / 2) / half) * half;
  return Math.min(Math.max(start, 0), last);
}

function positionsOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, i) => [name, i]));
}
