import { targetLocales } from '../../graph/translations.ts';
import { guideTexts } from '../../model/guide.ts';
import type { TextValues } from '../../model/text.ts';
import { exampleGuide } from '../guide-examples.ts';
import { languageName, listLanguages } from '../link-language.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'guide-untranslated',
  summary: 'A guide has its questions and choices in every language of the site',
  why: 'Visitors of the other languages read them in a language that they may not know, and choose wrongly.',
  severity: 'warning',
  messages: {
    text: {
      message: {
        en: 'This text is not there in {languages}, so those readers get it in {language}.',
        nl: 'Deze tekst is er niet in het {languages}, dus die lezers krijgen hem in het {language}.',
        fr: "Ce texte n'existe pas en {languages}, donc ces lecteurs le voient en {language}.",
      },
      help: {
        en: 'Add under it: {lines}',
        nl: 'Voeg eronder toe: {lines}',
        fr: 'Ajoutez en dessous : {lines}',
      },
    },
    guide: {
      message: {
        en: 'This guide is not translated into {languages} yet, so those readers get it in {language}.',
        nl: 'Deze wegwijzer is nog niet vertaald in het {languages}, dus die lezers krijgen hem in het {language}.',
        fr: "Ce guide n'est pas encore traduit en {languages}, donc ces lecteurs le voient en {language}.",
      },
      help: {
        en: 'Add to each of its texts: {lines}',
        nl: 'Voeg bij elke tekst ervan toe: {lines}',
        fr: 'Ajoutez à chacun de ses textes : {lines}',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a choice without one language, and a guide without another',
        files: {
          'guides/start.yml':
            'title: { en: Where to begin, nl: Waar te beginnen }\nquestions:\n  - id: first\n    text: { en: Which one?, nl: Welke? }\n    options:\n      - label: { en: This }\n        answer: faq/a\n',
          'en/faq/a.md': 'An answer.\n',
        },
        expect: [
          'guides/start.yml:1:1 info This guide is not translated into French yet, so those readers get it in English.',
          'guides/start.yml:6:9 warning This text is not there in Dutch, so those readers get it in English.',
        ],
      },
    ],
    good: [
      {
        name: 'all texts in all languages',
        files: {
          'guides/start.yml': exampleGuide({ first: ['answer: faq/a'] }),
          'en/faq/a.md': 'An answer.\n',
        },
      },
    ],
  },
  checkSite({ graph, report }) {
    const { site } = graph;
    const valuesFor = (locales: readonly string[]): TextValues => ({
      languages: listLanguages(site, locales),
      language: languageName(site, site.defaultLocale),
      lines: locales.map((locale) => `${locale}: …`).join(', '),
    });
    for (const guide of graph.guides) {
      const { file, locate } = guide;
      const texts = guideTexts(guide);
      const targets = targetLocales(site).map(({ id }) => id);
      const begun = targets.filter((id) => texts.some(({ text }) => id in text));
      const absent = targets.filter((id) => !begun.includes(id));
      if (absent.length > 0) {
        const values = valuesFor(absent);
        report({ file, at: locate(['title']), message: 'guide', severity: 'info', values });
      }
      for (const { path, text } of texts) {
        const missing = begun.filter((id) => !(id in text));
        if (missing.length === 0) continue;
        report({ file, at: locate(path), message: 'text', values: valuesFor(missing) });
      }
    }
  },
});
