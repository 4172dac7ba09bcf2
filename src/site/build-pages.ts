import type { ContentGraph } from '../graph/graph.ts';
import { resolveText } from '../graph/resolve-text.ts';
import { fill } from '../model/fill.ts';
import { uiStrings } from '../i18n/ui.ts';
import { livingVersion, localeOf, textIn, type Locale, type Version } from '../model/site.ts';
import { languageLinks, pageForSearchEngines, siteVersionLinks } from './alternates.ts';
import { buildEntryPage } from './entry-page.ts';
import { titleLink, topicLists } from './lists.ts';
import type {
  IndexPage,
  NotFoundPage,
  Page,
  PageBase,
  QuestionLink,
  RedirectPage,
  SearchPage,
  TopicPage,
  VersionPage,
} from './page.ts';
import { absoluteUrl } from './urls.ts';

/** Every page of the site as plain data, in a fixed order. */
export function buildPages(graph: ContentGraph): Page[] {
  return graph.site.locales.flatMap((locale) => [
    buildHome(graph, locale),
    buildIndex(graph, locale),
    buildSearch(graph, locale),
    buildNotFound(graph, locale),
    ...buildTopics(graph, locale),
    ...graph.site.versions.slice(0, -1).map((version) => buildVersion(graph, locale, version)),
    ...buildEntries(graph, locale),
    ...buildRedirects(graph, locale),
  ]);
}

function buildEntries(graph: ContentGraph, { id: locale }: Locale): Page[] {
  return [...graph.versions].flatMap(([version, texts]) =>
    [...texts.keys()].flatMap((slug) => {
      const key = { locale, version, slug };
      const shown = resolveText(graph, key);
      return shown ? [buildEntryPage(graph, key, shown)] : [];
    }),
  );
}

function buildRedirects(graph: ContentGraph, locale: Locale): RedirectPage[] {
  const version = livingVersion(graph.site).id;
  return [...graph.moved].flatMap(([old, slug]) => {
    const shown = resolveText(graph, { locale: locale.id, version, slug });
    if (!shown) return [];
    const target = titleLink(graph.site, shown.entry, locale.id, shown.path);
    return [
      {
        kind: 'redirect' as const,
        ...baseOf(graph, locale, `${old}/`),
        canonical: absoluteUrl(graph.site, shown.path),
        alternates: [],
        isIndexed: false,
        title: target.label,
        description: shown.entry.frontmatter.description,
        target,
      },
    ];
  });
}

/** What the pages that exist in every language have in common. `rest` is the path after the locale. */
function baseOf(
  graph: ContentGraph,
  { id, lang }: Locale,
  rest: string,
): Omit<PageBase, 'title' | 'description'> {
  const { site } = graph;
  return {
    path: `/${id}/${rest}`,
    locale: id,
    lang,
    ...pageForSearchEngines(site, id, rest),
    languages: languageLinks(site, id, (locale) => `/${locale}/${rest}`),
    versions: siteVersionLinks(site, id, livingVersion(site).id),
    topic: undefined,
  };
}

function buildHome(graph: ContentGraph, locale: Locale): Page {
  const { site } = graph;
  const { id: version, notice } = livingVersion(site);
  return {
    kind: 'home',
    ...baseOf(graph, locale, ''),
    title: textIn(site, site.name, locale.id),
    description: textIn(site, site.description, locale.id),
    notice: notice && textIn(site, notice, locale.id),
    topics: topicLists(graph, locale.id, version),
  };
}

function buildTopics(graph: ContentGraph, locale: Locale): TopicPage[] {
  return topicLists(graph, locale.id, livingVersion(graph.site).id).map((list) => ({
    kind: 'topic',
    ...baseOf(graph, locale, `${list.id}/`),
    title: list.title,
    description: list.description ?? textIn(graph.site, graph.site.description, locale.id),
    topic: list.id,
    list,
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
    canonical: undefined,
    alternates: [],
    isIndexed: false,
    title: ui.searchTitle,
    description: ui.searchPageIntro,
  };
}

/** Questions in the language's own alphabetical order, under their first letter without its accent. */
function groupByLetter(questions: QuestionLink[], lang: string): IndexPage['groups'] {
  const collator = new Intl.Collator(lang, { numeric: true });
  const groups = new Map<string, QuestionLink[]>();
  for (const question of questions.toSorted((a, b) => collator.compare(a.label, b.label))) {
    const first = /[\p{L}\p{N}]/u.exec(question.label.normalize('NFD'))?.[0] ?? '#';
    const letter = first.toLocaleUpperCase(lang);
    groups.set(letter, [...(groups.get(letter) ?? []), question]);
  }
  return [...groups].map(([letter, questions]) => ({ letter, questions }));
}

function buildVersion(graph: ContentGraph, locale: Locale, version: Version): VersionPage {
  const { site } = graph;
  const ui = uiStrings(locale.lang);
  return {
    kind: 'version',
    ...baseOf(graph, locale, `${version.id}/`),
    canonical: undefined,
    alternates: [],
    isIndexed: false,
    versions: siteVersionLinks(site, locale.id, version.id),
    title: fill(ui.archiveTitle, { version: textIn(site, version.label, locale.id) }),
    description: ui.archiveIntro,
    notice: version.notice && textIn(site, version.notice, locale.id),
    topics: topicLists(graph, locale.id, version.id),
  };
}

function buildNotFound(graph: ContentGraph, locale: Locale): NotFoundPage {
  const ui = uiStrings(localeOf(graph.site, locale.id).lang);
  return {
    kind: 'not-found',
    ...baseOf(graph, locale, '404/'),
    canonical: undefined,
    alternates: [],
    isIndexed: false,
    // Wherever the visitor wanted to go, the other languages do not have it either.
    languages: languageLinks(graph.site, locale.id, (id) => `/${id}/`),
    title: ui.notFoundTitle,
    description: ui.notFoundText,
  };
}
