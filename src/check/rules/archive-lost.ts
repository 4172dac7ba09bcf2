import { compareLock } from '../../graph/compare-lock.ts';
import { LOCK_FILE } from '../../model/archive-lock.ts';
import { FILE_START } from '../../model/diagnostic.ts';
import { livingVersion } from '../../model/site.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'archive-lost',
  summary: 'An older version has the answers that it had, and no others',
  why: 'Readers who ask what held before miss an answer, or find one that was not there.',
  severity: 'error',
  messages: {
    lost: {
      message: {
        en: 'The older version {version} has lost its text of {slug} in "{locale}": its readers would find nothing, or another language.',
        nl: 'De oudere versie {version} is haar tekst van {slug} in "{locale}" kwijt: haar lezers zouden niets vinden, of een andere taal.',
        fr: 'La version antérieure {version} a perdu son texte de {slug} en "{locale}" : ses lecteurs ne trouveraient rien, ou une autre langue.',
      },
      help: {
        en: 'Keep the old text for it:\nnpm run archive -- keep {slug}\nIf it should be gone there too:\nnpm run archive -- amend {slug}',
        nl: 'Bewaar de oude tekst ervoor:\nnpm run archive -- keep {slug}\nMoet die ook daar weg:\nnpm run archive -- amend {slug}',
        fr: "Gardez l'ancien texte pour elle :\nnpm run archive -- keep {slug}\nS'il doit disparaître là aussi :\nnpm run archive -- amend {slug}",
      },
    },
    appeared: {
      message: {
        en: 'The older version {version} would show this answer, which it did not have.',
        nl: 'De oudere versie {version} zou dit antwoord tonen, terwijl ze het niet had.',
        fr: "La version antérieure {version} afficherait cette réponse, qu'elle n'avait pas.",
      },
      help: {
        en: 'If it holds only since the current version, add a line to its settings: since: {living}\nIf it holds for the older version too:\nnpm run archive -- amend {slug}',
        nl: 'Geldt het pas sinds de huidige versie, voeg dan een regel toe aan de instellingen: since: {living}\nGeldt het ook voor de oudere versie:\nnpm run archive -- amend {slug}',
        fr: "S'il ne vaut que depuis la version actuelle, ajoutez une ligne à ses réglages : since: {living}\nS'il vaut aussi pour la version antérieure :\nnpm run archive -- amend {slug}",
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'an answer that was deleted, and a translation',
        files: {
          'en/faq/b.md': 'Text.\n',
          'archive/lock.json':
            '{ "old": { "faq/a": { "en": "0123456789ab" }, "faq/b": { "en": "39e8f0a0ac0c", "nl": "0123456789ab" } } }',
        },
        expect: [
          'archive/lock.json:1:1 error The older version old has lost its text of faq/a in "en": its readers would find nothing, or another language.',
          'archive/lock.json:1:1 error The older version old has lost its text of faq/b in "nl": its readers would find nothing, or another language.',
        ],
      },
      {
        name: 'an answer that is new',
        files: {
          'en/faq/a.md': 'Text.\n',
          'nl/faq/a.md': 'Tekst.\n',
          'archive/lock.json': '{ "old": {} }',
        },
        expect: [
          'en/faq/a.md:1:1 error The older version old would show this answer, which it did not have.',
        ],
      },
    ],
    good: [
      {
        name: 'an answer that was renamed',
        files: {
          'en/faq/b.md':
            '---\ntitle: What does it cost?\ndescription: Nothing.\nkeywords: [price]\nreviewed: 2026-01-01\nformerly: [faq/a]\n---\n\nIt is free.\n',
          'archive/lock.json': '{ "old": { "faq/a": { "en": "22ddc12f8acf" } } }',
        },
      },
    ],
  },
  checkSite({ graph, report }) {
    const living = livingVersion(graph.site).id;
    for (const difference of compareLock(graph)) {
      const { kind, version, slug, locale } = difference;
      if (kind === 'lost') {
        report({ file: LOCK_FILE, at: FILE_START, message: 'lost', values: { version, slug, locale } });
      } else if (kind === 'appeared') {
        const { entry } = difference;
        report({
          file: entry.file,
          at: entry.locate(['title']),
          message: 'appeared',
          values: { version, slug, living },
        });
      }
    }
  },
});
