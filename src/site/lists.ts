import type { ContentGraph } from '../graph/graph.ts';
import { perGraph } from '../graph/per-graph.ts';
import { resolveText } from '../graph/resolve-text.ts';
import { typeset } from '../graph/typeset.ts';
import { accountNames, type Entry } from '../model/entry.ts';
import { localeOf, textIn, type Site } from '../model/site.ts';
import type { PageLink, QuestionLink, TopicList } from './page-base.ts';
import { hrefOf } from './urls.ts';

/** The question of an entry as readers of a locale see it, with a link to its answer in a version. */
export function questionLink(
  graph: ContentGraph,
  locale: string,
  version: string,
  slug: string,
): QuestionLink | undefined {
  const { site } = graph;
  const text = resolveText(graph, { locale, version, slug });
  return (
    text && {
      ...titleLink(site, text.entry, locale, text.path),
      accounts: accountNames(site, text.entry, locale),
    }
  );
}

/** A link with an entry's title; the title's language is named where it is not the page's. */
export function titleLink(site: Site, entry: Entry, locale: string, path: string): PageLink {
  const { lang, dir } = localeOf(site, entry.locale);
  return {
    href: hrefOf(site, path),
    label: typeset(entry.frontmatter.title, lang),
    ...(entry.locale === locale ? {} : { lang, dir }),
  };
}

const knownLists = perGraph(() => new Map<string, readonly TopicList[]>());

/** All topics with their questions, as they read in a version; topics without questions are left out. */
export function topicLists(graph: ContentGraph, locale: string, version: string): readonly TopicList[] {
  const known = knownLists(graph);
  const key = `${locale}/${version}`;
  const lists = known.get(key) ?? buildTopicLists(graph, locale, version);
  known.set(key, lists);
  return lists;
}

function buildTopicLists(graph: ContentGraph, locale: string, version: string): TopicList[] {
  const { site } = graph;
  return site.topics
    .map(({ id, title, description }) => ({
      id,
      title: textIn(site, title, locale),
      description: description && textIn(site, description, locale),
      href: hrefOf(site, `/${locale}/${id}/`),
      questions: (graph.topics.get(id) ?? []).flatMap(
        (slug) => questionLink(graph, locale, version, slug) ?? [],
      ),
    }))
    .filter(({ questions }) => questions.length > 0);
}
