import { nodesOf } from '../../model/nodes.ts';
import { collectProse, type Bracket, type Prose } from '../link-prose.ts';
import { defineRule, placeAt } from '../rule.ts';

/** Names of keys: "Press [Ctrl][C]" is no link. */
const KEYS =
  /^(?:alt(?: ?gr)?|backspace|caps ?lock|cmd|command|ctrl|control|del|delete|echap|échap|end|enter|entrée|esc|escape|f\d{1,2}|fn|home|maj|option|page ?(?:up|down)|return|shift|space|strg|suppr|tab|umschalt|win|windows)$/iu;

/**
 * Only `[text][name]` and `[name][]` in running text: single brackets are ordinary ones, and so are rows of three and
 * more, keys, quotations of sources by number, and what touches a word (`list[i][j]`).
 */
export default defineRule({
  id: 'link-reference',
  summary: 'An address that a link calls by name stands in the same file',
  why: 'Readers see the brackets and no link.',
  severity: 'error',
  messages: {
    none: {
      message: {
        en: 'There is no address named [{name}] in this file.',
        nl: 'Er staat geen adres met de naam [{name}] in dit bestand.',
        fr: "Ce fichier n'a pas d'adresse du nom de [{name}].",
      },
      help: {
        en: 'Write the address behind the text, as in [text](entry.md), or add a line [{name}]: entry.md at the end. An address has no spaces.',
        nl: 'Schrijf het adres achter de tekst, zoals in [tekst](antwoord.md), of zet onderaan een regel [{name}]: antwoord.md. In een adres staan geen spaties.',
        fr: "Écrivez l'adresse après le texte, comme dans [texte](reponse.md), ou ajoutez à la fin une ligne [{name}]: reponse.md. Une adresse est sans espaces.",
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'the full and the short form, and a picture',
        files: { 'en/faq/a.md': 'See [undefined ref][nope] and [none such][]. ![A key][key picture]\n' },
        expect: [
          'en/faq/a.md:1:5 error There is no address named [nope] in this file.',
          'en/faq/a.md:1:31 error There is no address named [none such] in this file.',
          'en/faq/a.md:1:46 error There is no address named [key picture] in this file.',
        ],
      },
      {
        name: 'in a list, a quote, a table and a heading, round code and over two lines',
        files: {
          'en/faq/a.md':
            '## A [heading][one]\n\n- The **[`code`\n  word][two]**\n\n> A [quote\n> here][Three  Words].\n\n| A |\n|---|\n| [cell][four] |\n',
        },
        expect: [
          'en/faq/a.md:1:6 error There is no address named [one] in this file.',
          'en/faq/a.md:3:9 error There is no address named [two] in this file.',
          'en/faq/a.md:6:5 error There is no address named [Three Words] in this file.',
          'en/faq/a.md:11:3 error There is no address named [four] in this file.',
        ],
      },
      {
        name: 'an address that is not one, because of its space',
        files: { 'en/faq/a.md': 'See [the file][file].\r\n\r\n[file]: my file.md\r\n' },
        expect: ['en/faq/a.md:1:5 error There is no address named [file] in this file.'],
      },
    ],
    good: [
      {
        name: 'names that are there, written in any case',
        files: {
          'en/faq/a.md': 'See [the answer][b] and [the  ANSWER][].\n\n[B]: b.md\n[the answer]: b.md\n',
          'en/faq/b.md': 'Back to [the first](a.md).\n',
        },
      },
      {
        name: 'ordinary brackets, keys, sources and code',
        files: {
          'en/faq/a.md':
            'It [the code] lasts. Press [Ctrl][Alt][Del] or [Shift][Tab]. As shown [1][2]. Type `[a][b]` or list[i][j] or \\[c][d].\n\n    [e][f]\n',
        },
      },
    ],
  },
  checkText({ entry, report }) {
    const known = new Set(nodesOf(entry.tree, 'definition').map(({ node }) => foldName(node.identifier)));
    for (const prose of collectProse(entry, /\]\[/)) {
      for (const { start, end, name } of collectReferences(prose)) {
        if (known.has(foldName(name))) continue;
        report({
          at: placeAt(entry, start, end - start),
          message: 'none',
          values: { name: name.replace(/\s+/g, ' ').trim() },
        });
      }
    }
  },
});

interface Reference {
  start: number;
  end: number;
  name: string;
}

function collectReferences({ brackets, text, offset }: Prose): Reference[] {
  const squares = new Map(brackets.flatMap((b) => (b.kind === '[' ? [[b.start, b] as const] : [])));
  const ends = new Set([...squares.values()].map(({ end }) => end));
  const signAt = (index: number): string => text[index - offset] ?? '';
  return [...squares.values()].flatMap((first) => {
    const second = squares.get(first.end);
    if (!second || squares.has(second.end) || signAt(second.end) === '(' || ends.has(first.start)) return [];
    if (/[\w)]/.test(signAt(first.start - 1)) || !isReference(first, second)) return [];
    const start = signAt(first.start - 1) === '!' ? first.start - 1 : first.start;
    return [{ start, end: second.end, name: second.inner === '' ? first.inner : second.inner }];
  });
}

function isReference({ inner: shown }: Bracket, { inner: name }: Bracket): boolean {
  const isBlank = (part: string): boolean => !/[\p{L}\p{N}]/u.test(part);
  if (isBlank(shown) || (name !== '' && isBlank(name)) || /^\^|[[\]]/.test(name)) return false;
  // Between HTML tags for code, brackets are code; raw-html has told of the tags.
  if (shown.startsWith('^') || /^\d+$/.test(shown) || /<\/?[a-z]/i.test(shown)) return false;
  return shown.length + name.length > 2 && !KEYS.test(shown) && !KEYS.test(name);
}

function foldName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
