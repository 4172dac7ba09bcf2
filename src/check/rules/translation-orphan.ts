import { topicOf } from '../../model/address.ts';
import type { ContentGraph } from '../../graph/graph.ts';
import { perGraph } from '../../graph/per-graph.ts';
import { sourceFor } from '../../graph/translations.ts';
import type { Entry } from '../../model/entry.ts';
import { languageName } from '../link-language.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'translation-orphan',
  summary: 'A translation has a source',
  why: 'No list and no other language leads to it, and nobody will notice when it is out of date.',
  severity: 'error',
  messages: {
    moved: {
      message: {
        en: 'There is no {language} text {file} any more: it is {now} today.',
        nl: 'Er is geen tekst in het {language} meer in {file}: die heet nu {now}.',
        fr: "Il n'y a plus de texte en {language} dans {file} : c'est aujourd'hui {now}.",
      },
      help: {
        en: 'Move this file to {own}.',
        nl: 'Verplaats dit bestand naar {own}.',
        fr: 'Déplacez ce fichier vers {own}.',
      },
    },
    draft: {
      message: {
        en: 'The {language} text of this translation is not published yet.',
        nl: 'De tekst in het {language} van deze vertaling is nog niet gepubliceerd.',
        fr: "Le texte en {language} de cette traduction n'est pas encore publié.",
      },
      help: {
        en: 'Add "draft: true" here too, or delete it from {file}.',
        nl: 'Voeg ook hier "draft: true" toe, of schrap het in {file}.',
        fr: 'Ajoutez ici aussi "draft: true", ou supprimez-le de {file}.',
      },
    },
    none: {
      message: {
        en: 'There is no {language} text {file} that this is a translation of.',
        nl: 'Er is geen tekst in het {language} in {file} waarvan dit een vertaling is.',
        fr: "Il n'y a pas de texte en {language} dans {file} dont ceci serait la traduction.",
      },
      help: {
        en: 'Write it, delete this file, or give it the name of its source.{nearest}',
        nl: 'Schrijf die, verwijder dit bestand, of geef het de naam van zijn bron.{nearest}',
        fr: 'Écrivez-le, supprimez ce fichier, ou donnez-lui le nom de sa source.{nearest}',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a source that moved, one that is a draft, and none at all',
        files: {
          'en/faq/b.md':
            '---\ntitle: How?\ndescription: Like this.\nformerly: [faq/a]\nreviewed: 2026-01-01\n---\n\nText.\n',
          'nl/faq/a.md': 'Tekst.\n',
          'en/faq/c.md':
            '---\ntitle: When?\ndescription: Soon.\ndraft: true\nreviewed: 2026-01-01\n---\n\nText.\n',
          'nl/faq/c.md': 'Tekst.\n',
          'fr/faq/d.md': 'Texte.\n',
        },
        expect: [
          'fr/faq/d.md:1:1 error There is no English text en/faq/d.md that this is a translation of.',
          'nl/faq/a.md:1:1 error There is no English text en/faq/a.md any more: it is en/faq/b.md today.',
          'nl/faq/c.md:1:1 error The English text of this translation is not published yet.',
        ],
      },
      {
        name: 'of an older version, whose source text is not stored',
        files: { 'en/faq/a.md': 'Text.\n', 'archive/old/nl/faq/a.md': 'Tekst.\n' },
        expect: [
          'archive/old/nl/faq/a.md:1:1 error There is no English text archive/old/en/faq/a.md that this is a translation of.',
        ],
      },
    ],
    good: [
      {
        name: 'a draft of a draft',
        files: {
          'en/faq/a.md':
            '---\ntitle: How?\ndescription: Like this.\nkeywords: [how]\ndraft: true\nreviewed: 2026-01-01\n---\n\nText.\n',
          'nl/faq/a.md':
            '---\ntitle: Hoe?\ndescription: Op deze manier.\nkeywords: [hoe]\ndraft: true\nreviewed: 2026-01-01\n---\n\nTekst.\n',
        },
      },
    ],
  },
  check({ entry, graph, report }) {
    const { defaultLocale } = graph.site;
    if (entry.locale === defaultLocale || sourceFor(graph, entry)) return;
    const language = languageName(graph.site, defaultLocale);
    const file = fileIn(entry, defaultLocale, entry.slug);
    const draft = graph.drafts.get(file);
    const slug = movedSlugs(graph).get(entry.slug);
    const at = entry.locate(['title']);
    if (draft) {
      if (!entry.frontmatter.draft) report({ at, message: 'draft', values: { language, file } });
    } else if (slug !== undefined) {
      const [now, own] = [defaultLocale, entry.locale].map((locale) => fileIn(entry, locale, slug)) as [
        string,
        string,
      ];
      report({ at, message: 'moved', values: { language, file, now, own } });
    } else report({ at, message: 'none', values: { language, file, nearest: nearestHelp(graph, entry) } });
  },
});

/** Slug before → slug today, also where the file that was left behind keeps the old one alive. */
const movedSlugs = perGraph(
  ({ entries }) =>
    new Map(
      entries.flatMap(({ slug, frontmatter }) =>
        frontmatter.formerly.map((old): [string, string] => [old, slug]),
      ),
    ),
);

function fileIn({ file, locale, slug }: Entry, otherLocale: string, otherSlug: string): string {
  return file.replace(`${locale}/${slug}`, `${otherLocale}/${otherSlug}`);
}

/** The only source of the same topic that has no translation here yet: most likely what the file should be named after. */
function nearestHelp(
  graph: ContentGraph,
  { version, locale, slug }: Entry,
): { en: string; nl: string; fr: string } {
  const texts = [...(graph.versions.get(version) ?? [])];
  const [candidate, ...others] = texts
    .filter(([other, inLocales]) => topicOf(other) === topicOf(slug) && !inLocales.has(locale))
    .flatMap(([, inLocales]) => inLocales.get(graph.site.defaultLocale)?.file ?? []);
  if (candidate === undefined || others.length > 0) return { en: '', nl: '', fr: '' };
  return {
    en: ` Without a translation: ${candidate}.`,
    nl: ` Zonder vertaling: ${candidate}.`,
    fr: ` Sans traduction : ${candidate}.`,
  };
}
