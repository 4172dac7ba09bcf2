import { targetLocales } from '../../graph/translations.ts';
import { perGraph } from '../../graph/per-graph.ts';
import { FILE_START } from '../../model/diagnostic.ts';
import { languageName, listLanguages } from '../link-language.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'translation-missing',
  summary: 'An answer is there in every language of the site',
  why: 'Visitors of the other languages read the source text, with a notice that it is not translated yet.',
  severity: 'info',
  messages: {
    missing: {
      message: {
        en: 'This answer is not translated into {languages} yet.',
        nl: 'Dit antwoord is nog niet vertaald in het {languages}.',
        fr: "Cette réponse n'est pas encore traduite en {languages}.",
      },
      help: {
        en: 'For a file to fill in: npm run translate -- {locale} {slug}',
        nl: 'Voor een bestand om in te vullen: npm run translate -- {locale} {slug}',
        fr: 'Pour un fichier à remplir : npm run translate -- {locale} {slug}',
      },
    },
    missingArchived: {
      message: {
        en: 'This older answer is not translated into {languages}: visitors of this version read it in {language}.',
        nl: 'Dit oudere antwoord is niet vertaald in het {languages}: bezoekers van deze versie lezen het in het {language}.',
        fr: "Cette ancienne réponse n'est pas traduite en {languages} : les visiteurs de cette version la lisent en {language}.",
      },
      help: {
        en: 'Store the translation that held then under {file}.',
        nl: 'Bewaar de vertaling die toen gold als {file}.',
        fr: 'Enregistrez la traduction de cette époque sous {file}.',
      },
    },
    none: {
      message: {
        en: 'No answer is translated into {languages} yet: visitors of /{locale}/ read all of them in {language}.',
        nl: 'Nog geen enkel antwoord is vertaald in het {languages}: bezoekers van /{locale}/ lezen alles in het {language}.',
        fr: "Aucune réponse n'est encore traduite en {languages} : les visiteurs de /{locale}/ lisent tout en {language}.",
      },
      help: {
        en: 'Begin with the answers that are asked for most: npm run translate -- {locale} topic/name',
        nl: 'Begin met de antwoorden die het vaakst gevraagd worden: npm run translate -- {locale} onderwerp/naam',
        fr: 'Commencez par les réponses les plus demandées : npm run translate -- {locale} sujet/nom',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'an answer without a translation, and a language without any',
        files: { 'en/faq/a.md': 'Text.\n', 'en/faq/b.md': 'Text.\n', 'nl/faq/b.md': 'Tekst.\n' },
        expect: [
          'en/faq/a.md:1:1 info This answer is not translated into Dutch yet.',
          'site.yml:1:1 info No answer is translated into French yet: visitors of /fr/ read all of them in English.',
        ],
      },
      {
        name: 'in several languages, and of an older version',
        files: {
          'en/faq/a.md': 'Text.\n',
          'en/faq/b.md': 'Text.\n',
          'nl/faq/b.md': 'Tekst.\n',
          'fr/faq/b.md': 'Texte.\n',
          'archive/old/en/faq/b.md': 'Then.\n',
          'archive/old/nl/faq/b.md': 'Toen.\n',
        },
        expect: [
          'archive/old/en/faq/b.md:1:1 info This older answer is not translated into French: visitors of this version read it in English.',
          'en/faq/a.md:1:1 info This answer is not translated into Dutch and French yet.',
        ],
      },
    ],
    good: [
      {
        name: 'an answer in every language, and a draft',
        files: {
          'en/faq/a.md':
            '---\ntitle: How?\ndescription: Like this.\nkeywords: [how]\nreviewed: 2026-01-01\n---\n\nText.\n',
          'nl/faq/a.md':
            "---\ntitle: Hoe?\ndescription: Op deze manier.\nkeywords: [hoe]\nreviewed: 2026-01-01\ntranslates: 'd2e3b818fb58'\n---\n\nTekst.\n",
          'fr/faq/a.md':
            "---\ntitle: Comment ?\ndescription: De cette façon.\nkeywords: [comment]\nreviewed: 2026-01-01\ntranslates: 'd2e3b818fb58'\n---\n\nTexte.\n",
          'en/faq/b.md':
            '---\ntitle: When?\ndescription: Soon.\nkeywords: [when]\nreviewed: 2026-01-01\ndraft: true\n---\n\nText.\n',
        },
      },
    ],
  },
  check({ entry, graph, report }) {
    const texts = graph.versions.get(entry.version)?.get(entry.slug);
    if (texts?.get(graph.site.defaultLocale) !== entry) return;
    const begun = begunLocales(graph);
    const missing = [...begun].filter((locale) => !texts.has(locale));
    if (missing.length === 0) return;
    const isArchived = entry.file.startsWith('archive/');
    report({
      at: entry.locate(['title']),
      message: isArchived ? 'missingArchived' : 'missing',
      values: {
        languages: listLanguages(graph.site, missing),
        language: languageName(graph.site, entry.locale),
        locale: missing[0]!,
        slug: entry.slug,
        file: entry.file.replace(`/${entry.locale}/`, `/${missing[0]!}/`),
      },
    });
  },
  checkSite({ graph, report }) {
    const begun = begunLocales(graph);
    for (const { id } of targetLocales(graph.site)) {
      if (begun.has(id) || graph.entries.length === 0) continue;
      const languages = languageName(graph.site, id);
      const language = languageName(graph.site, graph.site.defaultLocale);
      report({
        file: 'site.yml',
        at: FILE_START,
        message: 'none',
        values: { languages, language, locale: id },
      });
    }
  },
});

/** Locales that have a text of their own: where there is none yet, that is said once and not for every answer. */
const begunLocales = perGraph((graph): ReadonlySet<string> => {
  const used = new Set(graph.entries.map(({ locale }) => locale));
  return new Set(targetLocales(graph.site).flatMap(({ id }) => (used.has(id) ? [id] : [])));
});
