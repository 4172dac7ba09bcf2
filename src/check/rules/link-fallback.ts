import { livingVersion } from '../../model/site.ts';
import { findCrossing, languageName } from '../link-language.ts';
import { collectResolvedLinks } from '../link-targets.ts';
import { defineRule } from '../rule.ts';

/** Where the link crosses to another language besides, link-locale speaks. */
export default defineRule({
  id: 'link-fallback',
  summary: 'A link leads to a text in the language of its page',
  why: 'Readers get another language than they read in; a translator sees here which text is waited for.',
  severity: 'info',
  messages: {
    fallback: {
      message: {
        en: '{path} is not translated yet: readers see {language}.',
        nl: '{path} is nog niet vertaald: lezers krijgen de tekst in het {language}.',
        fr: "{path} n'est pas encore traduit : les lecteurs voient le texte en {language}.",
      },
      help: {
        en: 'Translate it in {file}. The link is right, and shows the translation from then on.',
        nl: 'Vertaal het in {file}. De link is goed, en toont vanaf dan de vertaling.',
        fr: 'Traduisez-le dans {file}. Le lien est bon, et montrera alors la traduction.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'an entry without a translation, by its page and by its file',
        files: {
          'nl/faq/a.md': 'Zie [het antwoord](/nl/faq/b/) of [](b.md).\n',
          'en/faq/a.md': 'See [](b.md).\n',
          'en/faq/b.md': 'Text.\n',
        },
        expect: [
          'nl/faq/a.md:1:5 info /nl/faq/b/ is not translated yet: readers see English.',
          'nl/faq/a.md:1:35 info /nl/faq/b/ is not translated yet: readers see English.',
        ],
      },
      {
        name: 'a text of before',
        files: {
          'archive/old/nl/faq/a.md': 'Zie [](b.md).\n',
          'archive/old/en/faq/b.md': 'Text.\n',
          'nl/faq/a.md': 'Tekst.\n',
          'en/faq/a.md': 'Text.\n',
          'en/faq/b.md': 'Text.\n',
        },
        expect: [
          'archive/old/nl/faq/a.md:1:5 info /nl/old/faq/b/ is not translated yet: readers see English.',
        ],
      },
    ],
    good: [
      {
        name: 'a translation, and the language of the source',
        files: {
          'nl/faq/a.md': 'Zie [](b.md).\n',
          'nl/faq/b.md': 'Zie [](a.md).\n',
          'en/faq/a.md': 'See [](b.md).\n',
          'en/faq/b.md': 'See [](a.md).\n',
        },
      },
    ],
  },
  check({ entry, graph, report }) {
    for (const link of collectResolvedLinks(graph, entry)) {
      const { node, target } = link;
      if (target.kind !== 'entry' || !target.isFallback || findCrossing(graph, entry, link)) continue;
      const { version, slug } = target.entry;
      const [, locale = ''] = target.path.split('/');
      const folder = version === livingVersion(graph.site).id ? '' : `archive/${version}/`;
      report({
        at: node,
        message: 'fallback',
        values: {
          path: target.path,
          language: languageName(graph.site, target.entry.locale),
          file: `${folder}${locale}/${slug}.md`,
        },
      });
    }
  },
});
