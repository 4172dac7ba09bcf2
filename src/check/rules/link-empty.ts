import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { nodesOf } from '../../model/nodes.ts';
import { collectResolvedLinks, type ResolvedLink } from '../link-targets.ts';
import { defineRule } from '../rule.ts';

/** A link that has neither is told once; one that leads nowhere is told by link-page, whatever its text. */
export default defineRule({
  id: 'link-empty',
  summary: 'A link has an address, and a text where the site cannot supply one',
  why: 'Readers choose a link that does nothing, or pass over one that they cannot see.',
  severity: 'error',
  messages: {
    address: {
      message: {
        en: 'This link has no address.',
        nl: 'Deze link heeft geen adres.',
        fr: 'Ce lien est sans adresse.',
      },
      help: {
        en: 'Write where it leads between ( and ), or take the brackets away.',
        nl: 'Schrijf tussen ( en ) waar hij heen gaat, of haal de haakjes weg.',
        fr: 'Écrivez entre ( et ) où il mène, ou enlevez les crochets et les parenthèses.',
      },
    },
    text: {
      message: {
        en: 'This link has no text, so readers see nothing to choose.',
        nl: 'Deze link heeft geen tekst: lezers zien niets om te kiezen.',
        fr: 'Ce lien est sans texte : les lecteurs ne voient rien à choisir.',
      },
      help: {
        en: 'Write between [ and ] what readers find there. Only a link to an entry, as in [](entry.md), gets its title by itself.',
        nl: 'Schrijf tussen [ en ] wat lezers daar vinden. Alleen een link naar een antwoord, zoals [](antwoord.md), krijgt vanzelf zijn titel.',
        fr: 'Écrivez entre [ et ] ce que les lecteurs y trouvent. Seul un lien vers une réponse, comme [](reponse.md), reçoit son titre de lui-même.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'no address, or only its sign',
        files: {
          'en/faq/a.md': '[empty]() and [hash](#)\n\n- [](#)\n- [hollow](<>)\n\n[foot]\n\n[foot]: <>\n',
        },
        expect: [
          'en/faq/a.md:1:1 error This link has no address.',
          'en/faq/a.md:1:15 error This link has no address.',
          'en/faq/a.md:3:3 error This link has no address.',
          'en/faq/a.md:4:3 error This link has no address.',
          'en/faq/a.md:8:1 error This link has no address.',
        ],
      },
      {
        name: 'no text for a page elsewhere, a file or a page that the site makes',
        files: {
          'en/faq/a.md':
            '[](https://example.org/) [ ](/favicon.svg) [**&nbsp;**](/en/) [<!-- later -->](mailto:a@example.org)\n',
        },
        expect: [
          'en/faq/a.md:1:1 error This link has no text, so readers see nothing to choose.',
          'en/faq/a.md:1:26 error This link has no text, so readers see nothing to choose.',
          'en/faq/a.md:1:44 error This link has no text, so readers see nothing to choose.',
          'en/faq/a.md:1:63 error This link has no text, so readers see nothing to choose.',
        ],
      },
      {
        name: 'a space in place of a title, and no text for an address at the foot',
        files: { 'en/faq/a.md': 'See [ ](b.md) and [][b].\n\n[b]: b.md\n', 'en/faq/b.md': 'Text.\n' },
        expect: [
          'en/faq/a.md:1:5 error This link has no text, so readers see nothing to choose.',
          'en/faq/a.md:1:19 error This link has no text, so readers see nothing to choose.',
        ],
      },
    ],
    good: [
      {
        name: 'a link to an entry gets its title, and a picture is something to choose',
        files: {
          'en/faq/a.md': 'See [](b.md), [](/en/faq/b/) or [![The QR code](qr.png)](https://example.org/).\n',
          'en/faq/b.md': 'Back to [the first](a.md).\n',
          'en/faq/qr.png': '',
        },
      },
    ],
  },
  checkLinks({ entry, graph, report }) {
    for (const link of collectResolvedLinks(graph, entry)) {
      if (/^\s*#?\s*$/.test(link.href)) report({ at: link.node, message: 'address' });
      else if (link.node.type === 'link' && isBlank(link.node) && !getsText(link)) {
        report({ at: link.node, message: 'text' });
      }
    }
    for (const { node } of nodesOf(entry.tree, 'linkReference')) {
      if (isBlank(node)) report({ at: node, message: 'text' });
    }
  },
});

/** Only where nothing at all stands between the brackets does the site put the title of the entry. */
function getsText({ node, target }: ResolvedLink): boolean {
  if (target.kind === 'missing' || target.kind === 'draft') return true;
  return target.kind === 'entry' && 'children' in node && node.children.length === 0;
}

function isBlank(node: Nodes): boolean {
  return !hasPicture(node) && !/[^\s\p{Cf}\p{Zs}]/u.test(toString(node, { includeHtml: false }));
}

function hasPicture(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return true;
  // A picture in HTML is not shown either, but that is for raw-html to tell.
  if (node.type === 'html') return !/^(?:<!--|$)/.test(node.value);
  return 'children' in node && node.children.some(hasPicture);
}
