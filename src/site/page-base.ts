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
