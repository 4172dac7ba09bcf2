import type { Entry } from '../../model/entry.ts';
import { fileFrom, isFileAddress } from '../link-address.ts';
import { findCrossing, languageName, withArticle } from '../link-language.ts';
import { collectResolvedLinks } from '../link-targets.ts';
import { defineRule } from '../rule.ts';

/** A link or sentence that names the other language crosses on purpose, and is left alone. */
export default defineRule({
  id: 'link-locale',
  summary: 'A link stays in the language of its page',
  why: 'A reader who chose a language is put out of it by one click, and every further link stays there.',
  severity: 'warning',
  messages: {
    own: {
      message: {
        en: 'This {own} page links to {other} page. {path} is the same page in {own}.',
        nl: 'Deze pagina is in het {own}, maar linkt naar een pagina in het {other}. {path} is dezelfde pagina in het {own}.',
        fr: 'Cette page en {own} mène à une page en {other}. {path} est la même page en {own}.',
      },
      help: { en: 'Write {write}.', nl: 'Schrijf {write}.', fr: 'Écrivez {write}.' },
    },
    fallback: {
      message: {
        en: 'This {own} page links to {other} page. {path} exists only as a fallback.',
        nl: 'Deze pagina is in het {own}, maar linkt naar een pagina in het {other}. {path} toont zolang de brontekst.',
        fr: 'Cette page en {own} mène à une page en {other}. {path} montre le texte source en attendant.',
      },
      help: {
        en: 'Write {write}: readers get the translation as soon as there is one.',
        nl: 'Schrijf {write}: lezers krijgen de vertaling zodra die er is.',
        fr: "Écrivez {write} : les lecteurs auront la traduction dès qu'elle existe.",
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a page that the own language has too, by its file, its page and its whole address',
        files: {
          'nl/faq/a.md':
            'Zie [het antwoord](../../en/faq/b.md), [de vraag](/fr/faq/b/) of [de uitleg](https://help.example/en/faq/b/).\n',
          'en/faq/a.md': 'Text.\n',
          'en/faq/b.md': 'See [the answer](/nl/faq/b/).\n',
          'nl/faq/b.md': 'Tekst.\n',
          'fr/faq/b.md': 'Texte.\n',
        },
        expect: [
          'en/faq/b.md:1:5 warning This English page links to a Dutch page. /en/faq/b/ is the same page in English.',
          'nl/faq/a.md:1:5 warning This Dutch page links to an English page. /nl/faq/b/ is the same page in Dutch.',
          'nl/faq/a.md:1:40 warning This Dutch page links to a French page. /nl/faq/b/ is the same page in Dutch.',
          'nl/faq/a.md:1:66 warning This Dutch page links to an English page. /nl/faq/b/ is the same page in Dutch.',
        ],
      },
      {
        name: 'a page that is not translated yet, and one that the site makes',
        files: {
          'nl/faq/a.md': 'Zie [het antwoord](/en/faq/b/) of [alle vragen][].\n\n[alle vragen]: /en/a-z/\n',
          'en/faq/a.md': 'Text.\n',
          'en/faq/b.md': 'Text.\n',
        },
        expect: [
          'nl/faq/a.md:1:5 warning This Dutch page links to an English page. /nl/faq/b/ exists only as a fallback.',
          'nl/faq/a.md:3:1 warning This Dutch page links to an English page. /nl/a-z/ is the same page in Dutch.',
        ],
      },
    ],
    good: [
      {
        name: 'the other language is named, or stands in place of the text',
        files: {
          'nl/faq/a.md':
            'Lees [het Engelstalige antwoord](../../en/faq/a.md), of de handleiding (in het Frans): [handleiding](/fr/faq/a/).\n\n[English](/en/faq/a/) | [fr](/fr/faq/a/) | [Nederlands](/nl/faq/a/)\n',
          'en/faq/a.md': 'See [Français](/fr/faq/a/).\n',
          'fr/faq/a.md': 'Voir [la page en anglais](/en/faq/a/).\n',
        },
      },
    ],
  },
  checkLinks({ entry, graph, report }) {
    for (const link of collectResolvedLinks(graph, entry)) {
      const crossing = findCrossing(graph, entry, link);
      if (!crossing) continue;
      const other = languageName(graph.site, crossing.to);
      report({
        at: link.node,
        message: crossing.isFallback ? 'fallback' : 'own',
        values: {
          own: languageName(graph.site, entry.locale),
          other: { ...other, en: withArticle(other.en) },
          path: crossing.ownPath,
          write: writeOwn(entry, link.href, crossing.to, crossing.ownPath),
        },
      });
    }
  },
});

/** The own page in the form in which the other one was typed. */
function writeOwn(entry: Entry, href: string, to: string, ownPath: string): string {
  if (!isFileAddress(href) || href.startsWith('/') || href.includes(':')) return ownPath;
  const file = new URL(href, `file:///${entry.file}`).pathname.slice(1);
  return fileFrom(entry, file.replace(new RegExp(`(^|/)${to}/`), `$1${entry.locale}/`));
}
