import type { ContentGraph } from '../../graph/graph.ts';
import { resolveText } from '../../graph/resolve-text.ts';
import type { Entry } from '../../model/entry.ts';
import { sourceHash } from '../../model/hash.ts';
import { livingVersion } from '../../model/site.ts';
import { defineRule } from '../rule.ts';

/** Told only when no language of the archived answer differs: one that does needs all of them. */
export default defineRule({
  id: 'archive-redundant',
  summary: 'An archived answer differs from the one that came after it',
  why: 'Readers are told that an answer has changed, compare the two, and find no difference.',
  severity: 'warning',
  messages: {
    same: {
      message: {
        en: 'This archived text says the same as {newer}: readers would get two pages for one answer.',
        nl: "Deze gearchiveerde tekst zegt hetzelfde als {newer}: lezers zouden twee pagina's voor één antwoord krijgen.",
        fr: 'Ce texte archivé dit la même chose que {newer} : les lecteurs auraient deux pages pour une seule réponse.',
      },
      help: {
        en: 'Delete it in every language: the older version then shows the newer text.',
        nl: 'Verwijder het in elke taal: de oudere versie toont dan de nieuwere tekst.',
        fr: 'Supprimez-le dans chaque langue : la version antérieure affichera alors le texte plus récent.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'the same text, wrapped in another way',
        files: {
          'en/faq/a.md': 'It costs nothing at all.\n',
          'nl/faq/a.md': 'Het kost helemaal niets.\n',
          'archive/old/en/faq/a.md': 'It costs\nnothing at all.\n',
          'archive/old/nl/faq/a.md': 'Het kost helemaal niets.\n',
        },
        expect: [
          'archive/old/en/faq/a.md:1:1 warning This archived text says the same as en/faq/a.md: readers would get two pages for one answer.',
          'archive/old/nl/faq/a.md:1:1 warning This archived text says the same as nl/faq/a.md: readers would get two pages for one answer.',
        ],
      },
    ],
    good: [
      {
        name: 'a difference in one language only, and an answer that is gone',
        files: {
          'en/faq/a.md': 'It costs nothing at all.\n',
          'nl/faq/a.md': 'Het kost je helemaal niets.\n',
          'archive/old/en/faq/a.md': 'It costs nothing at all.\n',
          'archive/old/nl/faq/a.md': 'Het kost niets.\n',
          'archive/old/en/faq/b.md': 'This was so before.\n',
        },
      },
    ],
  },
  check({ entry, graph, report }) {
    if (entry.version === livingVersion(graph.site).id) return;
    const texts = [...(graph.versions.get(entry.version)?.get(entry.slug)?.values() ?? [])];
    if (!texts.every((text) => isSame(text, newerThan(graph, text)))) return;
    const newer = newerThan(graph, entry)!.file;
    report({ at: entry.locate(['title']), message: 'same', values: { newer } });
  },
});

function isSame(text: Entry, newer: Entry | undefined): boolean {
  return newer?.locale === text.locale && sourceHash(newer) === sourceHash(text);
}

/** What the next version shows in place of an archived text. */
function newerThan(graph: ContentGraph, { locale, version, slug }: Entry): Entry | undefined {
  const ids = graph.site.versions.map(({ id }) => id);
  return resolveText(graph, { locale, slug, version: ids[ids.indexOf(version) + 1]! })?.entry;
}
