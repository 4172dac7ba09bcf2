import type { ComparedBlock } from '../graph/compare-texts.ts';
import type { PageBase, PageLink, QuestionLink, TopicList } from './page-base.ts';

/** All questions as they read in an older version. */
export interface VersionPage extends PageBase {
  kind: 'version';
  notice: string | undefined;
  topics: readonly TopicList[];
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
