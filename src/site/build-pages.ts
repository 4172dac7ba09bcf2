import type { ContentGraph } from '../graph/graph.ts';
import { resolveText } from '../graph/resolve-text.ts';
import { urgentSlugs } from '../graph/urgent.ts';
import type { PrintedHandout } from '../model/handout.ts';
import { uiStrings } from '../i18n/ui.ts';
import { livingVersion, localeOf, noticeOn, textIn, type Locale } from '../model/site.ts';
import { buildAccessibilityPages } from './accessibility-page.ts';
import { languageLinks } from './alternates.ts';
import { baseOf, unlistedBaseOf } from './base.ts';
import { accountLinks, buildAccounts } from './account-pages.ts';
import { buildEntryPage } from './entry-page.ts';
import { buildGonePages, buildRedirects, buildTopicRedirects } from './former-pages.ts';
import { buildGuidePages, guideLinks } from './guide-pages.ts';
import { handoutLinks } from './handout-links.ts';
import { questionLink, topicLists } from './lists.ts';
import type { QuestionLink } from './page-base.ts';
import type { IndexPage, NotFoundPage, Page, SearchPage, TopicPage } from './page.ts';
import { buildVersionPages } from './version-pages.ts';

/**
 * Every page of the site as plain data, in a fixed order, but for those that show handouts. `printed` are the handouts
 * that there are files of; `today` (`YYYY-MM-DD`) only decides whether a notice still holds.
 */
export function buildPages(
  graph: ContentGraph,
  printed: readonly PrintedHandout[] = [],
  today = new Date().toISOString().slice(0, 10),
): Page[] {
  return graph.site.locales.flatMap((locale) => [
    buildHome(graph, locale, today),
    buildIndex(graph, locale),
    buildSearch(graph, locale),
    buildNotFound(graph, locale),
    ...buildAccessibilityPages(graph, locale),
    ...buildTopics(graph, locale, printed),
    ...buildAccounts(graph, locale),
    ...buildVersionPages(graph, locale),
    ...buildGuidePages(graph, locale),
    ...buildEntries(graph, locale, printed),
    ...buildGonePages(graph, locale),
    ...buildRedirects(graph, locale),
    ...buildTopicRedirects(graph, locale),
  ]);
}

function buildEntries(
  graph: ContentGraph,
  { id: locale }: Locale,
  printed: readonly PrintedHandout[],
): Page[] {
  return [...graph.versions].flatMap(([version, texts]) =>
    [...texts.keys()].flatMap((slug) => {
      const key = { locale, version, slug };
      const shown = resolveText(graph, key);
      return shown ? [buildEntryPage(graph, key, shown, printed)] : [];
    }),
  );
}

function buildHome(graph: ContentGraph, locale: Locale, today: string): Page {
  const { site } = graph;
  const version = livingVersion(site).id;
  return {
    kind: 'home',
    ...baseOf(graph, locale, ''),
    title: textIn(site, site.name, locale.id),
    description: textIn(site, site.description, locale.id),
    notice: noticeOn(site, locale.id, today),
    accounts: accountLinks(graph, locale.id),
    urgent: urgentSlugs(graph).flatMap((slug) => questionLink(graph, locale.id, version, slug) ?? []),
    guides: guideLinks(graph, locale.id),
    topics: topicLists(graph, locale.id, version),
  };
}

function buildTopics(graph: ContentGraph, locale: Locale, printed: readonly PrintedHandout[]): TopicPage[] {
  return topicLists(graph, locale.id, livingVersion(graph.site).id).map((list) => ({
    kind: 'topic',
    ...baseOf(graph, locale, `${list.id}/`),
    title: list.title,
    description: list.description ?? textIn(graph.site, graph.site.description, locale.id),
    topic: list.id,
    list,
    handouts: handoutLinks(graph, locale.id, printed, graph.topics.get(list.id) ?? []),
  }));
}

function buildIndex(graph: ContentGraph, locale: Locale): IndexPage {
  const { site } = graph;
  const questions = topicLists(graph, locale.id, livingVersion(site).id).flatMap((list) => list.questions);
  return {
    kind: 'index',
    ...baseOf(graph, locale, 'a-z/'),
    title: uiStrings(locale.lang).allQuestions,
    description: textIn(site, site.description, locale.id),
    groups: groupByLetter(questions, locale.lang),
  };
}

function buildSearch(graph: ContentGraph, locale: Locale): SearchPage {
  const ui = uiStrings(locale.lang);
  return {
    kind: 'search',
    ...baseOf(graph, locale, 'search/'),
    title: ui.searchTitle,
    description: ui.searchPageIntro,
  };
}

/** Questions in the language's own alphabetical order, under their first letter without its accent. */
function groupByLetter(questions: QuestionLink[], lang: string): IndexPage['groups'] {
  const collator = new Intl.Collator(lang, { numeric: true });
  const sorted = questions.toSorted((a, b) => collator.compare(a.label, b.label));
  const groups = Map.groupBy(sorted, ({ label }) => {
    const first = /[\p{L}\p{N}]/u.exec(label.normalize('NFD'))?.[0] ?? '#';
    return first.toLocaleUpperCase(lang);
  });
  return [...groups].map(([letter, questions]) => ({ letter, questions }));
}

function buildNotFound(graph: ContentGraph, locale: Locale): NotFoundPage {
  const ui = uiStrings(localeOf(graph.site, locale.id).lang);
  return {
    kind: 'not-found',
    ...unlistedBaseOf(graph, locale, '404/'),
    // Wherever the visitor wanted to go, the other languages do not have it either.
    languages: languageLinks(graph.site, locale.id, (id) => `/${id}/`),
    title: ui.notFoundTitle,
    description: ui.notFoundText,
    topics: topicLists(graph, locale.id, livingVersion(graph.site).id),
  };
}
