import { buildGraph } from '../../src/graph/graph.ts';
import { buildLock } from '../../src/graph/compare-lock.ts';
import { formatLock, LOCK_FILE } from '../../src/model/archive-lock.ts';
import { sourceHash } from '../../src/model/hash.ts';
import { parseContent } from '../../src/read/parse-content.ts';
import { PHRASES, type CorpusLocale } from './phrases.ts';
import { seededRandom, type Random } from './random.ts';

/** What a generated content folder is like; shares are from 0 to 1. */
export interface CorpusShape {
  entries: number;
  /** The first is the source. */
  locales: readonly CorpusLocale[];
  versions: number;
  /** Share of the answers that read differently in every older version. */
  archived: number;
  /** Share of the translations that are older than their source, and of those that are not there. */
  stale: number;
  missing: number;
  /** Share of the answers with a picture. */
  pictures: number;
  seed: number;
}

/** So many answers make a topic: the number of topics grows with that of the answers, not their length. */
const ENTRIES_PER_TOPIC = 25;
const FIRST_YEAR = 2020;
const STALE_HASH = '000000000000';
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><path d="M5 5h80v50H5z"/></svg>\n';

/** What is random about one answer, the same in every language. */
interface Plan {
  index: number;
  slug: string;
  steps: { phrase: number; number: number; extra: 'none' | 'result' | 'choices' | 'picture' }[];
  numbers: number[];
  links: { slug: string; index: number }[];
  isArchived: boolean;
  hasWarning: boolean;
}

/** A content folder in memory: path → text. The same shape gives the same texts. */
export function generateSite(shape: CorpusShape): Map<string, string> {
  const random = seededRandom(shape.seed);
  const plans = Array.from({ length: shape.entries }, (_, index) => planAnswer(random, shape, index));
  const [source, ...others] = shape.locales;
  const files = new Map([['site.yml', formatSite(shape)]]);
  if (plans.some(({ steps }) => steps.some(({ extra }) => extra === 'picture')))
    files.set('pictures/window.svg', PICTURE);
  const versions = [undefined, ...Array.from({ length: shape.versions - 1 }, (_, n) => n)];
  const texts = plans.flatMap((plan) =>
    (plan.isArchived ? versions : [undefined]).map((version) => ({ plan, version })),
  );
  for (const { plan, version } of texts) {
    files.set(pathOf(plan, source!, version), formatAnswer(plan, source!, version));
  }
  const hashes = hashSources(files);
  for (const { plan, version } of texts) {
    for (const locale of others) {
      // An older version that has one language of an answer has all of them.
      if (version === undefined && random.chance(shape.missing)) continue;
      const isStale = version === undefined && random.chance(shape.stale);
      const hash = isStale ? STALE_HASH : hashes.get(pathOf(plan, source!, version))!;
      files.set(pathOf(plan, locale, version), formatAnswer(plan, locale, version, hash));
    }
  }
  if (shape.versions > 1) files.set(LOCK_FILE, lockOf(files));
  return files;
}

function planAnswer(random: Random, { entries, archived, pictures }: CorpusShape, index: number): Plan {
  const hasPicture = random.chance(pictures);
  const length = 4 + random.integer(9);
  const other = (): Plan['links'][number] => {
    const to = (index + 1 + random.integer(Math.max(entries - 1, 1))) % entries;
    return { slug: slugOf(to), index: to };
  };
  return {
    index,
    slug: slugOf(index),
    steps: Array.from({ length }, (_, i) => ({
      phrase: i % PHRASES.en.steps.length,
      number: index * 100 + i,
      extra: hasPicture && i === 1 ? 'picture' : random.pick(['none', 'none', 'result', 'choices'] as const),
    })),
    numbers: Array.from({ length: 2 }, () => random.integer(1_000_000)),
    links: [other(), other()],
    isArchived: random.chance(archived),
    hasWarning: random.chance(0.3),
  };
}

function pathOf({ slug }: Plan, locale: CorpusLocale, version: number | undefined): string {
  return `${version === undefined ? '' : `archive/y${version}/`}${locale}/${slug}.md`;
}

function slugOf(index: number): string {
  return `room-${Math.floor(index / ENTRIES_PER_TOPIC)}/device-${index}`;
}

function formatAnswer(
  plan: Plan,
  locale: CorpusLocale,
  version: number | undefined,
  translates?: string,
): string {
  const words = PHRASES[locale];
  const { index, numbers } = plan;
  const title = version === undefined ? words.title(index) : words.oldTitle(index * 10 + version);
  const link = ({ slug, index: to }: Plan['links'][number]): string =>
    `[${words.seeAlso(to)}](${relativeLink(plan.slug, slug)})`;
  const [first, second] = plan.links.map(link);
  return [
    '---',
    `title: ${title}`,
    `description: ${words.description(index)}`,
    `keywords: [${words.keyword(index)}]`,
    'reviewed: 2026-01-01',
    ...(translates === undefined ? [] : [`translates: '${translates}'`]),
    '---',
    '',
    words.intro(numbers[0]!, first!),
    '',
    ...(plan.hasWarning ? [':::caution', words.warning(index), ':::', ''] : []),
    words.follow,
    '',
    ...plan.steps.flatMap((step, i) => formatStep(plan, step, i + 1, locale, version !== undefined)),
    '',
    `## ${words.after(index)}`,
    '',
    words.afterwards(numbers[1]!, second!),
    '',
  ].join('\n');
}

function formatStep(
  { slug }: Plan,
  { phrase, number, extra }: Plan['steps'][number],
  position: number,
  locale: CorpusLocale,
  isArchived: boolean,
): string[] {
  const words = PHRASES[locale];
  const indent = ' '.repeat(`${position}. `.length);
  const step = `${position}. ${words.steps[phrase]!(number)}`;
  // From the folder of an archived answer, the way up is two folders longer.
  const picture = `${'../'.repeat(slug.split('/').length + (isArchived ? 2 : 0))}pictures/window.svg`;
  switch (extra) {
    case 'none':
      return [step];
    case 'result':
      return [step, '', indent + words.result(number), ''];
    case 'choices':
      return [step, '', `${indent}- ${words.choice(number)}`, `${indent}- ${words.choice(number + 1)}`, ''];
    case 'picture':
      return [step, '', `${indent}![${words.picture(number)}](${picture})`, ''];
  }
}

function relativeLink(from: string, to: string): string {
  const [topic = ''] = from.split('/');
  return to.startsWith(`${topic}/`) ? `${to.slice(topic.length + 1)}.md` : `../${to}.md`;
}

function formatSite({ entries, locales, versions }: CorpusShape): string {
  const texts = (text: (locale: CorpusLocale) => string): string =>
    `{ ${locales.map((locale) => `${locale}: ${JSON.stringify(text(locale))}`).join(', ')} }`;
  const topics = Array.from({ length: Math.ceil(entries / ENTRIES_PER_TOPIC) }, (_, n) => n);
  const period = (n: number): string =>
    [
      ...(n === 0 ? [] : [`from: ${FIRST_YEAR + n}-01-01`]),
      ...(n === versions - 1 ? [] : [`until: ${FIRST_YEAR + n}-12-31`]),
    ].join(', ');
  return [
    `name: ${texts((locale) => PHRASES[locale].site)}`,
    `description: ${texts((locale) => PHRASES[locale].about)}`,
    'url: https://help.example',
    // A picture of each question takes longer than all the rest, and no other builder draws one.
    'cards: false',
    'locales:',
    ...locales.map((id) => `  - { id: ${id}, label: ${PHRASES[id].label}, lang: ${PHRASES[id].lang} }`),
    `defaultLocale: ${locales[0]!}`,
    'versions:',
    ...Array.from({ length: versions }, (_, n) => {
      const label = texts((locale) => PHRASES[locale].version(FIRST_YEAR + n));
      return `  - { id: y${n}, label: ${label}${versions > 1 ? `, ${period(n)}` : ''} }`;
    }),
    'topics:',
    ...topics.map((n) => `  - { id: room-${n}, title: ${texts((locale) => PHRASES[locale].topic(n))} }`),
    '',
  ].join('\n');
}

function parse(files: ReadonlyMap<string, string>): ReturnType<typeof parseContent> {
  const encoder = new TextEncoder();
  return parseContent(new Map([...files].map(([path, text]) => [path, encoder.encode(text)])));
}

function hashSources(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(parse(files).entries.map((entry) => [entry.file, sourceHash(entry)]));
}

function lockOf(files: ReadonlyMap<string, string>): string {
  const { site, entries, assets } = parse(files);
  return formatLock(buildLock(buildGraph({ site: site!, entries, assets })));
}
