import type { Entry } from '../../model/entry.ts';
import { isQuestion, quotedNames } from '../quoted-names.ts';
import { defineRule } from '../rule.ts';
import { bareTitle, namedElsewhere, nearestTitle, similarityTo, titlesFor } from '../titles.ts';

const UNKNOWN = {
  en: 'No entry is called "{text}".',
  nl: 'Geen enkel antwoord heet "{text}".',
  fr: "Aucune réponse ne s'appelle « {text} ».",
};

export default defineRule({
  id: 'entry-name',
  summary: 'A question that a text quotes is one that the site answers',
  why: 'Readers look for the words that they were given, and do not find them.',
  severity: 'warning',
  messages: {
    near: {
      message: UNKNOWN,
      help: {
        en: 'Nearest: "{title}". Write []({address}) in place of the quoted words, and the site always shows the question as it reads.',
        nl: 'Lijkt het meest op: "{title}". Schrijf []({address}) in plaats van de aangehaalde woorden: dan toont de site de vraag altijd zoals ze er staat.',
        fr: 'La plus proche : « {title} ». Écrivez []({address}) à la place des mots cités : le site affichera toujours la question telle quelle.',
      },
    },
    unknown: {
      message: UNKNOWN,
      help: {
        en: 'Link to the entry instead, with nothing between [ and ]: [](../topic/name.md). The site then shows its question.',
        nl: 'Schrijf een link naar het antwoord, met niets tussen [ en ]: [](../onderwerp/naam.md). De site toont dan de vraag.',
        fr: 'Mettez plutôt un lien vers la réponse, sans rien entre [ et ] : [](../sujet/nom.md). Le site affiche alors la question.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a question that was reworded',
        files: {
          'en/faq/a.md': 'See the entry "How do I reset my MFA?" for more.\n',
          'en/faq/reset.md':
            '---\ntitle: How do I reset multifactor authentication?\ndescription: At the desk.\nkeywords: [reset]\nreviewed: 2026-01-01\n---\n\nGo to [the desk](a.md).\n',
        },
        expect: ['en/faq/a.md:1:15 warning No entry is called "How do I reset my MFA?".'],
      },
      {
        name: 'in any language and with any marks, over two lines, within a step',
        files: {
          'nl/faq/a.md':
            '1. Open de app.\n2. Lukt het niet? Lees ook de vraag „Hoe verwijder\n   ik mijn *oude* toestel?” en begin opnieuw.\n',
          'fr/faq/a.md': 'Voir l’article « Comment réinitialiser la MFA ? ».\n',
        },
        expect: [
          'fr/faq/a.md:1:16 warning No entry is called "Comment réinitialiser la MFA ?".',
          'nl/faq/a.md:2:37 warning No entry is called "Hoe verwijder ik mijn oude toestel?".',
        ],
      },
      {
        name: 'a question that is much like one of the site, without a word that tells, and a name without its mark',
        files: {
          'en/faq/a.md':
            "Many ask 'How can I register my new phone?' in May.\n\n> Follow the item “How do I register my new telephone”.\n",
          'en/faq/new.md':
            '---\ntitle: How do I register my new phone?\ndescription: In the app.\nkeywords: [new]\nreviewed: 2026-01-01\n---\n\nOpen [the app](a.md).\n',
        },
        expect: [
          'en/faq/a.md:1:10 warning No entry is called "How can I register my new phone?".',
          'en/faq/a.md:3:19 warning No entry is called "How do I register my new telephone".',
        ],
      },
      {
        name: 'the title of an older version',
        files: {
          'en/faq/a.md': 'Read "Must I use MFA for my work account?"\n',
          'en/faq/must.md':
            '---\ntitle: For which accounts is MFA mandatory?\ndescription: For all.\nkeywords: [must]\nreviewed: 2026-01-01\n---\n\nFor [all](a.md).\n',
          'archive/old/en/faq/must.md':
            '---\ntitle: Must I use MFA for my work account?\ndescription: No.\nkeywords: [must]\nreviewed: 2025-01-01\n---\n\nIt is not mandatory yet.\n',
        },
        expect: ['en/faq/a.md:1:6 warning No entry is called "Must I use MFA for my work account?".'],
      },
    ],
    good: [
      {
        name: 'titles as they read, however they are typed, the start of one, and headings',
        files: {
          'en/faq/a.md':
            '## Does it fail?\n\nSee "what’s  new?", the entry ‘What\'s new?’, the entry “I lost my phone” or the FAQ «What’s …». See “Does it fail?”.\n',
          'en/faq/new.md':
            "---\ntitle: What's new?\ndescription: Much.\nkeywords: [news]\nreviewed: 2026-01-01\n---\n\nSee [the first](a.md).\n",
          'en/faq/lost.md':
            '---\ntitle: I lost my phone. What do I do?\ndescription: Call.\nkeywords: [lost]\nreviewed: 2026-01-01\n---\n\nSee [the first](a.md).\n',
        },
      },
      {
        name: 'questions of a screen and of people, and other words in quotes',
        files: {
          'en/faq/a.md':
            'You see the question "Stay signed in?" Choose "Need help?", or answer the question "Is this you?" with "Yes". In the entry "Security info", tap **+**. It\'s "new". A 5" screen isn\'t \'big\'. Somebody asks: “Why do we need this?”\n',
        },
      },
      {
        name: 'a quote that is a link, that has a link in it, or that is code',
        files: {
          'en/faq/a.md':
            'See ["How do I begin?"](b.md), "[How do I begin?](b.md)" and `see "How do I begin?"`.\n',
          'en/faq/b.md': 'Back to [the first](a.md).\n',
        },
      },
    ],
  },
  check({ entry, graph, notes, report }) {
    for (const { text, needed, at } of notes.ofText(quotedNames, entry) ?? []) {
      const titles = titlesFor(graph, entry);
      if (isAmong(titles.known, text) || similarityTo(titles, text) < needed) continue;
      if (isAmong(titles.headings(), text)) continue;
      const nearest = namedElsewhere(graph, entry, text) ?? nearestTitle(titles, text);
      if (nearest) {
        const { title } = nearest.frontmatter;
        report({ at, message: 'near', values: { text, title, address: addressOf(entry, nearest) } });
      } else {
        report({ at, message: 'unknown', values: { text } });
      }
    }
  },
});

/** A name that breaks off, or is given without its question mark, may be the start of a title. */
function isAmong(titles: ReadonlySet<string>, text: string): boolean {
  const bare = bareTitle(text);
  if (titles.has(bare) || bare === '') return true;
  return !isQuestion(text) && [...titles].some((title) => title.startsWith(bare));
}

/** The way from one entry to another, as an editor writes it. */
function addressOf(from: Entry, to: Entry): string {
  const [topic, name] = to.slug.split('/') as [string, string];
  return from.slug.startsWith(`${topic}/`) ? `${name}.md` : `../${topic}/${name}.md`;
}
