import type { Entry } from '../../model/entry.ts';
import { fixAddress, isAutolink, isFileAddress, splitAddress } from '../link-address.ts';
import { collectResolvedLinks, type ResolvedLink } from '../link-targets.ts';
import { defineRule } from '../rule.ts';

/** When there is no such page, link-page or link-page-case tells so, and this rule is silent. */
export default defineRule({
  id: 'link-own-site',
  summary: 'A link within the site does not name the host of the site',
  why: 'In a preview, on a test server or in print, such a link leaves the site that the reader is on.',
  severity: 'info',
  messages: {
    own: {
      message: {
        en: 'Write {write}, so that the link also works in previews and archived versions.',
        nl: 'Schrijf {write}, dan werkt de link ook in voorbeelden en oudere versies.',
        fr: 'Écrivez {write} : le lien fonctionnera aussi dans les aperçus et les anciennes versions.',
      },
      help: {
        en: 'Leave out the part before {write}.',
        nl: 'Laat weg wat voor {write} staat.',
        fr: 'Enlevez ce qui précède {write}.',
      },
    },
    shown: {
      message: {
        en: 'Write {write}, so that the link also works in previews and archived versions.',
        nl: 'Schrijf {write}, dan werkt de link ook in voorbeelden en oudere versies.',
        fr: 'Écrivez {write} : le lien fonctionnera aussi dans les aperçus et les anciennes versions.',
      },
      help: {
        en: 'With nothing between [ and ], readers see the title of the entry in place of its address.',
        nl: 'Met niets tussen [ en ] zien lezers de titel van het antwoord in plaats van het adres.',
        fr: "Sans rien entre [ et ], les lecteurs voient le titre de la réponse au lieu de l'adresse.",
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'an entry, a page that the site makes and a file, with any scheme and at the foot of the text',
        files: {
          'en/faq/a.md':
            '[one](https://help.example/en/faq/b/#help) [two](http://HELP.example/en/faq) [three](//help.example/favicon.svg) [four][]\n\n[four]: <https://help.example?print>\n',
          'en/faq/b.md': '## Help\n\nText.\n',
        },
        expect: [
          'en/faq/a.md:1:1 info Write /en/faq/b/, so that the link also works in previews and archived versions.',
          'en/faq/a.md:1:44 info Write /en/faq/, so that the link also works in previews and archived versions.',
          'en/faq/a.md:1:78 info Write /favicon.svg, so that the link also works in previews and archived versions.',
          'en/faq/a.md:3:1 info Write /, so that the link also works in previews and archived versions.',
        ],
        fixed: {
          'en/faq/a.md':
            '[one](/en/faq/b/#help) [two](/en/faq/) [three](/favicon.svg) [four][]\n\n[four]: </?print>\n',
        },
      },
      {
        name: 'an address in running text, and one of an entry that has moved',
        files: {
          'en/faq/a.md':
            'See https://help.example/en/faq/b/ or [the old one](https://help.example/en/faq/old/).\n',
          'en/faq/b.md':
            '---\ntitle: Page B\ndescription: An answer.\nreviewed: 2026-01-01\nformerly: [faq/old]\n---\n\nText.\n',
        },
        expect: [
          'en/faq/a.md:1:5 info Write [](/en/faq/b/), so that the link also works in previews and archived versions.',
          'en/faq/a.md:1:39 info Write /en/faq/b/, so that the link also works in previews and archived versions.',
        ],
        fixed: { 'en/faq/a.md': 'See https://help.example/en/faq/b/ or [the old one](/en/faq/b/).\n' },
      },
    ],
    good: [
      {
        name: 'another host, the address of the whole site to be typed over, and what the site does not make from entries',
        files: {
          'en/faq/a.md':
            '[one](https://www.help.example/en/faq/b/) [two](https://help.example/files/all.zip) https://help.example/\n',
        },
      },
    ],
  },
  checkLinks({ entry, graph, report }) {
    for (const link of collectResolvedLinks(graph, entry)) {
      const path = link.isOwnSite ? pathOf(link) : undefined;
      if (path === undefined) continue;
      const isShown = isAutolink(entry, link.node);
      // Somebody who writes out the address of the site or a topic means it to be read, and perhaps typed over.
      if (isShown && (link.target.kind !== 'entry' || isInBrackets(entry, link.node))) continue;
      const end = /^(?:https?:)?\/\/[^?#]*/i.exec(link.href)![0].length;
      report({
        at: link.node,
        message: isShown ? 'shown' : 'own',
        values: { write: isShown ? `[](${path})` : path },
        // A file's page may be meant as the raw file.
        ...(isShown || isFileAddress(link.href)
          ? {}
          : fixAddress(entry, link, { start: 0, end, text: path })),
      });
    }
  },
});

/** Site path without query and fragment; undefined when there is nothing at the address. */
function pathOf({ target, address }: ResolvedLink): string | undefined {
  if (target.kind === 'entry' || target.kind === 'page') return target.path;
  return target.kind === 'asset' ? splitAddress(address).path : undefined;
}

/** `(text)[https://…]`: link-reversed has the first word about that. */
function isInBrackets({ source }: Entry, { position }: ResolvedLink['node']): boolean {
  return source[(position?.start.offset ?? 0) - 1] === '[';
}
