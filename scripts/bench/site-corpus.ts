import { buildGraph } from '../../src/graph/graph.ts';
import { buildLock } from '../../src/graph/compare-lock.ts';
import { formatLock, LOCK_FILE } from '../../src/model/archive-lock.ts';
import { sourceHash } from '../../src/model/hash.ts';
import { parseContent } from '../../src/read/parse-content.ts';
import { PHRASES, type CorpusLocale } from './phrases.ts';
import { seededRandom } from './random.ts';
import { ENTRIES_PER_TOPIC, formatAnswer, pathOf, planAnswer, type CorpusShape } from './site-answers.ts';

const FIRST_YEAR = 2020;
const STALE_HASH = '000000000000';
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><path d="M5 5h80v50H5z"/></svg>\n';

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

/** The site that benchmarks build: one version, every answer in every language and up to date. */
export function generateFreshSite(entries: number, locales: readonly CorpusLocale[]): Map<string, string> {
  const whole = { versions: 1, archived: 0, stale: 0, missing: 0 };
  return generateSite({ entries, locales, ...whole, pictures: 0.2, seed: 1 });
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
