import { compareLock, type LockDifference } from '../../graph/compare-lock.ts';
import type { ContentGraph } from '../../graph/graph.ts';
import { livingVersion } from '../../model/site.ts';
import { defineRule } from '../rule.ts';

type Changed = Extract<LockDifference, { kind: 'changed' }>;

export default defineRule({
  id: 'archive-changed',
  summary: 'The text that an older version shows is the one that held then',
  why: 'Readers who ask what held before get a text that nobody could read at the time.',
  severity: 'error',
  messages: {
    living: {
      message: {
        en: 'This answer has changed, and the older version {versions} still shows it: its readers would get the new text as if it had always held.',
        nl: 'Dit antwoord is veranderd, en de oudere versie {versions} toont het nog: haar lezers zouden de nieuwe tekst krijgen alsof die altijd gold.',
        fr: "Cette réponse a changé, et la version antérieure {versions} l'affiche encore : ses lecteurs verraient le nouveau texte comme s'il avait toujours été valable.",
      },
      help: {
        en: 'If something else holds now, keep the old text for the older version:\nnpm run archive -- keep {slug}\nIf it is a correction that holds for the older version too:\nnpm run archive -- amend {slug}',
        nl: 'Geldt er nu iets anders, bewaar dan de oude tekst voor de oudere versie:\nnpm run archive -- keep {slug}\nIs het een verbetering die ook voor de oudere versie geldt:\nnpm run archive -- amend {slug}',
        fr: "Si autre chose est valable maintenant, gardez l'ancien texte pour la version antérieure :\nnpm run archive -- keep {slug}\nSi c'est une correction qui vaut aussi pour la version antérieure :\nnpm run archive -- amend {slug}",
      },
    },
    archived: {
      message: {
        en: 'This archived text has changed: readers of the older version {versions} would get another text than the one that held.',
        nl: 'Deze gearchiveerde tekst is veranderd: lezers van de oudere versie {versions} zouden een andere tekst krijgen dan die gold.',
        fr: 'Ce texte archivé a changé : les lecteurs de la version antérieure {versions} verraient un autre texte que celui qui était valable.',
      },
      help: {
        en: 'Take the old text back from git:\ngit checkout -- "*{file}"\nIf it is a correction:\nnpm run archive -- amend {slug}',
        nl: 'Haal de oude tekst terug uit git:\ngit checkout -- "*{file}"\nIs het een verbetering:\nnpm run archive -- amend {slug}',
        fr: 'Reprenez l\'ancien texte de git :\ngit checkout -- "*{file}"\nSi c\'est une correction :\nnpm run archive -- amend {slug}',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a living answer that the older version shows, in two languages',
        files: {
          'en/faq/a.md': 'It costs nothing any more.\n',
          'nl/faq/a.md': 'Het kost niets meer.\n',
          'archive/lock.json': '{ "old": { "faq/a": { "en": "0123456789ab", "nl": "0123456789ab" } } }',
        },
        expect: [
          'en/faq/a.md:1:1 error This answer has changed, and the older version old still shows it: its readers would get the new text as if it had always held.',
          'nl/faq/a.md:1:1 error This answer has changed, and the older version old still shows it: its readers would get the new text as if it had always held.',
        ],
      },
      {
        name: 'an archived text that two versions show',
        files: {
          'site.yml':
            'name: { en: Help }\ndescription: { en: Answers }\nurl: https://help.example\nlocales:\n  - { id: en, label: English, lang: en }\ndefaultLocale: en\nversions:\n  - { id: v1, label: { en: One }, until: 2024-12-31 }\n  - { id: v2, label: { en: Two }, from: 2025-01-01, until: 2025-12-31 }\n  - { id: v3, label: { en: Three }, from: 2026-01-01 }\ntopics:\n  - { id: faq, title: { en: Questions } }\n',
          'en/faq/a.md': 'Text.\n',
          'archive/v2/en/faq/a.md': 'Another text.\n',
          'archive/lock.json':
            '{ "v1": { "faq/a": { "en": "0123456789ab" } }, "v2": { "faq/a": { "en": "0123456789ab" } } }',
        },
        expect: [
          'archive/v2/en/faq/a.md:1:1 error This archived text has changed: readers of the older version v1, v2 would get another text than the one that held.',
        ],
      },
    ],
    good: [
      {
        name: 'an older text in the archive, a translation that came later, and an answer that came later',
        files: {
          'en/faq/a.md': 'It costs nothing any more.\n',
          'archive/old/en/faq/a.md': 'It costs one euro.\n',
          'en/faq/b.md':
            '---\ntitle: What is new?\ndescription: Much of it.\nkeywords: [news]\nreviewed: 2026-01-01\nsince: new\n---\n\nMuch of it.\n',
        },
      },
    ],
  },
  checkSite({ graph, report }) {
    const changed = compareLock(graph).filter((difference) => difference.kind === 'changed');
    // One cause, one finding, however many versions show the text.
    for (const [entry, differences] of Map.groupBy(changed, ({ entry }: Changed) => entry)) {
      const versions = differences.map(({ version }) => version).join(', ');
      report({
        file: entry.file,
        at: entry.locate(['title']),
        message: isLiving(graph, entry.version) ? 'living' : 'archived',
        values: { versions, slug: entry.slug, file: entry.file },
      });
    }
  },
});

function isLiving({ site }: ContentGraph, version: string): boolean {
  return version === livingVersion(site).id;
}
