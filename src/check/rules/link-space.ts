import type { ContentGraph } from '../../graph/graph.ts';
import { resolveHref } from '../../graph/resolve-link.ts';
import type { Entry } from '../../model/entry.ts';
import { collectProse, type Bracket } from '../link-prose.ts';
import { collectResolvedLinks } from '../link-targets.ts';
import { defineRule, placeAt } from '../rule.ts';

/** What makes words between round brackets an address: how they begin, end, or both. */
const ADDRESS_PART =
  /^(?:https?:\/\/|mailto:|tel:|www\.|\.{0,2}\/\S|#[a-z]\S*)|\.(?:md|pdf|html?|png|jpe?g|gif|svg|webp|docx?|xlsx?|pptx?|odt|zip)(?:[?#]\S*)?$|^\S+\.(?:md|pdf)(?:[?#]\S*)?\s/i;

/** An address and nothing else. */
const ALONE =
  /^(?:(?:https?:\/\/|mailto:|tel:|www\.)\S+|\S+\.md(?:[?#]\S*)?|(?:\.{0,2}\/\S+)\/(?:[?#]\S*)?)$/i;

export default defineRule({
  id: 'link-space',
  summary: 'There is no space in an address, and none before it',
  why: 'A space ends an address: readers see brackets in place of a link or picture, or the link leads nowhere.',
  severity: 'error',
  messages: {
    link: {
      message: {
        en: 'Readers see this as text, not as a link, because there is a space in "{address}".',
        nl: 'Lezers zien dit als tekst, niet als link, want er staat een spatie in "{address}".',
        fr: "Les lecteurs voient du texte et non un lien, à cause de l'espace dans « {address} ».",
      },
      help: { en: 'Write {write}.', nl: 'Schrijf {write}.', fr: 'Écrivez {write}.' },
    },
    picture: {
      message: {
        en: 'Readers see this as text, not as a picture, because there is a space in "{address}".',
        nl: 'Lezers zien dit als tekst, niet als afbeelding, want er staat een spatie in "{address}".',
        fr: "Les lecteurs voient du texte et non une image, à cause de l'espace dans « {address} ».",
      },
      help: { en: 'Write {write}.', nl: 'Schrijf {write}.', fr: 'Écrivez {write}.' },
    },
    before: {
      message: {
        en: 'There is a space between [{text}] and its address, so the two do not make a link.',
        nl: 'Er staat een spatie tussen [{text}] en het adres: samen vormen ze geen link.',
        fr: "Il y a un espace entre [{text}] et l'adresse : ensemble, ils ne forment pas de lien.",
      },
      help: { en: 'Write {write}.', nl: 'Schrijf {write}.', fr: 'Écrivez {write}.' },
    },
    around: {
      message: {
        en: 'This link leads nowhere, because there is a space in "{address}".',
        nl: 'Deze link leidt nergens heen, want er staat een spatie in "{address}".',
        fr: "Ce lien ne mène nulle part, à cause de l'espace dans « {address} ».",
      },
      help: { en: 'Write {write}.', nl: 'Schrijf {write}.', fr: 'Écrivez {write}.' },
    },
  },
  examples: {
    bad: [
      {
        name: 'a space in the address of a link or picture, which is then none',
        files: {
          'en/faq/a.md':
            'Read [the **file**](my file.md "Title"), and [the page](https://example.org/a page).\n\n- ![The code](qr code.png)\n\n| A |\n|---|\n| [call](tel:016 12 34 56) |\n',
          'en/faq/my-file.md': 'Text.\n',
        },
        expect: [
          'en/faq/a.md:1:6 error Readers see this as text, not as a link, because there is a space in "my file.md".',
          'en/faq/a.md:1:46 error Readers see this as text, not as a link, because there is a space in "https://example.org/a page".',
          'en/faq/a.md:3:3 error Readers see this as text, not as a picture, because there is a space in "qr code.png".',
          'en/faq/a.md:7:3 error Readers see this as text, not as a link, because there is a space in "tel:016 12 34 56".',
        ],
      },
      {
        name: 'a space before the address',
        files: {
          'en/faq/a.md': 'Read [the file] (b.md), or [the\npage]\n(https://example.org/).\n',
          'en/faq/b.md': 'Text.\n',
        },
        expect: [
          'en/faq/a.md:1:6 error There is a space between [the file] and its address, so the two do not make a link.',
          'en/faq/a.md:1:28 error There is a space between [the page] and its address, so the two do not make a link.',
        ],
      },
      {
        name: 'a space round or in the address of a link, so that nothing is found',
        files: {
          'en/faq/a.md': '[one](b.md%20) [two](< https://example.org/ >) [three](<b.md #help>)\n',
          'en/faq/b.md': '## Help\n\nText.\n',
        },
        expect: [
          'en/faq/a.md:1:1 error This link leads nowhere, because there is a space in "b.md%20".',
          'en/faq/a.md:1:16 error This link leads nowhere, because there is a space in " https://example.org/ ".',
          'en/faq/a.md:1:48 error This link leads nowhere, because there is a space in "b.md #help".',
        ],
      },
    ],
    good: [
      {
        name: 'spaces that Markdown allows',
        files: {
          'en/faq/a.md':
            '[one]( b.md ) [two](b.md "A title") [three](<the form.pdf>) [four](the%20form.pdf) [five](<https://example.org/a b>)\n',
          'en/faq/b.md': 'Back to [the first](a.md).\n',
          'en/faq/the form.pdf': '',
        },
      },
      {
        name: 'words between brackets',
        files: {
          'en/faq/a.md':
            'Choose [Next](twice if need be). The code [sic] (see https://example.org/) lasts. As said [1] (https://example.org/) or [x](y z). Write `[a](my file.md)`.\n',
        },
      },
    ],
  },
  checkLinks({ entry, graph, report }) {
    for (const { node, address, mistyped } of collectResolvedLinks(graph, entry)) {
      if (mistyped?.kind !== 'space') continue;
      report({ at: node, message: 'around', values: { address, write: mistyped.write } });
    }
    for (const { brackets, text, offset } of collectProse(entry, /\]\s*\(/)) {
      const rounds = new Map(brackets.flatMap((b) => (b.kind === '(' ? [[b.start, b] as const] : [])));
      for (const square of brackets) {
        if (square.kind !== '[') continue;
        const gap = /^\s{0,80}/.exec(text.slice(square.end - offset, square.end - offset + 80))![0];
        const round = rounds.get(square.end + gap.length);
        const before = text[square.start - offset - 1];
        const finding = round && before !== ']' && describe(graph, entry, square, round, before === '!');
        if (!finding) continue;
        const start = square.start - (before === '!' ? 1 : 0);
        report({ at: placeAt(entry, start, round.end - start), ...finding });
      }
    }
  },
});

interface SpaceFinding {
  message: 'link' | 'picture' | 'before';
  values: Record<string, string>;
}

/** What went wrong with two brackets that the parser did not take for a link; undefined when they are only brackets. */
function describe(
  graph: ContentGraph,
  entry: Entry,
  square: Bracket,
  round: Bracket,
  isPicture: boolean,
): SpaceFinding | undefined {
  const text = onOneLine(square.inner);
  const address = onOneLine(round.inner).replace(/\s+(?:"[^"]*"|'[^']*')$/, '');
  if (/[[\]`"]/.test(address)) return undefined;
  const write = `${isPicture ? '!' : ''}[${text}](${mend(graph, entry, address)})`;
  if (square.end === round.start) {
    if (!/\s/.test(address) || !ADDRESS_PART.test(address)) return undefined;
    return { message: isPicture ? 'picture' : 'link', values: { address, write } };
  }
  // "[sic] (https://…)" and "[1] (https://…)" quote and count.
  const isText = /\p{L}{2}/u.test(text) && text !== 'sic';
  const isAddress = isPicture ? ADDRESS_PART.test(address) && !/\s/.test(address) : ALONE.test(address);
  if (!isText || !isAddress || (address.startsWith('/') && isMissing(graph, entry, address)))
    return undefined;
  return { message: 'before', values: { text, write } };
}

/** The address without its spaces: as the site has it, else with the sign that stands for a space. */
function mend(graph: ContentGraph, entry: Entry, address: string): string {
  if (/^(?:tel|mailto):/i.test(address)) return address.replace(/\s+/g, '');
  const encoded = address.replace(/\s+/g, '%20');
  const others = ['-', '_', ''].map((sign) => address.replace(/\s+/g, sign));
  return [encoded, ...others].find((candidate) => !isMissing(graph, entry, candidate)) ?? encoded;
}

function isMissing(graph: ContentGraph, entry: Entry, address: string): boolean {
  return resolveHref(graph, entry, address).kind === 'missing';
}

function onOneLine(text: string): string {
  return text.replace(/\s*\n[\s>]*/g, ' ').trim();
}
