import { languageName } from '../link-language.ts';
import { defineRule } from '../rule.ts';
import { pairOf } from '../translations/pairs.ts';

export default defineRule({
  id: 'accounts-differ',
  summary: 'A translation is about the same accounts as its source',
  why: 'Readers follow an answer that is not about their account, or pass by the one that is.',
  severity: 'warning',
  messages: {
    differ: {
      message: {
        en: 'This answer is about {own}; the {language} text is about {other}.',
        nl: 'Dit antwoord gaat over {own}; de tekst in het {language} gaat over {other}.',
        fr: 'Cette réponse concerne {own} ; le texte en {language} concerne {other}.',
      },
      help: {
        en: 'Write the same accounts here as in {file}.',
        nl: 'Schrijf hier dezelfde accounts als in {file}.',
        fr: 'Indiquez ici les mêmes comptes que dans {file}.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'an account that the source is about',
        files: {
          'en/faq/a.md':
            '---\ntitle: How?\ndescription: Like this.\naccounts: [work]\nreviewed: 2026-01-01\n---\n\nText.\n',
          'nl/faq/a.md': '---\ntitle: Hoe?\ndescription: Zo.\nreviewed: 2026-01-01\n---\n\nTekst.\n',
          'fr/faq/a.md':
            '---\ntitle: Comment ?\ndescription: Ainsi.\naccounts: []\nreviewed: 2026-01-01\n---\n\nTexte.\n',
        },
        expect: [
          'fr/faq/a.md:4:1 warning This answer is about no account; the English text is about work.',
          'nl/faq/a.md:2:1 warning This answer is about no account; the English text is about work.',
        ],
      },
    ],
    good: [
      {
        name: 'the same account',
        files: {
          'en/faq/a.md':
            '---\ntitle: How?\ndescription: Like this.\naccounts: [work]\nkeywords: [how]\nreviewed: 2026-01-01\n---\n\nText.\n',
          'nl/faq/a.md':
            '---\ntitle: Hoe?\ndescription: Op deze manier.\naccounts: [work]\nkeywords: [hoe]\nreviewed: 2026-01-01\n---\n\nTekst.\n',
        },
      },
    ],
  },
  check({ entry, graph, report }) {
    const pair = pairOf(graph, entry);
    if (!pair) return;
    const [own, other] = [entry, pair.source].map(({ frontmatter }) =>
      [...frontmatter.accounts].sort().join(', '),
    );
    if (own === other) return;
    const none = { en: 'no account', nl: 'geen account', fr: 'aucun compte' };
    report({
      at: entry.locate(['accounts']),
      message: 'differ',
      values: {
        own: own === '' ? none : own!,
        other: other === '' ? none : other!,
        language: languageName(graph.site, pair.source.locale),
        file: pair.source.file,
      },
    });
  },
});
