import type { Accessibility } from '../model/site.ts';
import type { CardLink } from './cards.ts';
import type { GuidePage, GuidesPage, WholeGuidePage } from './guide-records.ts';
import type { PageBase, PageLink, QuestionLink, TopicList } from './page-base.ts';
import type { ChangesPage, GonePage, VersionPage, VersionsPage } from './version-records.ts';

export interface HomePage extends PageBase {
  kind: 'home';
  notice: string | undefined;
  /** Pages of the accounts, where there are several. */
  accounts: PageLink[];
  /** Questions of visitors who cannot wait. */
  urgent: PageLink[];
  /** First questions of the guides. */
  guides: PageLink[];
  topics: readonly TopicList[];
}

/** A handout that a page offers, with its files. */
export interface HandoutLink extends PageLink {
  /** None where nothing was printed, as during `npm run dev`. */
  files: { href: string; format: string; detail: string }[];
}

/** All answers about one account. */
export interface AccountPage extends PageBase {
  kind: 'account';
  topics: readonly TopicList[];
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

export interface NotFoundPage extends PageBase {
  kind: 'not-found';
  topics: readonly TopicList[];
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
interface PageProblem {
  severity: 'error' | 'warning' | 'info';
  line: number;
  column: number;
  /** Opens the place in the editor. */
  href: string;
  message: string;
  help: string;
}

/** What somebody who is writing an answer needs on its page. */
export interface Writing {
  /** Opens the answer's file in the editor. */
  href: string;
  problems: PageProblem[];
}

/** Help for somebody who cannot go on at a step. */
export interface Stuck {
  /** Steps that name other questions. */
  branches: { number: number; href: string; links: PageLink[] }[];
  /** Address that opens a message about this page, where the site has one; the step's number is to take the place of `%7Bstep%7D`. */
  message: string | undefined;
}

/** The text of an entry's page. */
export interface Answer {
  html: string;
  /** Only for an answer with steps. */
  stuck: Stuck | undefined;
}

export interface EntryPage extends PageBase {
  kind: 'entry';
  slug: string;
  /** Address of the answer as Markdown. */
  markdown: string;
  /** None where the pages of a language share one. */
  card: CardLink | undefined;
  /** Path of the text's file within the content folder. */
  file: string;
  /** Only there while somebody is writing. */
  writing?: Writing;
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
  /** Made when it is asked for: most of the pages that a build has need no new one. */
  answer: () => Answer;
  /** The same key, the same answer. Made when the page is written as JSON, for it takes as long as all else of the page. */
  answerKey: { toJSON: () => string };
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
