import type { ContentGraph } from '../graph/graph.ts';
import { perGraph } from '../graph/per-graph.ts';
import { resolveText } from '../graph/resolve-text.ts';
import type { EntryKey } from '../model/address.ts';
import type { Entry } from '../model/entry.ts';
import { textIn } from '../model/site.ts';

/** What the pages of one locale and version are called. */
export interface Titles {
  entries: readonly { entry: Entry; words: ReadonlySet<string> }[];
  /** Titles of entries and topics, as {@link bareTitle} writes them. */
  known: ReadonlySet<string>;
  /** The same of the headings of entries: collected for those who ask, for it takes all their trees. */
  headings: () => ReadonlySet<string>;
  /** How much a word tells: much when few titles have it ("reset"), little when many do ("how"). */
  weightOf: (word: string) => number;
}

/** A title without what differs from one way of typing to another: capitals, spaces, kinds of quotes, the final mark. */
export function bareTitle(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/["“”„«»]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s¿¡]+|[\s.,:;?!؟]+$/gu, '');
}

/** The words of a title. */
export function wordsOf(text: string): Set<string> {
  return new Set(bareTitle(text).match(/[\p{L}\p{N}]+/gu) ?? []);
}

const titlesByKey = perGraph(() => new Map<string, Titles>());

/** What readers of a locale and version find: also the titles of entries that are shown in another language. */
export function titlesFor(graph: ContentGraph, { locale, version }: Omit<EntryKey, 'slug'>): Titles {
  const cache = titlesByKey(graph);
  const key = `${locale}/${version}`;
  const titles = cache.get(key) ?? collectTitles(graph, locale, version);
  cache.set(key, titles);
  return titles;
}

function collectTitles(graph: ContentGraph, locale: string, version: string): Titles {
  const slugs = new Set(graph.entries.map(({ slug }) => slug));
  const entries = [...slugs].flatMap((slug) => resolveText(graph, { locale, version, slug })?.entry ?? []);
  let headings: ReadonlySet<string> | undefined;
  const topics = graph.site.topics.map(({ title }) => textIn(graph.site, title, locale));
  const titles = entries.map((entry) => ({ entry, words: wordsOf(entry.frontmatter.title) }));
  const counts = new Map<string, number>();
  for (const word of titles.flatMap(({ words }) => [...words])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return {
    entries: titles,
    known: new Set([...entries.map(({ frontmatter }) => frontmatter.title), ...topics].map(bareTitle)),
    headings: () =>
      (headings ??= new Set(entries.flatMap((entry) => entry.headings.map(({ text }) => bareTitle(text))))),
    weightOf: (word) => Math.log(1 + titles.length / (counts.get(word) ?? 1)),
  };
}

/** How much a text is like the title that is most like it: 1 when the words are the same, 0 when none is. */
export function similarityTo({ entries }: Titles, text: string): number {
  const wanted = wordsOf(text);
  return Math.max(0, ...entries.map(({ words }) => shareInCommon(wanted, words, () => 1)));
}

const slugsByTitle = perGraph(
  ({ entries }) => new Map(entries.map(({ slug, frontmatter }) => [bareTitle(frontmatter.title), slug])),
);

/** The text of a locale and version of the entry that has such a title in another language or version. */
export function namedElsewhere(
  graph: ContentGraph,
  { locale, version }: Omit<EntryKey, 'slug'>,
  text: string,
): Entry | undefined {
  const slug = slugsByTitle(graph).get(bareTitle(text));
  return slug === undefined ? undefined : resolveText(graph, { locale, version, slug })?.entry;
}

/** A title that shares less is no suggestion. */
const LEAST_SHARE = 0.35;

/** The entry that a text may have meant: rare words count for more, so that "How do I …" alone suggests nothing. */
export function nearestTitle({ entries, weightOf }: Titles, text: string): Entry | undefined {
  const wanted = wordsOf(text);
  let best: { entry: Entry; share: number } | undefined;
  for (const { entry, words } of entries) {
    const share = shareInCommon(wanted, words, weightOf);
    if (share >= LEAST_SHARE && share > (best?.share ?? 0)) best = { entry, share };
  }
  return best?.entry;
}

/** Weight of the words that two sets share, as a part of the weight of both. */
function shareInCommon(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weightOf: (word: string) => number,
): number {
  const weigh = (words: Iterable<string>): number =>
    [...words].reduce((sum, word) => sum + weightOf(word), 0);
  const common = weigh([...a].filter((word) => b.has(word)));
  return common === 0 ? 0 : (2 * common) / (weigh(a) + weigh(b));
}
