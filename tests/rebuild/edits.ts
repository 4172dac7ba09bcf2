/** A content folder in memory, and what somebody does to it. */
export interface Editing {
  /** Path → text. */
  files: Map<string, string>;
  replace: (file: string, from: string | RegExp, to: string) => void;
}

/** An answer of the generated content that has a translation in every language and no archive. */
const A = 'room-0/device-0';
const B = 'room-1/device-26';
const C = 'room-0/device-2';
const SITE = 'site.yml';

const everyLocale = (work: (locale: string) => void): void => ['en', 'nl', 'fr'].forEach(work);

/** One answer more, in one language. */
function answer(title: string, settings = ''): string {
  return `---\ntitle: ${title}\ndescription: It is done at the desk.\nreviewed: 2026-01-01\n${settings}---\n\n1. Go to the desk.\n2. Show your card.\n`;
}

/** Kinds of edits, each on top of those before it. */
export const EDITS: Readonly<Record<string, (editing: Editing) => void>> = {
  'nothing at all': () => undefined,
  'a word of a text': ({ replace }) => replace(`en/${A}.md`, 'You need this', 'You really need this'),
  'a word of a translation': ({ replace }) => replace(`nl/${A}.md`, 'Je hebt dit nodig', 'Dit heb je nodig'),
  'a title': ({ replace }) => replace(`en/${A}.md`, /title: .*/, 'title: How do I begin with device 0?'),
  'a translated title': ({ replace }) =>
    replace(`fr/${A}.md`, /title: .*/, 'title: Comment commencer avec l’appareil 0 ?'),
  'a short answer': ({ replace }) =>
    replace(`en/${A}.md`, /description: .*/, 'description: Begin at the desk.'),
  'the keywords': ({ replace }) => replace(`en/${A}.md`, /keywords: .*/, 'keywords: [beginning, first day]'),
  'the day of review': ({ replace }) => replace(`en/${A}.md`, '2026-01-01', '2026-02-02'),
  'a place in the order': ({ replace }) => replace(`en/${A}.md`, 'keywords:', 'order: 9\nkeywords:'),
  'a procedure more': ({ replace }) =>
    replace(`en/${A}.md`, '## ', 'Then:\n\n1. Sit down.\n2. Wait for it.\n\n## '),
  'a heading': ({ replace }) => replace(`en/${A}.md`, /^## .*$/m, '## And then'),
  'a related answer': ({ replace }) => replace(`en/${A}.md`, 'keywords:', `related: [${B}]\nkeywords:`),
  'an urgent answer': ({ replace }) => replace(`en/${A}.md`, 'keywords:', 'urgent: true\nkeywords:'),
  'a link without text': ({ replace }) =>
    replace(`en/${A}.md`, '## And then', `Read [](../${B}.md).\n\n## And then`),
  'the title that the link shows': ({ replace }) =>
    replace(`en/${B}.md`, /title: .*/, 'title: Where is device 26?'),
  'a link to a heading': ({ replace }) => replace(`en/${A}.md`, `../${B}.md`, `../${B}.md#after-device-26`),
  'an answer more': ({ files }) => files.set('en/room-0/new.md', answer('Where is the new one?')),
  'a translation more': ({ files }) => files.set('nl/room-0/new.md', answer('Waar is de nieuwe?')),
  'a translation less': ({ files }) => files.delete('nl/room-0/new.md'),
  'an answer less': ({ files }) => files.delete('en/room-0/new.md'),
  'a draft': ({ files }) => files.set('en/room-0/draft.md', answer('Is it ready?', 'draft: true\n')),
  'a draft that is published': ({ replace }) => replace('en/room-0/draft.md', 'draft: true\n', ''),
  'another name': ({ files }) => {
    files.set(
      'en/room-0/ready.md',
      files.get('en/room-0/draft.md')!.replace('reviewed:', 'formerly: [room-0/draft]\nreviewed:'),
    );
    files.delete('en/room-0/draft.md');
  },
  'another topic': ({ files }) => {
    files.set(
      'en/room-1/ready.md',
      files.get('en/room-0/ready.md')!.replace('[room-0/draft]', '[room-0/draft, room-0/ready]'),
    );
    files.delete('en/room-0/ready.md');
  },
  'a picture': ({ files }) =>
    files.set('pictures/window.svg', files.get('pictures/window.svg')!.replace('5 5', '6 6')),
  'a picture more': ({ files, replace }) => {
    files.set('pictures/door.svg', files.get('pictures/window.svg')!);
    replace(`en/${A}.md`, '## And then', '![The door with its bell](../../pictures/door.svg)\n\n## And then');
  },
  'a text for a picture': ({ replace }) => replace(`en/${A}.md`, 'The door with', 'The green door with'),
  'a note': ({ replace }) =>
    replace(`en/${A}.md`, '## And then', ':::note\nIt takes long.\n:::\n\n## And then'),
  'words that mean the same': ({ files }) => files.set('synonyms.en.yml', '- [window, pane]\n'),
  'more words that mean the same': ({ files }) => files.set('synonyms.nl.yml', '- [venster, raam]\n'),
  'a handout': ({ files }) =>
    files.set('handouts.yml', `handouts:\n  - id: begin\n    entries: [${A}]\n    formats: [a4]\n`),
  'an answer more on a handout': ({ replace }) =>
    replace('handouts.yml', `[${A}]`, `[${A}, ${B}]\n    title: { en: Begin, nl: Begin, fr: Début }`),
  'another format': ({ replace }) => replace('handouts.yml', '[a4]', '[a4, a5]'),
  'a text that is on a handout': ({ replace }) => replace(`en/${B}.md`, 'You need this', 'You do need this'),
  'no handout': ({ files }) => files.delete('handouts.yml'),
  'a guide': ({ files }) =>
    files.set(
      'guides/help.yml',
      `title: { en: Help, nl: Hulp, fr: Aide }\nquestions:\n  - id: what\n    text: { en: What is it?, nl: Wat is het?, fr: Qu’est-ce ? }\n    options:\n      - { label: { en: This, nl: Dit, fr: Ceci }, answer: ${A} }\n      - { label: { en: That, nl: Dat, fr: Cela }, answer: ${B} }\n`,
    ),
  'an option of a guide': ({ replace }) => replace('guides/help.yml', 'en: This', 'en: This one'),
  'no guide': ({ files }) => files.delete('guides/help.yml'),
  'the name of the site': ({ replace }) => replace(SITE, '"Device help"', '"Help with devices"'),
  'what the site is about': ({ replace }) =>
    replace(SITE, 'Answers that a generator made.', 'Answers of a generator.'),
  'the title of a topic': ({ replace }) => replace(SITE, '"Devices of room 1"', '"Room 1"'),
  'the order of the topics': ({ replace }) =>
    replace(SITE, /( {2}- \{ id: room-0.*\n)( {2}- \{ id: room-1.*\n)/, '$2$1'),
  'an account': ({ files, replace }) => {
    files.set(
      SITE,
      `${files.get(SITE)!}accounts:\n  - { id: work, name: { en: Work, nl: Werk, fr: Travail } }\n`,
    );
    replace(`en/${A}.md`, 'keywords:', 'accounts: [work]\nkeywords:');
  },
  'a desk': ({ files }) =>
    files.set(
      SITE,
      `${files.get(SITE)!}desks:\n  - { id: desk, name: { en: Desk, nl: Balie, fr: Guichet }, reach: { en: Come by., nl: Kom langs., fr: Passez. } }\n`,
    ),
  'an address of the site': ({ replace }) =>
    replace(SITE, 'https://help.example', 'https://help.example/mfa'),
  'the offline worker': ({ files }) => files.set(SITE, `${files.get(SITE)!}offline: false\n`),
  'a notice of the version': ({ replace }) =>
    replace(SITE, 'id: y1,', 'id: y1, notice: { en: Look here., nl: Kijk hier., fr: Regardez. },'),
  'the name of a version': ({ replace }) => replace(SITE, '"Year 2020"', '"The year 2020"'),
  'an answer that an older version keeps': ({ files }) =>
    everyLocale((locale) =>
      files.set(
        `archive/y0/${locale}/${B}.md`,
        files.get(`${locale}/${B}.md`)!.replace(/^1\. .*$/m, '1. Wait.'),
      ),
    ),
  'an older text': ({ replace }) => replace(`archive/y0/en/${B}.md`, '1. Wait.', '1. Wait a while.'),
  'a new version': ({ replace }) =>
    replace(
      SITE,
      /( {2}- \{ id: y1.*), from: 2021-01-01 \}\n/,
      '$1, from: 2021-01-01, until: 2021-12-31 }\n  - { id: y2, label: { en: "2022", nl: "2022", fr: "2022" }, from: 2022-01-01 }\n',
    ),
  'a new language': ({ files, replace }) => {
    replace(SITE, '  - { id: fr, label', '  - { id: de, label: Deutsch, lang: de }\n  - { id: fr, label');
    files.set(SITE, files.get(SITE)!.replaceAll('{ en:', '{ de: Wort, en:'));
    files.set(`de/${C}.md`, files.get(`en/${C}.md`)!.replace(/title: .*/, 'title: Wie fange ich an?'));
  },
};
