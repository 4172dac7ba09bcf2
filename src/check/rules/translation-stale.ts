import type { ContentGraph } from '../../graph/graph.ts';
import { pastSourceOf } from '../../model/source-history.ts';
import type { Text } from '../../model/text.ts';
import { languageName } from '../link-language.ts';
import { defineRule } from '../rule.ts';
import { pairOf } from '../translations/pairs.ts';
import { describeChanges, joinChanges } from '../translations/source-changes.ts';

const CONFIRM: Text = {
  en: 'Bring this text up to date, then:\nnpm run translate -- done {locale} {slug}\nDid the change not touch the meaning? Then, for all languages:\nnpm run translate -- minor {slug}',
  nl: 'Werk deze tekst bij, en daarna:\nnpm run translate -- done {locale} {slug}\nRaakte de wijziging de betekenis niet? Dan voor alle talen:\nnpm run translate -- minor {slug}',
  fr: 'Mettez ce texte à jour, puis :\nnpm run translate -- done {locale} {slug}\nSi le changement ne touche pas au sens, pour toutes les langues :\nnpm run translate -- minor {slug}',
};

/** The old source comes from git, read beforehand: the rule itself only looks at what it is given. */
export default defineRule({
  id: 'translation-stale',
  summary: 'A translation says what its source says today',
  why: 'Readers follow steps that are no longer right. Until then they see a notice with a link to the source.',
  severity: 'warning',
  messages: {
    changed: {
      message: {
        en: 'The {language} text has changed since this translation ({day}): {changes}.',
        nl: 'De tekst in het {language} is veranderd na deze vertaling ({day}): {changes}.',
        fr: 'Le texte en {language} a changé depuis cette traduction ({day}) : {changes}.',
      },
      help: CONFIRM,
    },
    unknown: {
      message: {
        en: 'The {language} text has changed since this translation. {reason}',
        nl: 'De tekst in het {language} is veranderd na deze vertaling. {reason}',
        fr: 'Le texte en {language} a changé depuis cette traduction. {reason}',
      },
      help: CONFIRM,
    },
    unconfirmed: {
      message: {
        en: 'Nobody has confirmed yet that this translation says what the {language} text says.',
        nl: 'Niemand heeft al bevestigd dat deze vertaling zegt wat de tekst in het {language} zegt.',
        fr: "Personne n'a encore confirmé que cette traduction dit la même chose que le texte en {language}.",
      },
      help: {
        en: 'Compare it with {file}, then:\nnpm run translate -- done {locale} {slug}',
        nl: 'Vergelijk ze met {file}, en daarna:\nnpm run translate -- done {locale} {slug}',
        fr: 'Comparez-la avec {file}, puis :\nnpm run translate -- done {locale} {slug}',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a translation of an older text, and one that nobody confirmed',
        files: {
          'en/faq/a.md': 'Text.\n',
          'nl/faq/a.md':
            "---\ntitle: Hoe?\ndescription: Zo.\nreviewed: 2026-01-01\ntranslates: '0123456789ab'\n---\n\nTekst.\n",
          'fr/faq/a.md': '---\ntitle: Comment ?\ndescription: Ainsi.\nreviewed: 2026-01-01\n---\n\nTexte.\n',
        },
        expect: [
          'fr/faq/a.md:2:1 warning Nobody has confirmed yet that this translation says what the English text says.',
          'nl/faq/a.md:5:1 warning The English text has changed since this translation. What it said then is not in the history of the content folder.',
        ],
      },
    ],
    good: [
      {
        name: 'a translation that was confirmed, whose source was wrapped anew since',
        files: {
          'en/faq/a.md':
            '---\ntitle: How?\ndescription: Like this.\nkeywords: [how]\nreviewed: 2026-01-01\n---\n\nOne\nline.\n',
          'nl/faq/a.md':
            "---\ntitle: Hoe?\ndescription: Op deze manier.\nkeywords: [hoe]\nreviewed: 2026-01-01\ntranslates: 'e73e41713901'\n---\n\nEén regel.\n",
        },
      },
    ],
  },
  check({ entry, graph, today, report }) {
    const pair = pairOf(graph, entry);
    if (!pair || pair.isFresh) return;
    const { translates } = entry.frontmatter;
    const shared = {
      language: languageName(graph.site, pair.source.locale),
      locale: entry.locale,
      slug: entry.slug,
      file: pair.source.file,
    };
    if (translates === undefined) {
      report({ at: entry.locate(['title']), message: 'unconfirmed', values: shared });
      return;
    }
    const at = entry.locate(['translates']);
    const past = pastSourceOf(graph.history, pair.source.file, translates);
    if (!past) {
      report({
        at,
        message: 'unknown',
        values: { ...shared, reason: REASONS[graph.history.gap ?? 'not-found'] },
      });
      return;
    }
    const changes = joinChanges(describeChanges(past.entry, pair.source));
    report({ at, message: 'changed', values: { ...shared, day: past.until ?? today, changes } });
  },
});

type Reason = NonNullable<ContentGraph['history']['gap']> | 'not-found';

const REASONS: Readonly<Record<Reason, Text>> = {
  'no-git': {
    en: 'What it said then is not known: the content folder is not in git.',
    nl: 'Wat er toen stond, is niet bekend: de map met inhoud zit niet in git.',
    fr: "Ce qu'il disait alors n'est pas connu : le dossier de contenu n'est pas dans git.",
  },
  shallow: {
    en: 'What it said then is not known: git has only the latest part of the history here ("git fetch --unshallow" gets the rest).',
    nl: 'Wat er toen stond, is niet bekend: git heeft hier alleen het laatste stuk van de geschiedenis ("git fetch --unshallow" haalt de rest).',
    fr: "Ce qu'il disait alors n'est pas connu : git n'a ici que la dernière partie de l'historique (« git fetch --unshallow » récupère le reste).",
  },
  'not-found': {
    en: 'What it said then is not in the history of the content folder.',
    nl: 'Wat er toen stond, staat niet in de geschiedenis van de map met inhoud.',
    fr: "Ce qu'il disait alors n'est pas dans l'historique du dossier de contenu.",
  },
};
