import { PHRASES, type CorpusLocale } from './phrases.ts';
import type { Random } from './random.ts';

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
export const ENTRIES_PER_TOPIC = 25;

/** What is random about one answer, the same in every language. */
export interface Plan {
  index: number;
  slug: string;
  steps: { phrase: number; number: number; extra: 'none' | 'result' | 'choices' | 'picture' }[];
  numbers: number[];
  links: { slug: string; index: number }[];
  isArchived: boolean;
  hasWarning: boolean;
}

/** Decides what an answer is like. */
export function planAnswer(
  random: Random,
  { entries, archived, pictures }: CorpusShape,
  index: number,
): Plan {
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

/** Path of an answer's file within the content folder; `version` is that of an older text. */
export function pathOf({ slug }: Plan, locale: CorpusLocale, version: number | undefined): string {
  return `${version === undefined ? '' : `archive/y${version}/`}${locale}/${slug}.md`;
}

function slugOf(index: number): string {
  return `room-${Math.floor(index / ENTRIES_PER_TOPIC)}/device-${index}`;
}

/** An answer in one language; `translates` is the hash of the source that it is a translation of. */
export function formatAnswer(
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
