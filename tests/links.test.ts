import { expect, test } from 'vitest';
import { check } from '../src/check/check.ts';
import { fixTexts } from '../src/check/fix.ts';
import { rules } from '../src/check/rules/index.ts';
import { buildGraph } from '../src/graph/graph.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { parseContent } from '../src/read/parse-content.ts';
import { TODAY } from './content.ts';
import links from './fixtures/shared/links.json' with { type: 'json' };

/** The site that the cases were written for, with our addresses: `/en/b/` is `/en/faq/b/`, version 1.0 is `v1`. */
const SITE_YML = `name: { en: Help, es: Ayuda }
description: { en: Answers, es: Respuestas }
url: https://example.org
locales:
  - { id: en, label: English, lang: en }
  - { id: es, label: Español, lang: es }
defaultLocale: en
versions:
  - { id: v1, label: { en: One, es: Uno }, until: 2025-02-25 }
  - { id: v2, label: { en: Two, es: Dos }, from: 2025-02-26 }
topics:
  - { id: faq, title: { en: Questions, es: Preguntas } }
`;

const PAGE_B = `${frontMatter('Page B', 'formerly: [faq/old]\n')}## On your phone\n\nText.\n`;

const FILES = {
  'site.yml': SITE_YML,
  'en/faq/b.md': PAGE_B,
  'archive/v1/en/faq/b.md': PAGE_B.replace('formerly: [faq/old]\n', ''),
};

/** The front matter has six lines, so the case stands on line 7. */
const LINE = 7;

interface Case {
  id: string;
  locale?: 'en' | 'es';
  markdown: string;
  /** Column, and what it says where the fixture's own message is about another link or written in short. */
  found: { column: number; rule?: string; message?: string }[];
  /** What `--fix` makes of the case, where the fixture says that this is safe. */
  fixed?: string;
}

const CASES: Case[] = [
  { id: 'L01', markdown: '[ok](/en/faq/b/)', found: [] },
  { id: 'L02', markdown: '[page](/en/faq/l02-missing/)', found: [{ column: 1 }] },
  { id: 'L03', markdown: '[frag](/en/faq/b/#l03-nope)', found: [{ column: 1 }] },
  { id: 'L05', markdown: '[self ok](#help)', found: [] },
  { id: 'L06', markdown: '[self](#l06-nope)', found: [{ column: 1 }] },
  { id: 'L07', markdown: '[noslash](/en/faq/b)', found: [{ column: 1 }], fixed: '[noslash](/en/faq/b/)' },
  {
    id: 'L08',
    markdown: '[path case](/en/faq/B/)',
    found: [{ column: 1 }],
    fixed: '[path case](/en/faq/b/)',
  },
  { id: 'L09', markdown: '[relative](../b/)', found: [] },
  { id: 'L09b', markdown: '[relative missing](../l09-missing/)', found: [{ column: 1 }] },
  { id: 'L10b', markdown: '[md missing](./l10-missing.md)', found: [{ column: 1 }] },
  { id: 'L11', markdown: '![alt](/img/l11-none.png)', found: [{ column: 1 }] },
  { id: 'L13', markdown: '[asset ok](/files/ok.pdf)', found: [] },
  { id: 'L14', markdown: '[asset](/files/l14-none.pdf)', found: [{ column: 1 }] },
  {
    id: 'L19',
    markdown: '[click here](b.md), [here](b.md) and [this page](b.md)',
    found: [
      {
        column: 1,
        message: '"click here" does not tell where the link goes. Use the title of the entry: "Page B".',
      },
      { column: 21 },
      {
        column: 38,
        message: '"this page" does not tell where the link goes. Use the title of the entry: "Page B".',
      },
    ],
  },
  { id: 'L20', markdown: '[empty]() and [hash](#)', found: [{ column: 1 }, { column: 15 }] },
  { id: 'L22', markdown: '[undefined ref][nope]', found: [{ column: 1 }] },
  {
    id: 'L23',
    markdown: '[same site](https://example.org/en/faq/b/) [http](http://example.com/)',
    found: [{ column: 1 }],
    fixed: '[same site](/en/faq/b/) [http](http://example.com/)',
  },
  {
    id: 'L26',
    markdown: 'See <a href="/en/faq/l02-missing/">page</a> and <img src="/img/l11-none.png" alt="alt">',
    found: [
      { column: 5, rule: 'link-page', message: 'There is no page /en/faq/l02-missing/.' },
      { column: 49, rule: 'image-missing', message: 'There is no picture /img/l11-none.png.' },
    ],
  },
  { id: 'L28', markdown: '[old version](/en/v1/faq/b/)', found: [{ column: 1 }] },
  {
    id: 'L29',
    markdown: '[redirect](/en/faq/old/)',
    found: [{ column: 1 }],
    fixed: '[redirect](/en/faq/b/)',
  },
  { id: 'L35', markdown: 'Write `[x](/en/faq/l35-none/)`.\n\n    [y](/en/faq/l35-none/)', found: [] },
  { id: 'L15', locale: 'es', markdown: '[en page from es](/en/faq/b/)', found: [{ column: 1 }] },
  { id: 'L16', locale: 'es', markdown: '[fallback](/es/faq/b/)', found: [{ column: 1 }] },
  {
    id: 'L16b',
    locale: 'es',
    // Without the first link, the missing translation would be told here.
    markdown: '[fallback](/es/faq/b/) [fallback frag](/es/faq/b/#l16-nope)',
    found: [
      {
        column: 1,
        rule: 'link-fallback',
        message: '/es/faq/b/ is not translated yet: readers see English.',
      },
      {
        column: 24,
        message: '"Page B" has no heading with the address #l16-nope. It has: #on-your-phone.',
      },
    ],
  },
  {
    id: 'L18',
    locale: 'es',
    markdown: '[una](#configuración) y [otra](#configuraci%C3%B3n)\n\n## Configuración',
    found: [],
  },
];

/** Cases that other rules answer, which their own tests cover: a title that is nobody's, and a page without links. */
const ELSEWHERE = ['L37', 'L30'];

/** What the cases say about links, pictures and files; that HTML is not shown is another matter. */
const ABOUT_LINKS = /^(?:link-|image-missing|asset-missing)/;

test('every link case of the shared fixtures is here', () => {
  expect([...CASES.map(({ id }) => id), ...ELSEWHERE].sort()).toEqual(links.map(({ id }) => id).sort());
});

test.each(CASES.map((one) => [`${one.id} ${one.markdown}`, one] as const))('%s', (_, one) => {
  const { id, markdown, found, fixed } = one;
  const known = links.find((link) => link.id === id)!;
  const file = fileOf(one);
  const source = `${frontMatter('Page A')}${markdown}\n\n## Help\n\nText.\n\n## Twice\n\nText.\n`;
  const diagnostics = findIn(file, source);
  expect(diagnostics.map(brief)).toEqual(
    found.map(({ column, rule = known.rule, message = ourMessage(known.message) }) => ({
      line: LINE,
      column,
      rule,
      severity: rule === 'link-fallback' ? 'info' : known.severity,
      message,
    })),
  );
  const mended = fixTexts(new Map([[file, source]]), (texts) => findIn(file, texts.get(file)!));
  expect(mended.get(file)).toBe(fixed === undefined ? undefined : source.replace(markdown, fixed));
  expect(fixed !== undefined).toBe(known.message.includes('[safe fix]'));
});

test('a mistyped address is told once, by the rule that knows what was meant', () => {
  const source = `${frontMatter('Page A')}[one](B.md#On-Your-Phone) [two](<b.md# on-your-phone>) [three](b.md#On-Your-Phone)\n`;
  expect(findIn('en/faq/a.md', source).map(({ rule, column }) => `${column} ${rule}`)).toEqual([
    '1 link-page-case',
    '27 link-space',
    '56 link-fragment-case',
  ]);
});

function findIn(file: string, source: string): Diagnostic[] {
  const encoder = new TextEncoder();
  const files = Object.entries({ ...FILES, [file]: source });
  const content = parseContent(new Map(files.map(([path, text]) => [path, encoder.encode(text)])), [
    '/files/ok.pdf',
  ]);
  const graph = buildGraph({ ...content, site: content.site! });
  return check(graph, rules, TODAY).filter((found) => found.file === file && ABOUT_LINKS.test(found.rule));
}

function brief({ line, column, rule, severity, message }: Diagnostic): Record<string, string | number> {
  return { line, column, rule, severity, message: message.en };
}

function fileOf({ locale = 'en' }: Case): string {
  return `${locale}/faq/a.md`;
}

/** The fixture's message with our addresses, without its remarks about suggestions, fixes and other cases. */
function ourMessage(message: string): string {
  return message
    .replace(/ [[(](?:safe fix|nearest titles listed|error if the page is not there)[\])]/g, '')
    .replace(/\/(en|es)\/(?=[\w-]+\/)/g, '/$1/faq/')
    .replace('version 1.0', 'version v1');
}

function frontMatter(title: string, more = ''): string {
  return `---\ntitle: ${title}\ndescription: An answer.\nreviewed: 2026-01-01\n${more}---\n\n`;
}
