import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { ContentGraph } from '../graph/graph.ts';
import { perGraph } from '../graph/per-graph.ts';
import { resolveText } from '../graph/resolve-text.ts';
import { keyInLocale } from '../model/address.ts';
import { primarySubtag } from '../model/fill.ts';
import type { Entry } from '../model/entry.ts';
import { nodesOf } from '../model/nodes.ts';
import { localeOf, type Site } from '../model/site.ts';
import { MESSAGE_LANGUAGES, type MessageLanguage, type Text } from '../model/text.ts';
import type { ResolvedLink } from './link-targets.ts';
import { perEntry } from './per-entry.ts';

/** A link that leaves the language of its page without saying so. */
export interface LanguageCrossing {
  /** Locale of the page that it leads to. */
  to: string;
  /** Site path of the same page in the language of the link's own page. */
  ownPath: string;
  /** The own language shows the source text there, for want of a translation. */
  isFallback: boolean;
}

/**
 * Where a link crosses to another language although its own has that page (if only as a fallback). Undefined when the
 * sentence or the link names the other language: then it is on purpose.
 */
export function findCrossing(
  graph: ContentGraph,
  entry: Entry,
  link: ResolvedLink,
): LanguageCrossing | undefined {
  const { target } = link;
  if (target.kind !== 'entry' && target.kind !== 'page') return undefined;
  const [, to = '', ...rest] = target.path.split('/');
  if (to === '' || to === entry.locale) return undefined;
  const own =
    target.kind === 'page'
      ? { path: ['', entry.locale, ...rest].join('/'), isFallback: false }
      : resolveText(graph, keyInLocale(target.entry, entry.locale));
  if (!own || namesLanguage(graph, entry, to, link)) return undefined;
  return { to, ownPath: own.path, isFallback: own.isFallback };
}

const languageNames = new WeakMap<Site, Map<string, Text>>();

/** The name of a locale's language in each language of the messages: "English", "Engels", "anglais". */
export function languageName(site: Site, locale: string): Text {
  const known = languageNames.get(site) ?? new Map<string, Text>();
  languageNames.set(site, known);
  const name = known.get(locale) ?? buildLanguageName(site, locale);
  known.set(locale, name);
  return name;
}

function buildLanguageName(site: Site, locale: string): Text {
  const name = (language: MessageLanguage): string => displayName(site, locale, language);
  return { en: name('en'), nl: name('nl'), fr: name('fr') };
}

/** The names of several languages as one text: "Dutch and French". */
export function listLanguages(site: Site, locales: readonly string[]): Text {
  const list = (language: MessageLanguage): string =>
    new Intl.ListFormat(language).format(locales.map((locale) => languageName(site, locale)[language]));
  return { en: list('en'), nl: list('nl'), fr: list('fr') };
}

/** "an English", "a Dutch". */
export function withArticle(name: string): string {
  return `${/^(?!uk|eu|ew)[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}

/** Only where two locales of a site share a language is the region part of its name. */
function displayName(site: Site, locale: string, language: string): string {
  const { lang } = localeOf(site, locale);
  const primary = primarySubtag(lang);
  const isShared = site.locales.filter((other) => primarySubtag(other.lang) === primary).length > 1;
  return nameIn(language, isShared ? lang : primary);
}

const displayNames = new Map<string, string>();

/** The name of a language in another. To look one up takes longer than most rules: each is kept. */
function nameIn(language: string, tag: string): string {
  const key = `${language} ${tag}`;
  const known = displayNames.get(key);
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames([language], { type: 'language', languageDisplay: 'standard' });
  const name = names.of(tag) ?? tag;
  displayNames.set(key, name);
  return name;
}

function namesLanguage(
  graph: ContentGraph,
  entry: Entry,
  locale: string,
  { node, text }: Pick<ResolvedLink, 'node' | 'text'>,
): boolean {
  const { id, lang } = localeOf(graph.site, locale);
  const said = (node.type === 'definition' ? (node.label ?? node.identifier) : text).trim().toLowerCase();
  if ([id, lang.toLowerCase(), primarySubtag(lang)].includes(said)) return true;
  return mentions(graph, locale, said) || namedAround(graph)(entry).get(node)?.has(locale) === true;
}

const namesByLocale = perGraph(({ site }): ReadonlyMap<string, readonly string[]> => {
  const tongues = [...MESSAGE_LANGUAGES, ...site.locales.map(({ lang }) => lang)];
  return new Map(
    site.locales.map(({ id, label }) => {
      const names = [label, ...tongues.map((tongue) => displayName(site, id, tongue))];
      return [id, [...new Set(names.map((name) => name.toLowerCase()))]];
    }),
  );
});

/** Whether a text in small letters has the name of a locale's language, or a word that is made of it ("Engelstalig"). */
function mentions(graph: ContentGraph, locale: string, text: string): boolean {
  const words = text.split(/[^\p{L}\p{M}]+/u);
  return namesByLocale(graph)
    .get(locale)!
    .some((name) => {
      if (name.includes(' ')) return text.includes(name);
      return words.some((word) => (/^[a-z]{1,3}$/.test(name) ? word === name : word.startsWith(name)));
    });
}

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

const namedAround = perGraph((graph) => perEntry((entry) => findNamedAround(graph, entry)));

/** For each link, the locales whose language its paragraph, heading or cell names. */
function findNamedAround(graph: ContentGraph, entry: Entry): ReadonlyMap<Nodes, ReadonlySet<string>> {
  const found = new Map<Nodes, ReadonlySet<string>>();
  for (const { node: link, ancestors } of nodesOf(entry.tree, 'link')) {
    const block = ancestors.findLast(({ type }) => BLOCKS.has(type));
    if (!block) continue;
    const named = found.get(block) ?? localesNamedIn(graph, toString(block).toLowerCase());
    found.set(block, named).set(link, named);
  }
  return found;
}

function localesNamedIn(graph: ContentGraph, text: string): ReadonlySet<string> {
  return new Set(graph.site.locales.map(({ id }) => id).filter((id) => mentions(graph, id, text)));
}
