import type { LanguageLink, PageBase, PageLink } from './page-base.ts';

/** A text of a guide; its language is named where it is not the page's. */
export type GuideLabel = Omit<PageLink, 'href'>;

/** The answer that a choice in a guide leads to. */
export interface GuideAnswer extends PageLink {
  /** The short answer, in the language of the label. */
  description: string;
  /** Complete address of the page, for paper. */
  address: string;
}

/** A choice: the question that follows, or the answer at the end. */
export interface GuideChoice {
  label: GuideLabel;
  /** Address of the next question, and its number within the guide. */
  next?: { href: string; number: number };
  answer?: GuideAnswer;
}

/** A question of a guide with its choices, and the number that it has within the guide. */
export interface GuideStep {
  number: number;
  text: GuideLabel;
  hint: GuideLabel | undefined;
  choices: GuideChoice[];
}

/** One question of a guide. */
export interface GuidePage extends PageBase {
  kind: 'guide';
  /** Language and direction of the question. */
  textLang: string;
  textDir: 'ltr' | 'rtl';
  /** Title of the guide, and the way to its first question. */
  guide: PageLink;
  isFirst: boolean;
  /** The questions before this one with what was chosen, where only one way leads here. */
  trail: { question: PageLink; choice: GuideLabel }[];
  step: GuideStep;
  /** The same page in the source language, where a text of this one is missing. */
  source: LanguageLink | undefined;
  /** The page with all questions of the guide. */
  all: PageLink;
}

/** All questions of a guide by number, for reading and for paper. */
export interface WholeGuidePage extends PageBase {
  kind: 'whole-guide';
  textLang: string;
  textDir: 'ltr' | 'rtl';
  /** Title of the guide, and the way to its first question. */
  guide: PageLink;
  steps: GuideStep[];
}

/** All guides of the site. */
export interface GuidesPage extends PageBase {
  kind: 'guides';
  guides: PageLink[];
}
