import type { ContentGraph } from '../graph/graph.ts';
import { collectTranslations, type TranslationCell } from '../graph/translations.ts';
import { typeset } from '../graph/typeset.ts';
import { formatDate, uiStrings, type UiStrings } from '../i18n/ui.ts';
import { fill } from '../model/fill.ts';
import { localeOf } from '../model/site.ts';
import type { PageLink } from './page-base.ts';
import { hrefOf } from './urls.ts';

/** The page on which editors see how every answer stands in every language; it is in the source's language. */
export interface TranslationsPage {
  lang: string;
  dir: 'ltr' | 'rtl';
  title: string;
  intro: string;
  question: string;
  languages: { label: string; lang: string }[];
  rows: { title: string; cells: TranslationLink[] }[];
}

/** How an answer stands in one language, with the page that its visitors get. */
interface TranslationLink extends PageLink {
  state: TranslationCell['state'];
}

/** The page for editors as plain data. `today` is `YYYY-MM-DD`. */
export function buildTranslationsPage(graph: ContentGraph, today: string): TranslationsPage {
  const { site } = graph;
  const { lang, dir } = localeOf(site, site.defaultLocale);
  const ui = uiStrings(lang);
  return {
    lang,
    dir,
    title: ui.translationsTitle,
    intro: ui.translationsIntro,
    question: ui.translationsQuestion,
    languages: site.locales.map(({ label, lang }) => ({ label, lang })),
    rows: collectTranslations(graph, today).map(({ title, cells }) => ({
      title: typeset(title, lang),
      cells: cells.map((cell) => ({
        state: cell.state,
        href: hrefOf(site, cell.path),
        label: formatState(cell, ui, lang),
      })),
    })),
  };
}

function formatState({ state, since }: TranslationCell, ui: UiStrings, lang: string): string {
  switch (state) {
    case 'source':
      return ui.translationSource;
    case 'fresh':
      return ui.translationFresh;
    case 'missing':
      return ui.translationMissing;
    case 'draft':
      return ui.translationDraft;
    case 'stale':
      return since === undefined
        ? ui.translationStale
        : fill(ui.translationStaleSince, { date: formatDate(since, lang) });
  }
}
