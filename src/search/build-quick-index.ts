import { toString } from 'mdast-util-to-string';
import type { ContentGraph } from '../graph/graph.ts';
import { resolveText, versionsShowing } from '../graph/resolve-text.ts';
import { typeset } from '../graph/typeset.ts';
import type { EntryKey } from '../model/address.ts';
import type { Entry } from '../model/entry.ts';
import { stepText } from '../model/procedure.ts';
import { livingVersion, localeOf, textIn } from '../model/site.ts';
import { hrefOf } from '../site/urls.ts';
import { foldedWords } from './folded-words.ts';
import type { QuickIndex, QuickRecord, QuickStep } from './quick-index.ts';
import { lackWords, stopWords } from './stop-words.ts';
import { isUrgent } from '../graph/urgent.ts';
import { normalise } from './words.ts';

/** A text and what the index says of it. */
interface Indexed {
  entry: Entry;
  record: QuickRecord;
  /** The running text, without the settings before it. */
  body: string;
}

/**
 * The quick index of a locale: of its living texts, or of the texts that only older versions have. A page that shows
 * the source text for want of a translation is not in it.
 */
export function buildQuickIndex(
  graph: ContentGraph,
  locale: string,
  part: 'living' | 'archive' = 'living',
): QuickIndex {
  const { site } = graph;
  const { lang } = localeOf(site, locale);
  const indexed = keysOf(graph, locale, part).flatMap((key) => buildRecord(graph, key) ?? []);
  return {
    lang,
    accounts: site.accounts.map(({ name }) => textIn(site, name, locale)),
    versions: site.versions.map(({ id, label }) => ({ id, label: textIn(site, label, locale) })),
    stopWords: [...stopWords(lang)],
    lackWords: lackWords(lang),
    synonyms: (graph.synonyms.get(locale) ?? []).map((group) => [...group]),
    vocabulary: collectVocabulary(indexed, lang),
    records: indexed.map(({ record }) => record),
    pieces: [],
  };
}

/** In reading order, so that of two equally good answers the same one always comes first. */
function keysOf({ site, topics, versions }: ContentGraph, locale: string, part: string): EntryKey[] {
  const living = livingVersion(site).id;
  if (part === 'living')
    return [...topics.values()].flat().map((slug) => ({ locale, version: living, slug }));
  return [...versions]
    .filter(([version]) => version !== living)
    .flatMap(([version, texts]) => [...texts.keys()].map((slug) => ({ locale, version, slug })));
}

function buildRecord(graph: ContentGraph, key: EntryKey): Indexed | undefined {
  const { site } = graph;
  const shown = resolveText(graph, key);
  if (!shown || shown.isFallback) return undefined;
  const { entry } = shown;
  const body = bodyText(entry);
  const { lang } = localeOf(site, key.locale);
  const { title, description, accounts, keywords } = entry.frontmatter;
  const versions = versionsShowing(graph, key);
  const steps = entry.procedures.flatMap((procedure) => procedure.steps);
  const record: QuickRecord = {
    href: hrefOf(site, shown.path),
    title: typeset(title, lang),
    description: typeset(description, lang),
    accounts: site.accounts.flatMap(({ id }, i) => (accounts.includes(id) ? [i] : [])),
    stepCount: steps.length,
    keywords,
    steps: steps
      .flatMap((step) => [step, ...step.substeps])
      .map((step): QuickStep => [step.fragment!, typeset(stepText(step), lang)]),
    foreign: collectForeign(graph, entry, body),
    ...(versions.length === site.versions.length
      ? {}
      : { versions: site.versions.flatMap(({ id }, i) => (versions.includes(id) ? [i] : [])) }),
    ...(isUrgent(graph, key.slug) ? { isUrgent: true } : {}),
  };
  return { entry, record, body };
}

/** Words that the entry's texts in other languages have in their titles and keywords, and this text has nowhere. */
function collectForeign(graph: ContentGraph, entry: Entry, body: string): string {
  const own = new Set(foldedWords(`${body} ${searchedText(entry)}`));
  const texts = [...(graph.versions.get(entry.version)?.get(entry.slug)?.values() ?? [])];
  const words = texts
    .filter((text) => text.locale !== entry.locale)
    .flatMap((text) => sayingWords(graph, text));
  return [...new Set(words)].filter((word) => !own.has(word)).join(' ');
}

/** The words of the title and the keywords, stop words left out. */
function sayingWords({ site }: ContentGraph, { locale, frontmatter: { title, keywords } }: Entry): string[] {
  const stopped = stopWords(localeOf(site, locale).lang);
  return foldedWords([title, ...keywords].join(' ')).filter((word) => !stopped.includes(word));
}

function bodyText({ tree }: Entry): string {
  return tree.children
    .filter(({ type }) => type !== 'yaml')
    .map((node) => toString(node))
    .join('\n');
}

function searchedText({ frontmatter: { title, description, keywords } }: Entry): string {
  return [title, description, ...keywords].join(' ');
}

/** Words that are spelt right, but stand only in the running text. */
function collectVocabulary(indexed: readonly Indexed[], lang: string): string[] {
  const known = new Set(stopWords(lang));
  const typed = new Set<string>();
  for (const { record, entry, body } of indexed) {
    const steps = record.steps.map(([, text]) => text);
    for (const word of foldedWords([searchedText(entry), ...steps].join(' '))) known.add(word);
    for (const raw of normalise(body).match(/\p{L}{3,}/gu) ?? []) typed.add(raw);
  }
  const found = new Map<string, string>();
  for (const raw of typed) {
    const [word] = foldedWords(raw);
    if (word !== undefined && !known.has(word)) found.set(word, raw);
  }
  return [...found.values()].sort();
}
