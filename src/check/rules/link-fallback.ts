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
        name: 'entries without a translation, by page and by file, each once',
        files: {
          'nl/faq/a.md': 'Zie [het antwoord](/nl/faq/b/) of [](b.md), of [](c.md).\n',
          'en/faq/a.md': 'See [](b.md).\n',
          'en/faq/c.md': 'Text.\n',
          'en/faq/b.md': 'Text.\n',
        },
        expect: [
          'nl/faq/a.md:1:5 info /nl/faq/b/ is not translated yet: readers see English.',
          'nl/faq/a.md:1:48 info /nl/faq/c/ is not translated yet: readers see English.',
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
  checkLinks({ entry, graph, report }) {
    const told = new Set<string>();
    for (const link of collectResolvedLinks(graph, entry)) {
      const { node, target } = link;
      if (target.kind !== 'entry' || !target.isFallback || findCrossing(graph, entry, link)) continue;
      // One text that is waited for is one thing to do, however many links lead to it.
      if (told.has(target.path)) continue;
      told.add(target.path);
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
