import { seededRandom, type Random } from './random.ts';

/** How links between entries are written: to files, as Handrail's editors do, or to site addresses, as Starlight wants. */
export type LinkStyle = 'file' | 'site';

/** A defect that was put into a file on purpose. */
export interface PlantedDefect {
  /** Id of the rule that is to find it. */
  rule: string;
  file: string;
}

export interface Corpus {
  /** Path within the content folder → text, `site.yml` included. */
  files: Map<string, string>;
  planted: PlantedDefect[];
}

const VERBS = ['Open', 'Choose', 'Select', 'Type', 'Check', 'Confirm', 'Scan', 'Install', 'Remove', 'Add'];
const THINGS = [
  'app',
  'account',
  'device',
  'code',
  'number',
  'window',
  'password',
  'method',
  'message',
  'list',
];
const PLACES = ['on your computer', 'on your smartphone', 'in the browser', 'in the settings', 'at the desk'];
/** Topics stay of a size that a person can look through, however large the site is. */
const ANSWERS_PER_TOPIC = 40;

/** How each class of defect is put into the text of an answer without one. */
const DEFECTS: Readonly<Record<string, (text: string, style: LinkStyle) => string>> = {
  'step-number': (text) => text.replace(/^3\. /m, '4. '),
  'list-split': (text) => text.replace(/^3\. /m, '\nYou may be asked for your PIN.\n\n3. '),
  'list-restart': (text) =>
    text
      .replace(/^\d\. /gm, '1. ')
      .replace(/^(1\. [^\n]*\n)(1\. [^\n]*\n)/m, '$1\nYou may be asked for your PIN.\n\n$2'),
  'substeps-flattened': (text) =>
    text.replace(/^2\. [^\n]*\n/m, '$&  1. Look at it.\n  2. Close it again.\n'),
  'letter-substeps': (text) => text.replace(/^2\. [^\n]*\n/m, '$&   a. Look at it.\n   b. Close it again.\n'),
  'step-ref': (text) => text.replace(/^4\. [^\n]*/m, '4. If that fails, repeat step 9.'),
  'step-duplicate': (text) => text.replace(/^2\. ([^\n]*)\n3\. [^\n]*/m, '2. $1\n3. $1'),
  'step-count': (text) => text.replace('Follow these steps:', 'Follow these three steps:'),
  'link-page': (text) => text.replace(/\]\(([^)#]*?)(\.md|\/)\)/, ']($1-gone$2)'),
  'link-fragment': (text) => text.replace(/\]\(([^)#]*?)(\.md|\/)\)/, ']($1$2#no-such-part)'),
  'link-text': (text) => text.replace(/\[[^\]]*\]\(/, '[here]('),
  'link-empty': (text) => `${text}\nRead [the rest]().\n`,
  // Beside the text; a site's own builder would stop at such a picture, so there it is one of the public folder.
  'image-missing': (text, style) =>
    `${text}\n![The list of devices](${style === 'site' ? '/' : ''}gone.png)\n`,
  'heading-order': (text) => text.replace('\n## ', '\n#### '),
};

/** Classes of defects that {@link generateCorpus} can plant. */
export const DEFECT_CLASSES: readonly string[] = Object.keys(DEFECTS);

/** A content folder of so many answers in one language; `each` of every class of defect are planted, one an answer. */
export function generateCorpus(options: {
  entries: number;
  each: number;
  seed: number;
  style: LinkStyle;
}): Corpus {
  const random = seededRandom(options.seed);
  const topics = Array.from(
    { length: Math.ceil(options.entries / ANSWERS_PER_TOPIC) },
    (_, i) => `topic-${i + 1}`,
  );
  const slugs = Array.from(
    { length: options.entries },
    (_, i) => `${topics[i % topics.length]!}/answer-${i}`,
  );
  const files = new Map<string, string>([['site.yml', siteYml(topics)]]);
  if (options.style === 'site') files.set('en/index.md', makeStartPage(slugs));
  const planted: PlantedDefect[] = [];
  const classes = DEFECT_CLASSES.flatMap((rule) => Array.from({ length: options.each }, () => rule));
  const stride = Math.floor(options.entries / Math.max(classes.length, 1));
  slugs.forEach((slug, i) => {
    const file = `en/${slug}.md`;
    const rule = i % stride === 0 ? classes[i / stride] : undefined;
    const body = makeBody(random, slugs, slug, options.style);
    const text = rule === undefined ? body : DEFECTS[rule]!(body, options.style);
    if (rule !== undefined) planted.push({ rule, file });
    files.set(file, `${makeFrontmatter(i)}${text}`);
  });
  return { files, planted };
}

function siteYml(topics: readonly string[]): string {
  const list = topics.map((id) => `  - { id: ${id}, title: { en: ${id} } }`).join('\n');
  return `name: { en: Corpus }\ndescription: { en: Answers made by a generator }\nurl: https://corpus.example\nlocales: [{ id: en, label: English, lang: en }]\ndefaultLocale: en\nversions: [{ id: now, label: { en: Now } }]\ntopics:\n${list}\n`;
}

/** Where a crawler begins. */
function makeStartPage(slugs: readonly string[]): string {
  const links = slugs.map((slug) => `- [${slug}](/en/${slug}/)\n`);
  return `---\ntitle: Start\n---\n\n${links.join('')}`;
}

function makeFrontmatter(i: number): string {
  return `---\ntitle: How do I set up device ${i} for my account?\ndescription: Set up device ${i} on your computer, and confirm it with the app.\nkeywords: [device ${i}]\nreviewed: 2026-01-01\n---\n\n`;
}

function makeBody(random: Random, slugs: readonly string[], slug: string, style: LinkStyle): string {
  const sentence = (n: number): string =>
    `${random.pick(VERBS)} **${random.pick(THINGS)} ${n}-${random.integer(1000)}** ${random.pick(PLACES)}.`;
  const steps = Array.from({ length: 5 + random.integer(4) }, (_, i) => `${i + 1}. ${sentence(i)}\n`);
  steps[4] = `${steps[4]!}\n   You see ${random.pick(THINGS)} ${random.integer(1000)}.\n`;
  const link = (): string => linkTo(random.pick(slugs), slug, style);
  return [
    `You need this for ${random.pick(THINGS)} ${random.integer(1000)}. See also ${link()} and ${link()}.\n`,
    'Follow these steps:\n',
    steps.join(''),
    `## After device ${random.integer(10_000)}\n`,
    `Then ${random.pick(THINGS)} ${random.integer(1000)} works ${random.pick(PLACES)}, which you can read about in ${link()}.\n`,
  ].join('\n');
}

function linkTo(target: string, from: string, style: LinkStyle): string {
  const text = `the answer about ${target.split('-').at(-1)!}`;
  const [topic = '', name = ''] = target.split('/');
  if (style === 'site') return `[${text}](/en/${target}/)`;
  return `[${text}](${from.startsWith(`${topic}/`) ? `${name}.md` : `../${topic}/${name}.md`})`;
}
