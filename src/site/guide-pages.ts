import type { ContentGraph } from '../graph/graph.ts';
import { uiStrings } from '../i18n/ui.ts';
import {
  guidePagePath,
  GUIDES_FOLDER,
  questionTexts,
  wholeGuidePath,
  type Guide,
  type GuideQuestion,
} from '../model/guide.ts';
import { type Locale, type Site } from '../model/site.ts';
import { baseOf, unlistedBaseOf } from './base.ts';
import { buildStep, guideHref, guideLabel, questionOfGuide } from './guide-steps.ts';
import type { GuideLabel, GuidePage, GuidesPage, WholeGuidePage } from './guide-records.ts';
import type { LanguageLink, PageBase, PageLink } from './page-base.ts';
import type { Page } from './page.ts';
import { absoluteUrl, hrefOf } from './urls.ts';

/** A page for each question of each guide and one with all of them, in one locale; a list where there are several. */
export function buildGuidePages(graph: ContentGraph, locale: Locale): Page[] {
  const pages = graph.guides.flatMap((guide) => [
    ...guide.questions.map((question) => buildQuestion(graph, guide, question, locale)),
    buildWhole(graph, guide, locale),
  ]);
  return graph.guides.length > 1 ? [buildList(graph, locale), ...pages] : pages;
}

/** The ways to the first questions of all guides. */
export function guideLinks({ site, guides }: ContentGraph, locale: string): PageLink[] {
  return guides.map((guide) => guideLink(site, guide, locale));
}

function guideLink(site: Site, guide: Guide, locale: string): PageLink {
  const href = guideHref(site, guide, guide.questions[0]!.id, locale);
  return { href, ...guideLabel(site, guide.title, locale) };
}

function buildList(graph: ContentGraph, locale: Locale): GuidesPage {
  const ui = uiStrings(locale.lang);
  return {
    kind: 'guides',
    ...baseOf(graph, locale, `${GUIDES_FOLDER}/`),
    title: ui.guidesTitle,
    description: ui.guidesIntro,
    guides: guideLinks(graph, locale.id),
  };
}

function buildQuestion(
  graph: ContentGraph,
  guide: Guide,
  question: GuideQuestion,
  locale: Locale,
): GuidePage {
  const { site } = graph;
  const step = buildStep(graph, guide, question, locale.id);
  const base = baseOf(graph, locale, guidePagePath(guide, question.id));
  const isWhole = isTranslated(question, locale.id);
  return {
    kind: 'guide',
    ...base,
    ...(isWhole ? { alternates: realAlternates(site, guide, question) } : fallbackView(site, base)),
    title: step.text.label,
    description: step.hint?.label ?? step.choices.map(({ label }) => label.label).join(' · '),
    ...languageOf(step.text, locale),
    guide: guideLink(site, guide, locale.id),
    isFirst: question === guide.questions[0],
    trail: trailTo(site, guide, question, locale.id),
    step,
    source: isWhole ? undefined : base.languages[sourceIndex(site)],
    all: {
      href: hrefOf(site, `/${locale.id}/${wholeGuidePath(guide)}`),
      label: uiStrings(locale.lang).guideAll,
    },
  };
}

/** Search engines find every question at its own address, so they should leave this page alone. */
function buildWhole(graph: ContentGraph, guide: Guide, locale: Locale): WholeGuidePage {
  const title = guideLabel(graph.site, guide.title, locale.id);
  return {
    kind: 'whole-guide',
    ...unlistedBaseOf(graph, locale, wholeGuidePath(guide)),
    title: title.label,
    description: uiStrings(locale.lang).guideAllIntro,
    ...languageOf(title, locale),
    guide: guideLink(graph.site, guide, locale.id),
    steps: guide.questions.map((question) => buildStep(graph, guide, question, locale.id)),
  };
}

function languageOf({ lang, dir }: GuideLabel, locale: Locale): Pick<GuidePage, 'textLang' | 'textDir'> {
  return { textLang: lang ?? locale.lang, textDir: dir ?? locale.dir };
}

/** Whether a question has all its texts in a locale. */
function isTranslated(question: GuideQuestion, locale: string): boolean {
  return questionTexts(question, []).every(({ text }) => locale in text);
}

function realAlternates(site: Site, guide: Guide, question: GuideQuestion): PageBase['alternates'] {
  const hrefIn = (locale: string): string =>
    absoluteUrl(site, `/${locale}/${guidePagePath(guide, question.id)}`);
  return [
    ...site.locales
      .filter(({ id }) => isTranslated(question, id))
      .map(({ id, lang }) => ({ hreflang: lang, href: hrefIn(id) })),
    { hreflang: 'x-default', href: hrefIn(site.defaultLocale) },
  ];
}

/** As with an answer that is not translated, search engines are led to the source. */
function fallbackView(
  site: Site,
  { languages }: Pick<PageBase, 'languages'>,
): Pick<PageBase, 'canonical' | 'alternates' | 'isIndexed'> {
  const source: LanguageLink = languages[sourceIndex(site)]!;
  return { canonical: new URL(source.href, site.url).href, alternates: [], isIndexed: false };
}

function sourceIndex(site: Site): number {
  return site.locales.findIndex(({ id }) => id === site.defaultLocale);
}

/** The questions and choices that lead to a question, the first one first; none where several ways lead there. */
function trailTo(site: Site, guide: Guide, question: GuideQuestion, locale: string): GuidePage['trail'] {
  const trail: GuidePage['trail'] = [];
  const seen = new Set([question]);
  for (let at = question; at !== guide.questions[0];) {
    const ways = guide.questions.flatMap((from) =>
      from.options.filter((option) => option.question === at.id).map((option) => ({ from, option })),
    );
    const [way] = ways;
    if (!way || ways.length > 1 || seen.has(way.from)) return [];
    trail.unshift({
      question: questionOfGuide(site, guide, way.from, locale),
      choice: guideLabel(site, way.option.label, locale),
    });
    seen.add(way.from);
    at = way.from;
  }
  return trail;
}
