import type { ComparedBlock } from '../graph/compare-texts.ts';
import type { Accessibility } from '../model/site.ts';

/** A link as a page shows it; `href` is complete, with the site's base path. */
export interface PageLink {
  href: string;
  label: string;
  /** BCP 47 tag and direction of the label, where they are not the page's own. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** One text in another language, for the language switch. */
export interface LanguageLink extends PageLink {
  lang: string;
  isCurrent: boolean;
}

/** One version of what the page shows; no address when it is the text on this very page. */
export interface VersionLink {
  label: string;
  href: string | undefined;
  isCurrent: boolean;
}

/** What every page has. All of it is plain data, so that a page is rebuilt exactly when something on it changes. */
export interface PageBase {
  /** Site path without the base, e.g. `/en/phone/new/`: the identity of the page. */
  path: string;
  locale: string;
  /** Language of the page around the text, and its direction. */
  lang: string;
  dir: 'ltr' | 'rtl';
  title: string;
  description: string;
  /** Address that search engines should keep for this text; none where no page is the right one. */
  canonical: string | undefined;
  /** The same content in other languages, as absolute addresses; empty where search engines should not look. */
  alternates: { hreflang: string; href: string }[];
  /** False keeps the page out of search engines and the sitemap. */
  isIndexed: boolean;
  languages: LanguageLink[];
  versions: VersionLink[];
  /** Topic whose questions the sidebar lists. */
  topic: string | undefined;
}

/** A question in a list of questions. */
export interface QuestionLink extends PageLink {
  accounts: string[];
}

export interface TopicList {
  id: string;
  title: string;
  description: string | undefined;
  href: string;
  questions: QuestionLink[];
}

export interface HomePage extends PageBase {
  kind: 'home';
  notice: string | undefined;
  /** Pages of the accounts, where there are several. */
  accounts: PageLink[];
  /** Questions of visitors who cannot wait. */
  urgent: PageLink[];
  /** First questions of the guides. */
  guides: PageLink[];
  topics: TopicList[];
}

/** A handout that a page offers, with its files. */
export interface HandoutLink extends PageLink {
  /** None where nothing was printed, as during `npm run dev`. */
  files: { href: string; format: string; detail: string }[];
}

/** All answers about one account. */
export interface AccountPage extends PageBase {
  kind: 'account';
  topics: TopicList[];
}

export interface TopicPage extends PageBase {
  kind: 'topic';
  list: TopicList;
  handouts: HandoutLink[];
}

/** All handouts of the site. */
export interface HandoutsPage extends PageBase {
  kind: 'handouts';
  handouts: (HandoutLink & { audience: string | undefined })[];
}

/** What one handout has on paper. */
export interface HandoutPage extends PageBase {
  kind: 'handout';
  handout: HandoutLink;
  html: string;
}

/** All questions of the site by their first letter. */
export interface IndexPage extends PageBase {
  kind: 'index';
  groups: { letter: string; questions: QuestionLink[] }[];
}

/** The results of a query, which its address holds. */
export interface SearchPage extends PageBase {
  kind: 'search';
}

/** All questions as they read in an older version. */
export interface VersionPage extends PageBase {
  kind: 'version';
  notice: string | undefined;
  topics: TopicList[];
}

/** A version on the page that lists them. */
export interface VersionItem {
  label: string;
  /** First and last day; absent for the oldest and the living version. */
  from: string | undefined;
  until: string | undefined;
  /** All questions as they read in it. */
  overview: PageLink;
  /** What changed when it began; absent for the oldest. */
  changes: { href: string; changed: number; added: number; removed: number } | undefined;
}

/** All versions, the living one first. */
export interface VersionsPage extends PageBase {
  kind: 'versions';
  items: VersionItem[];
}

/** An answer whose text changed, with both texts in one. */
export interface ChangedAnswer {
  /** Address within the page. */
  id: string;
  before: PageLink;
  after: PageLink;
  /** Language and direction of the texts. */
  textLang: string;
  textDir: 'ltr' | 'rtl';
  blocks: ComparedBlock[];
}

/** What changed on the day on which a version began. */
export interface ChangesPage extends PageBase {
  kind: 'changes';
  changed: ChangedAnswer[];
  added: QuestionLink[];
  removed: PageLink[];
  /** The page that lists all versions. */
  all: PageLink;
}

/** An answer that held once and has no successor: what it was, since when it is gone, and where to go. */
export interface GonePage extends PageBase {
  kind: 'gone';
  /** Last day on which it held. */
  until: string;
  /** Language and direction of the title. */
  textLang: string;
  textDir: 'ltr' | 'rtl';
  archived: PageLink;
  topicLink: PageLink;
  related: PageLink[];
}

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

export interface NotFoundPage extends PageBase {
  kind: 'not-found';
}

/** What the site says of its own accessibility. */
export interface AccessibilityPage extends PageBase {
  kind: 'accessibility';
  status: Accessibility['status'];
  date: string;
  method: string | undefined;
  gaps: string[];
  enforcement: string | undefined;
}

/** Why a reader should know more about the text before following it. */
export type Notice =
  | { kind: 'fallback'; language: string; source: PageLink }
  | { kind: 'stale'; language: string; source: PageLink }
  | { kind: 'archived'; until: string; living: PageLink | undefined; changes: string };

/** A finding of the checks, as the page that it is about shows it during `npm run dev`. */
export interface PageProblem {
  severity: 'error' | 'warning' | 'info';
  line: number;
  column: number;
  message: string;
  help: string;
}

/** Help for somebody who cannot go on at a step. */
export interface Stuck {
  /** Steps that name other questions. */
  branches: { number: number; href: string; links: PageLink[] }[];
  /** Address that opens a message about this page, where the site has one; the step's number is to take the place of `%7Bstep%7D`. */
  message: string | undefined;
}

export interface EntryPage extends PageBase {
  kind: 'entry';
  slug: string;
  /** Address of the answer as Markdown. */
  markdown: string;
  /** Path of the text's file within the content folder. */
  file: string;
  /** What the checks find in the file; only there while somebody is writing. */
  problems?: PageProblem[];
  /** Id of the version whose text this is. */
  version: string;
  /** Ids of all versions in which readers get this text. */
  heldIn: string[];
  /** Language and direction of the text itself: the source's on a page that was not translated. */
  textLang: string;
  textDir: 'ltr' | 'rtl';
  topicLink: PageLink;
  accounts: string[];
  notices: Notice[];
  /** The answer as HTML. */
  html: string;
  /** Only for an answer with steps. */
  stuck: Stuck | undefined;
  reviewed: string;
  handouts: HandoutLink[];
  related: PageLink[];
  previous: PageLink | undefined;
  next: PageLink | undefined;
  keywords: string[];
}

/** An address under which an entry was published before: leads on to its page. */
export interface RedirectPage extends PageBase {
  kind: 'redirect';
  target: PageLink;
}

export type Page =
  | AccessibilityPage
  | RedirectPage
  | SearchPage
  | HomePage
  | AccountPage
  | TopicPage
  | IndexPage
  | VersionPage
  | VersionsPage
  | ChangesPage
  | GonePage
  | NotFoundPage
  | EntryPage
  | GuidePage
  | WholeGuidePage
  | GuidesPage
  | HandoutsPage
  | HandoutPage;
