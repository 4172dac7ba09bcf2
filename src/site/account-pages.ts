import type { ContentGraph } from '../graph/graph.ts';
import { uiStrings } from '../i18n/ui.ts';
import { fill } from '../model/fill.ts';
import { livingVersion, textIn, type Locale } from '../model/site.ts';
import { baseOf } from './base.ts';
import { topicLists } from './lists.ts';
import type { PageLink } from './page-base.ts';
import type { AccountPage } from './page.ts';
import { hrefOf } from './urls.ts';

/** Links to the pages of the accounts: visitors know which one they cannot get into. None when there is only one. */
export function accountLinks(graph: ContentGraph, locale: string): PageLink[] {
  const { site } = graph;
  return accountsWithAnswers(graph).map(({ id, name }) => ({
    href: hrefOf(site, accountPath(locale, id)),
    label: textIn(site, name, locale),
  }));
}

/** The page of every account: its answers, by topic. */
export function buildAccounts(graph: ContentGraph, locale: Locale): AccountPage[] {
  const { site } = graph;
  const topics = topicLists(graph, locale.id, livingVersion(site).id);
  return accountsWithAnswers(graph).map(({ id, name }) => {
    const account = textIn(site, name, locale.id);
    return {
      kind: 'account',
      ...baseOf(graph, locale, accountPath('', id).slice(2)),
      title: account,
      description: fill(uiStrings(locale.lang).accountIntro, { account }),
      topics: topics
        .map((topic) => ({
          ...topic,
          questions: topic.questions.filter(({ accounts }) => accounts.includes(account)),
        }))
        .filter(({ questions }) => questions.length > 0),
    };
  });
}

function accountPath(locale: string, id: string): string {
  return `/${locale}/accounts/${id}/`;
}

function accountsWithAnswers({ site, topics, versions }: ContentGraph): ContentGraph['site']['accounts'] {
  const living = versions.get(livingVersion(site).id)!;
  const used = new Set(
    [...topics.values()]
      .flat()
      .flatMap((slug) => living.get(slug)?.get(site.defaultLocale)?.frontmatter.accounts ?? []),
  );
  const found = site.accounts.filter(({ id }) => used.has(id));
  return found.length > 1 ? found : [];
}
