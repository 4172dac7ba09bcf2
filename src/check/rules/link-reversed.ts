import type { ContentGraph } from '../../graph/graph.ts';
import { resolveHref } from '../../graph/resolve-link.ts';
import type { Entry } from '../../model/entry.ts';
import { collectProse, type Bracket } from '../link-prose.ts';
import { defineRule, placeAt } from '../rule.ts';

/** What nobody puts between square brackets unless it is the address of a link. */
const ADDRESS = /^(?:(?:https?:\/\/|mailto:|tel:|www\.)\S+|\.{0,2}\/\S+|#\S+|\S+\.md(?:[?#]\S*)?)$/i;
const MAIL = /^[^\s@]+@[^\s@]+\.\p{L}{2,}$/u;

export default defineRule({
  id: 'link-reversed',
  summary: 'A link has its text in square brackets and its address in round ones',
  why: 'Readers see the brackets, and no link on the words.',
  severity: 'error',
  messages: {
    reversed: {
      message: {
        en: 'The brackets are the wrong way round, so readers see "{typed}" and no link on these words.',
        nl: 'De haakjes staan verkeerd om: lezers zien "{typed}" en geen link op deze woorden.',
        fr: 'Les crochets et les parenthèses sont inversés : les lecteurs voient « {typed} » et pas de lien sur ces mots.',
      },
      help: { en: 'Write {write}.', nl: 'Schrijf {write}.', fr: 'Écrivez {write}.' },
    },
  },
  examples: {
    bad: [
      {
        name: 'an address elsewhere, a file, a page, a mail address and a place on this page',
        files: {
          'en/faq/a.md':
            'Open (the **list**)[https://example.org/list], (the file)[b.md#help], (the page)[/en/faq/b/], (the desk)[ict@example.org] or (the foot)[#foot].\n\n## Foot\n\nText.\n',
          'en/faq/b.md': '## Help\n\nText.\n',
        },
        expect: [
          'en/faq/a.md:1:6 error The brackets are the wrong way round, so readers see "(the **list**)[https://example.org/list]" and no link on these words.',
          'en/faq/a.md:1:48 error The brackets are the wrong way round, so readers see "(the file)[b.md#help]" and no link on these words.',
          'en/faq/a.md:1:71 error The brackets are the wrong way round, so readers see "(the page)[/en/faq/b/]" and no link on these words.',
          'en/faq/a.md:1:95 error The brackets are the wrong way round, so readers see "(the desk)[ict@example.org]" and no link on these words.',
          'en/faq/a.md:1:126 error The brackets are the wrong way round, so readers see "(the foot)[#foot]" and no link on these words.',
        ],
        fixed: {
          'en/faq/a.md':
            'Open [the **list**](https://example.org/list), [the file](b.md#help), [the page](/en/faq/b/), [the desk](mailto:ict@example.org) or [the foot](#foot).\n\n## Foot\n\nText.\n',
        },
      },
      {
        name: 'a file that does not exist, in a quote; nothing to be sure of, so nothing is changed',
        files: { 'en/faq/a.md': '> Read (the\n> file)[missing.md].\n' },
        expect: [
          'en/faq/a.md:1:8 error The brackets are the wrong way round, so readers see "(the file)[missing.md]" and no link on these words.',
        ],
      },
    ],
    good: [
      {
        name: 'brackets that are brackets, a link behind brackets, and code',
        files: {
          'en/faq/a.md':
            'The code (six digits)[sic] lasts (see the plan)[1] a minute (or more)[the list](https://example.org/). Write `(text)[b.md]`.\n',
        },
      },
    ],
  },
  checkLinks({ entry, graph, report }) {
    for (const { brackets, text, offset } of collectProse(entry, /\)\[/)) {
      const squares = new Map(brackets.flatMap((b) => (b.kind === '[' ? [[b.start, b] as const] : [])));
      for (const round of brackets) {
        const square = round.kind === '(' ? squares.get(round.end) : undefined;
        // `[a](b.md title)[c.md]` is no link the wrong way round; what follows may make it one the right way.
        if (!square || /[\])]/.test(text[round.start - offset - 1] ?? '')) continue;
        if (/[[(]/.test(text[square.end - offset] ?? '') || !/[\p{L}\p{N}]/u.test(round.inner)) continue;
        if (!isAddress(graph, entry, square.inner)) continue;
        report({
          at: placeAt(entry, round.start, square.end - round.start),
          message: 'reversed',
          values: { typed: clean(`(${round.inner})[${square.inner}]`), write: clean(turn(round, square)) },
          ...fix(graph, entry, round, square),
        });
      }
    }
  },
});

function isAddress(graph: ContentGraph, entry: Entry, text: string): boolean {
  if (MAIL.test(text)) return true;
  if (!ADDRESS.test(text)) return false;
  if (text.startsWith('#')) return entry.outline.fragments.includes(text.slice(1));
  // A lone `/option` is no address unless the site has it.
  return !text.startsWith('/') || resolveHref(graph, entry, text).kind !== 'missing';
}

function turn(round: Bracket, square: Bracket): string {
  return `[${round.inner}](${MAIL.test(square.inner) ? 'mailto:' : ''}${square.inner})`;
}

function fix(
  graph: ContentGraph,
  entry: Entry,
  round: Bracket,
  square: Bracket,
): { edits?: { start: number; end: number; text: string }[] } {
  const isPlain = !/[[\]\n]/.test(round.inner) && !/[()<>]|^www\./i.test(square.inner);
  const target = MAIL.test(square.inner) ? undefined : resolveHref(graph, entry, square.inner);
  if (!isPlain || target?.kind === 'missing' || target?.kind === 'draft') return {};
  return { edits: [{ start: round.start, end: square.end, text: turn(round, square) }] };
}

function clean(text: string): string {
  return text.replace(/\s*\n[\s>]*/g, ' ');
}
