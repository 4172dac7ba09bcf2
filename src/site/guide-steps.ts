import type { ContentGraph } from '../graph/graph.ts';
import { resolveAnswer } from '../graph/guide-answers.ts';
import { typeset } from '../graph/typeset.ts';
import { guidePagePath, type Guide, type GuideOption, type GuideQuestion } from '../model/guide.ts';
import { localeOf, type Localized, type Site } from '../model/site.ts';
import { titleLink } from './lists.ts';
import type { GuideAnswer, GuideChoice, GuideLabel, GuideStep } from './guide-records.ts';
import type { PageLink } from './page-base.ts';
import { absoluteUrl, hrefOf, pageLinkFormat } from './urls.ts';

/** A text of a guide as readers of a locale get it: the source's where theirs is missing, with its language named. */
export function guideLabel(site: Site, text: Localized, locale: string): GuideLabel {
  const own = text[locale];
  const { lang, dir } = localeOf(site, own === undefined ? site.defaultLocale : locale);
  const label = typeset(own ?? text[site.defaultLocale] ?? '', lang);
  return own === undefined ? { label, lang, dir } : { label };
}

/** The way to a question of a guide, by its text. */
export function questionOfGuide(site: Site, guide: Guide, question: GuideQuestion, locale: string): PageLink {
  return { href: guideHref(site, guide, question.id, locale), ...guideLabel(site, question.text, locale) };
}

/** Address of a question of a guide. */
export function guideHref(site: Site, guide: Guide, question: string, locale: string): string {
  return hrefOf(site, `/${locale}/${guidePagePath(guide, question)}`);
}

/** A question with its choices as readers of a locale get them. What leads nowhere, which the checks tell, is left out. */
export function buildStep(
  graph: ContentGraph,
  guide: Guide,
  question: GuideQuestion,
  locale: string,
): GuideStep {
  const { site } = graph;
  return {
    number: guide.questions.indexOf(question) + 1,
    text: guideLabel(site, question.text, locale),
    hint: question.hint && guideLabel(site, question.hint, locale),
    choices: question.options.flatMap((option) => buildChoice(graph, guide, option, locale) ?? []),
  };
}

function buildChoice(
  graph: ContentGraph,
  guide: Guide,
  { label: text, question, answer }: GuideOption,
  locale: string,
): GuideChoice | undefined {
  const label = guideLabel(graph.site, text, locale);
  if (answer !== undefined) {
    const found = buildAnswer(graph, answer, locale);
    return found && { label, answer: found };
  }
  const at = guide.questions.findIndex(({ id }) => id === question);
  if (at < 0) return undefined;
  const href = guideHref(graph.site, guide, guide.questions[at]!.id, locale);
  return { label, next: { href, number: at + 1 } };
}

function buildAnswer(graph: ContentGraph, answer: string, locale: string): GuideAnswer | undefined {
  const { site } = graph;
  const text = resolveAnswer(graph, locale, answer);
  if (!text) return undefined;
  const { entry, path, fragment } = text;
  return {
    ...titleLink(site, entry, locale, path),
    href: pageLinkFormat(site).page(path, fragment),
    description: typeset(entry.frontmatter.description, localeOf(site, entry.locale).lang),
    address: absoluteUrl(site, path),
  };
}
