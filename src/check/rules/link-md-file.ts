import { addressInForm, fileFrom, isFileAddress } from '../link-address.ts';
import { collectResolvedLinks } from '../link-targets.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'link-md-file',
  summary: 'A link names a file from where it stands, or the address of a page',
  why: 'A reader, an editor or a forge that follows the address as it is written gets the raw file, or nothing.',
  severity: 'warning',
  messages: {
    file: {
      message: {
        en: 'The site serves no page at {path}: readers would get the raw file, or nothing.',
        nl: 'De site heeft geen pagina op {path}: lezers zouden het ruwe bestand krijgen, of niets.',
        fr: "Le site n'a pas de page à {path} : les lecteurs auraient le fichier brut, ou rien.",
      },
      help: {
        en: 'Write the file from here ({file}) or the address of the page ({page}).',
        nl: 'Schrijf het bestand van hieruit ({file}) of het adres van de pagina ({page}).',
        fr: "Écrivez le fichier à partir d'ici ({file}) ou l'adresse de la page ({page}).",
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a site path that ends as a file does, for an entry of today and one of before',
        files: {
          'en/faq/a.md': '[one](/en/faq/b.md#help) [two][]\n\n[two]: /archive/old/en/faq/b.md\n',
          'en/faq/b.md': '## Help\n\nText.\n',
          'archive/old/en/faq/b.md': 'Text.\n',
        },
        expect: [
          'en/faq/a.md:1:1 warning The site serves no page at /en/faq/b.md: readers would get the raw file, or nothing.',
          'en/faq/a.md:3:1 warning The site serves no page at /archive/old/en/faq/b.md: readers would get the raw file, or nothing.',
        ],
      },
    ],
    good: [
      {
        name: 'a file from here, a page, and a file elsewhere',
        files: {
          'en/faq/a.md': '[one](b.md) [two](/en/faq/b/) [three](https://example.org/b.md)\n',
          'en/faq/b.md': 'Back to [the first](a.md).\n',
        },
      },
    ],
  },
  checkLinks({ entry, graph, report }) {
    for (const { node, href, target, isOwnSite } of collectResolvedLinks(graph, entry)) {
      if (isOwnSite || target.kind !== 'entry' || !href.startsWith('/') || !isFileAddress(href)) continue;
      const path = href.replace(/[?#].*$/s, '');
      // As if it had been typed from the folder of this entry, so that languages and versions stay as they were named.
      const typed = fileFrom(entry, path.slice(1));
      report({
        at: node,
        message: 'file',
        values: { path, file: addressInForm(graph, entry, typed, target), page: target.path },
      });
    }
  },
});
