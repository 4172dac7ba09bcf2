import type { LinkTarget } from '../../graph/resolve-link.ts';
import { fixAddress } from '../link-address.ts';
import { collectResolvedLinks } from '../link-targets.ts';
import { defineRule } from '../rule.ts';

const HELP = { en: 'Write {write}.', nl: 'Schrijf {write}.', fr: 'Écrivez {write}.' };

/** Speaks instead of link-page where only the letter case, or a question mark that slugs drop, is wrong. */
export default defineRule({
  id: 'link-page-case',
  summary: 'The address of a page is written in small letters',
  why: 'On the web, /en/B/ and /en/b/ are two pages, and readers get the one that is not there.',
  severity: 'error',
  messages: {
    page: {
      message: {
        en: 'There is no page {name}. Addresses use small letters: write {write}.',
        nl: 'De pagina {name} bestaat niet. Adressen hebben kleine letters: schrijf {write}.',
        fr: "La page {name} n'existe pas. Les adresses sont en minuscules : écrivez {write}.",
      },
      help: HELP,
    },
    file: {
      message: {
        en: 'There is no file {name}. Addresses use small letters: write {write}.',
        nl: 'Het bestand {name} bestaat niet. Adressen hebben kleine letters: schrijf {write}.',
        fr: "Le fichier {name} n'existe pas. Les adresses sont en minuscules : écrivez {write}.",
      },
      help: HELP,
    },
    mark: {
      message: {
        en: 'This leads nowhere: addresses have no question mark. Write {write}.',
        nl: 'Dit leidt nergens heen: adressen hebben geen vraagteken. Schrijf {write}.',
        fr: "Ce lien ne mène nulle part : les adresses sont sans point d'interrogation. Écrivez {write}.",
      },
      help: HELP,
    },
  },
  examples: {
    bad: [
      {
        name: 'a page, from the top of the site and from here, with and without a final slash',
        files: {
          'en/faq/a.md': '[one](/en/faq/B/) [two](../B) [three](/EN/FAQ/b/#On-Your-Phone) [four](/en/FAQ/)\n',
          'en/faq/b.md': '## On your phone\n\nText.\n',
        },
        expect: [
          'en/faq/a.md:1:1 error There is no page /en/faq/B/. Addresses use small letters: write /en/faq/b/.',
          'en/faq/a.md:1:19 error There is no page /en/faq/B/. Addresses use small letters: write ../b/.',
          'en/faq/a.md:1:31 error There is no page /EN/FAQ/b/. Addresses use small letters: write /en/faq/b/#on-your-phone.',
          'en/faq/a.md:1:65 error There is no page /en/FAQ/. Addresses use small letters: write /en/faq/.',
        ],
        fixed: {
          'en/faq/a.md':
            '[one](/en/faq/b/) [two](../b/) [three](/en/faq/b/#on-your-phone) [four](/en/faq/)\n',
        },
      },
      {
        name: 'a file, also where the address stands at the foot of the text',
        files: {
          'en/faq/a.md': '[one](./B.md) [two][]\n\n[two]: <../Faq/b.md> "Two"\n',
          'en/faq/b.md': 'Text.\n',
        },
        expect: [
          'en/faq/a.md:1:1 error There is no file B.md. Addresses use small letters: write ./b.md.',
          'en/faq/a.md:3:1 error There is no file ../Faq/b.md. Addresses use small letters: write b.md.',
        ],
        fixed: { 'en/faq/a.md': '[one](./b.md) [two][]\n\n[two]: <b.md> "Two"\n' },
      },
      {
        name: 'the address of an entry that has moved, and the whole address of a page',
        files: {
          'en/faq/a.md': '[one](/en/faq/OLD/) [two](https://help.example/en/faq/B/)\n',
          'en/faq/b.md':
            '---\ntitle: Page B\ndescription: An answer.\nreviewed: 2026-01-01\nformerly: [faq/old]\n---\n\nText.\n',
        },
        expect: [
          'en/faq/a.md:1:1 error There is no page /en/faq/OLD/. Addresses use small letters: write /en/faq/b/.',
          'en/faq/a.md:1:21 error There is no page /en/faq/B/. Addresses use small letters: write /en/faq/b/.',
        ],
        fixed: { 'en/faq/a.md': '[one](/en/faq/b/) [two](/en/faq/b/)\n' },
      },
      {
        name: 'the mark of the question',
        files: { 'en/faq/a.md': '[one](b?.md) [two](../b%3F/)\n', 'en/faq/b.md': 'Text.\n' },
        expect: [
          'en/faq/a.md:1:1 error This leads nowhere: addresses have no question mark. Write b.md.',
          'en/faq/a.md:1:14 error This leads nowhere: addresses have no question mark. Write ../b/.',
        ],
        fixed: { 'en/faq/a.md': '[one](b.md) [two](../b/)\n' },
      },
    ],
    good: [
      {
        name: 'capitals in an address elsewhere, and behind the question mark',
        files: {
          'en/faq/a.md': '[one](https://example.org/en/FAQ/B/) [two](b.md?X=Y)\n',
          'en/faq/b.md': 'Back to [the first](a.md).\n',
        },
      },
    ],
  },
  checkLinks({ entry, graph, report }) {
    for (const link of collectResolvedLinks(graph, entry)) {
      const { mistyped, target, node, href } = link;
      if (mistyped?.kind !== 'case' && mistyped?.kind !== 'mark') continue;
      report({
        at: node,
        message: mistyped.kind === 'mark' ? 'mark' : messageFor(target),
        values: { name: target.kind === 'missing' ? target.name : '', write: mistyped.write },
        ...fixAddress(entry, link, { start: 0, end: href.length, text: mistyped.write }),
      });
    }
  },
});

function messageFor(target: LinkTarget): 'page' | 'file' {
  return target.kind === 'missing' && target.what === 'page' ? 'page' : 'file';
}
