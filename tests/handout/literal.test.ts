import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inline, Sheet } from '../../src/handout/sheet.ts';
import { createTypesetter } from '../../src/handout/typeset.ts';
import { readPdf } from './read-pdf.ts';

const address = { href: 'https://help.example/en/faq/a/', text: 'help.example/en/faq/a/' };

/** A sheet with one answer, with a paragraph for each of these texts. */
function sheetWith(texts: readonly Inline[][]): Sheet {
  return {
    title: 'Title',
    // A language that is not hyphenated: a reader of the file may take its hyphens for letters.
    lang: 'ar',
    dir: 'ltr',
    site: 'Help',
    version: 'Now',
    language: 'English',
    date: '2026-01-01',
    reviewed: 'Checked',
    address: undefined,
    foot: address,
    desks: [],
    disclaimer: undefined,
    entries: [
      {
        anchor: 'faq/a',
        title: 'Title',
        description: 'Answer',
        lang: 'ar',
        dir: 'ltr',
        accounts: [],
        notices: [],
        reviewed: 'Checked',
        address,
        blocks: texts.map((children) => ({ type: 'paragraph', isNeeds: false, isLeadIn: false, children })),
      },
    ],
  };
}

const typesetter = createTypesetter(new Map());

/** What looks like markup to Typst, Markdown, HTML or JSON, quotation marks, and marks of direction. */
const PARTS = [
  ...Array.from('#$@*_\\`~<>[](){}=+-/"\'“”‘’«»:;%&|^.,!?0123456789abcxyzABCéèüßøñ€→'),
  '#let x = 1',
  '#import "x"',
  '$x^2$',
  '@label',
  '<label>',
  '= Heading',
  '- item',
  '+ item',
  '//',
  '/*',
  '*/',
  '---',
  '...',
  'https://x.example',
  '\\u{41}',
  '&amp;',
  // Between letters: beside other marks, they rightly change in which order those are drawn.
  'a\u200Fb',
  // pdf.js leaves out whatever shares its glyph with this mark: here a space, which is not compared.
  'a \u200Eb',
];

test('every text comes out letter by letter, whatever it looks like', async () => {
  const text = fc
    .array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 40 }), async (texts) => {
      // Marks in front and behind show that nothing is lost at the ends, and which text it is.
      const marked = texts.map((value, i) => `A${i}Z${value}A${i}Z`);
      const { pdf } = typesetter.typeset(
        sheetWith(marked.map((value) => [{ type: 'text', text: value }])),
        'large',
      );
      const read = (await readPdf(pdf)).pages.map((page) => page.text).join('');
      for (const value of marked) expect(read).toContain(visible(value));
    }),
    { numRuns: 8 },
  );
});

test('text in code, names and emphasis comes out letter by letter too', async () => {
  const hostile = '#panic("x") $1$ @a *b* _c_ `d` \\e <f> "g"';
  const kinds: Inline[][] = [
    [{ type: 'code', text: hostile }],
    [{ type: 'strong', children: [{ type: 'text', text: hostile }] }],
    [{ type: 'emphasis', children: [{ type: 'text', text: hostile }] }],
    [
      {
        type: 'link',
        href: 'https://x.example/#"a"',
        lang: undefined,
        children: [{ type: 'text', text: hostile }],
      },
    ],
  ];
  const sheet = { ...sheetWith(kinds), title: hostile, site: hostile, version: hostile };
  const { title, pages } = await readPdf(typesetter.typeset(sheet, 'a4').pdf);
  expect(title).toBe(hostile);
  const read = pages.map((page) => page.text).join('');
  // Four times in the text, twice in the header and once in the footer.
  expect(read.split(visible(hostile))).toHaveLength(4 + 3 + 1);
});

/** A text without white space and without marks of direction, which a reader of the file may keep or not. */
function visible(text: string): string {
  return text.replace(/[\s\u200E\u200F]+/g, '');
}

test('a character that no font has is named, and so is a picture that is none', () => {
  const unknown = sheetWith([[{ type: 'text', text: 'a 你 b 😀' }]]);
  expect(() => typesetter.typeset(unknown, 'a4')).toThrow('Not printable: 你, 😀');
  const broken = createTypesetter(new Map([['en/x.png', new TextEncoder().encode('no picture')]]));
  const sheet = sheetWith([[{ type: 'icon', path: 'en/x.png', alt: 'X' }]]);
  expect(() => broken.typeset(sheet, 'a4')).toThrow('Not printable: en/x.png');
});
