import { describe, expect, test } from 'vitest';
import { buildGraph, type ContentGraph } from '../../src/graph/graph.ts';
import { buildSheet } from '../../src/handout/build-sheet.ts';
import { buildHandoutSheets } from '../../src/handout/handout-sheets.ts';
import { selectEntries } from '../../src/handout/select-entries.ts';
import type { Block, Inline, Sheet, Steps } from '../../src/handout/sheet.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { pageLinkFormat } from '../../src/site/urls.ts';
import { contentFrom, formatFinding, SITE_YML, TODAY } from '../content.ts';

const FRONT = '---\ntitle: What do I do?\ndescription: Do it.\nreviewed: 2026-01-01\n---\n\n';

function graphOf(files: Readonly<Record<string, string>>): ContentGraph {
  const { site, entries, assets, handouts } = contentFrom(files);
  return buildGraph({ site: site!, entries, assets, handouts });
}

/** A sheet with some answers of a content folder in memory. */
function sheetOf(
  files: Readonly<Record<string, string>>,
  slugs: readonly string[] = ['faq/a'],
  locale = 'en',
): { sheet: Sheet; diagnostics: Diagnostic[] } {
  const graph = graphOf(files);
  const { texts } = selectEntries(graph, slugs, locale, TODAY);
  const links = pageLinkFormat(graph.site);
  return buildSheet(graph, { locale, title: undefined, path: undefined, texts, links });
}

/** The blocks of a single answer with this text. */
function blocksOf(text: string): Block[] {
  return sheetOf({ 'en/faq/a.md': FRONT + text }).sheet.entries[0]!.blocks;
}

function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'note') return `[${inline.number}]`;
      if ('text' in inline) return inline.text;
      return 'children' in inline ? plain(inline.children) : '';
    })
    .join('');
}

describe('a sheet', () => {
  test('has a box for every step and sub-step that is something to do, and for nothing else', () => {
    const [steps] = blocksOf(
      '1. Open the app.\n   - Android\n   - iPhone\n2. Set it up:\n   1. Tap **+**.\n   2. You see a code.\n3. Note: this takes a minute.\n4. Scan the code.\n',
    ) as [Steps];
    const seen = ({ items }: Steps): unknown[] =>
      items.map(({ label, hasBox, blocks }) => {
        const inner = blocks.find((block) => block.type === 'steps');
        return inner ? [label, hasBox, seen(inner)] : [label, hasBox];
      });
    expect(seen(steps)).toEqual([
      ['1', true],
      [
        '2',
        true,
        [
          ['a', true],
          ['b', false],
        ],
      ],
      ['3', false],
      ['4', true],
    ]);
  });

  test('has the warnings of a step before its action, and its pictures beside it', () => {
    const graph = {
      'en/faq/a.md': `${FRONT}1. Scan it.\n\n   ![The code](code.png)\n\n   :::danger[Keep it]\n   Tell nobody.\n   :::\n\n   :::note\n   It is short.\n   :::\n`,
      'en/faq/code.png': '',
    };
    const [steps] = sheetOf(graph).sheet.entries[0]!.blocks as [Steps];
    const [step] = steps.items;
    expect(step!.warnings.map(({ kind, title }) => [kind, plain(title)])).toEqual([['danger', 'Keep it']]);
    expect(step!.blocks.map(({ type }) => type)).toEqual(['paragraph', 'aside']);
    expect(step!.pictures).toEqual([{ type: 'picture', path: 'en/faq/code.png', alt: 'The code' }]);
  });

  test('knows what to have at hand, in the language of the answer', () => {
    const site = SITE_YML;
    const needs = (locale: string, text: string): boolean => {
      const { sheet } = sheetOf(
        { 'site.yml': site, 'en/faq/a.md': `${FRONT}Text.\n`, [`${locale}/faq/a.md`]: FRONT + text },
        ['faq/a'],
        locale,
      );
      const [first] = sheet.entries[0]!.blocks;
      return first?.type === 'paragraph' && first.isNeeds;
    };
    expect(needs('en', 'You need: a computer.\n')).toBe(true);
    expect(needs('nl', 'Je hebt nodig: een computer.\n')).toBe(true);
    expect(needs('fr', 'Il vous faut : un ordinateur.\n')).toBe(true);
    expect(needs('en', 'You need a computer for this.\n')).toBe(false);
  });

  test('numbers the addresses that its texts do not show, each once', () => {
    const [first, second] = blocksOf(
      'Open [the site](https://x.example/a) or <https://y.example>, see [y.example](https://y.example/).\n\nAgain [there](https://x.example/a), then [mail](mailto:desk@x.example).\n',
    );
    expect(first?.type === 'paragraph' && plain(first.children)).toBe(
      'Open the site[1] or https://y.example, see y.example.',
    );
    expect(second?.type === 'paragraph' && plain(second.children)).toBe('Again there[1], then mail[2].');
    const marks = [first, second].flatMap((block) => (block?.type === 'paragraph' ? block.children : []));
    expect(marks.filter(({ type }) => type === 'note')).toEqual([
      { type: 'note', number: 1, content: { address: { href: 'https://x.example/a', text: 'x.example/a' } } },
      { type: 'note', number: 1, content: undefined },
      {
        type: 'note',
        number: 2,
        content: { address: { href: 'mailto:desk@x.example', text: 'desk@x.example' } },
      },
    ]);
  });

  test('leads to places on the same sheet, and to addresses elsewhere', () => {
    const files = {
      'en/faq/a.md': `${FRONT}1. Go on with [](b.md).\n2. Repeat step 1.\n3. Read [](c.md#step-1).\n`,
      'en/faq/b.md': FRONT.replace('What do I do?', 'And then?') + 'Text.\n',
      'en/faq/c.md': `${FRONT.replace('What do I do?', 'Where?')}1. Here.\n2. There.\n`,
    };
    const { sheet } = sheetOf(files, ['faq/a', 'faq/b']);
    const [steps] = sheet.entries[0]!.blocks as [Steps];
    const inlines = steps.items.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : [])),
    );
    expect(
      inlines.flatMap((inline) =>
        inline.type === 'reference' ? [`${inline.anchor} ${String(inline.isOtherEntry)}`] : [],
      ),
    ).toEqual(['faq/b true', 'faq/a/step-1 false']);
    expect(inlines.flatMap((inline) => (inline.type === 'link' ? [inline.href] : []))).toEqual([
      'https://help.example/en/faq/c/#step-1',
    ]);
  });

  test('says where a translation is missing or older than its source', () => {
    const files = {
      'en/faq/a.md': `${FRONT}Text.\n`,
      'en/faq/b.md': `${FRONT}Text.\n`,
      'nl/faq/b.md': `${FRONT}Tekst.\n`,
    };
    const { sheet } = sheetOf(files, ['faq/a', 'faq/b'], 'nl');
    expect(sheet.entries.map(({ lang, notices }) => [lang, ...notices])).toEqual([
      ['en', 'Dit antwoord is nog niet vertaald. Je ziet de tekst in het Engels.'],
      ['nl-BE', 'De oorspronkelijke tekst van dit antwoord is veranderd na de vertaling.'],
    ]);
  });

  test('has numbers, times and dates that are read in their own direction from right to left', () => {
    const site = SITE_YML.replace(
      '{ id: fr, label: Français, lang: fr-BE }',
      '{ id: fr, label: عربي, lang: ar, dir: rtl }',
    );
    const { sheet } = sheetOf(
      { 'site.yml': site, 'en/faq/a.md': `${FRONT}Text.\n`, 'fr/faq/a.md': `${FRONT}من 9–12 و 14:30\n` },
      ['faq/a'],
      'fr',
    );
    const [first] = sheet.entries[0]!.blocks;
    expect(first?.type === 'paragraph' && plain(first.children)).toBe(
      'من \u20669–12\u2069 و \u206614:30\u2069',
    );
    expect(sheet.foot.text).toBe('\u2068help.example/fr/faq/a/\u2069');
  });

  test('is dated by the latest review, and vouches for the earliest', () => {
    const files = {
      'en/faq/a.md': `${FRONT}Text.\n`,
      'en/faq/b.md': `${FRONT.replace('2026-01-01', '2025-03-04')}Text.\n`,
    };
    const { sheet } = sheetOf(files, ['faq/a', 'faq/b']);
    expect([sheet.date, sheet.reviewed]).toEqual(['2026-01-01', 'Last checked on 4 March 2025']);
  });
});

describe('what has no form on paper', () => {
  test('is an error with its file and position, and is never left out silently', () => {
    const { diagnostics } = sheetOf({
      'en/faq/a.md': `${FRONT}Text with <b>HTML</b>.\n\n- ![A film](film.avif)\n- ![Elsewhere](https://x.example/p.png)\n\n::video\n`,
      'en/faq/film.avif': '',
    });
    expect(diagnostics.map(formatFinding)).toEqual([
      'en/faq/a.md:7:11 error Handouts have no form for this ("html"), so it would be missing on paper.',
      'en/faq/a.md:7:18 error Handouts have no form for this ("html"), so it would be missing on paper.',
      'en/faq/a.md:9:3 error The picture "en/faq/film.avif" is in a format that cannot be printed, so it would be missing on paper.',
      'en/faq/a.md:10:3 error The picture "https://x.example/p.png" is not among the site\'s own files, so it would be missing on paper.',
      'en/faq/a.md:12:1 error Handouts have no form for this ("leafDirective"), so it would be missing on paper.',
    ]);
    expect(diagnostics[0]!.message.fr).toContain('cela manquerait sur papier');
  });

  test('does not include comments, settings and definitions', () => {
    const { sheet, diagnostics } = sheetOf({
      'en/faq/a.md': `${FRONT}<!-- a comment -->\n\nSee [x][1]. <!-- another -->\n\n[1]: https://x.example\n`,
    });
    expect(diagnostics).toEqual([]);
    expect(sheet.entries[0]!.blocks.map(({ type }) => type)).toEqual(['paragraph']);
  });
});

describe('the handouts of a site', () => {
  const expired = FRONT.replace('reviewed', 'expires: 2026-06-14\nreviewed');
  const files = {
    'en/faq/a.md': `${FRONT}Text.\n`,
    'en/faq/b.md': `${expired}Text.\n`,
    'en/faq/c.md': `${FRONT.replace('reviewed', 'draft: true\nreviewed')}Text.\n`,
    'handouts.yml':
      'handouts:\n  - id: all\n    entries: [faq/a, faq/b, faq/c]\n    title: { en: All, nl: Alles, fr: Tout }\n  - id: gone\n    entries: [faq/b]\n',
  };

  test('leave out what has expired or is not published yet, and say so', () => {
    const graph = graphOf(files);
    const { sheets, leftOut } = buildHandoutSheets(graph, pageLinkFormat(graph.site), TODAY);
    expect(
      sheets.map(({ handout, locale, sheet }) => [
        handout.id,
        locale,
        sheet.entries.map(({ anchor }) => anchor),
      ]),
    ).toEqual([
      ['all', 'en', ['faq/a']],
      ['all', 'nl', ['faq/a']],
      ['all', 'fr', ['faq/a']],
    ]);
    expect(
      leftOut
        .filter(({ locale }) => locale === 'en')
        .map(({ handout, slug, reason }) => [handout, slug, reason]),
    ).toEqual([
      ['all', 'faq/b', { kind: 'expired', day: '2026-06-14' }],
      ['all', 'faq/c', { kind: 'draft' }],
      ['gone', 'faq/b', { kind: 'expired', day: '2026-06-14' }],
    ]);
  });

  test('choose by topic, account and audience, in the reading order of the site', () => {
    const site = `${SITE_YML}audiences:\n  - { id: new, name: { en: New, nl: Nieuw, fr: Nouveau } }\n`;
    const entry = (extra: string): string => `${FRONT.replace('reviewed', `${extra}\nreviewed`)}Text.\n`;
    const graph = graphOf({
      'site.yml': site,
      'en/faq/a.md': entry('order: 2\naccounts: [work]\naudiences: [new]'),
      'en/faq/b.md': entry('order: 1\naccounts: [work]'),
      'en/faq/c.md': entry('order: 3\naudiences: [new]'),
      'handouts.yml': ['topic: faq', 'account: work', 'audience: new', 'audience: new\n    account: work']
        .map((choice, i) => `  - id: h${i}\n    title: { en: X, nl: X, fr: X }\n    ${choice}\n`)
        .reduce((all, one) => all + one, 'handouts:\n'),
    });
    const { sheets } = buildHandoutSheets(graph, pageLinkFormat(graph.site), TODAY);
    const chosen = sheets
      .filter(({ locale }) => locale === 'en')
      .map(({ sheet }) => sheet.entries.map(({ anchor }) => anchor).join(' '));
    expect(chosen).toEqual(['faq/b faq/a faq/c', 'faq/b faq/a', 'faq/a faq/c', 'faq/a']);
  });
});
