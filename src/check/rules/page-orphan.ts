import type { ContentGraph } from '../../graph/graph.ts';
import { perGraph } from '../../graph/per-graph.ts';
import { resolveHref } from '../../graph/resolve-link.ts';
import type { EntryKey } from '../../model/address.ts';
import { FILE_START } from '../../model/diagnostic.ts';
import type { Entry } from '../../model/entry.ts';
import { splitAnswer } from '../../model/guide.ts';
import { livingVersion } from '../../model/site.ts';
import { exampleGuide } from '../guide-examples.ts';
import type { Notes } from '../notes.ts';
import { hrefsOf } from '../plain-links.ts';
import { defineRule } from '../rule.ts';

/**
 * Every entry stands on its topic's page and in A–Z, so a lack of links alone leaves nobody without an answer: most
 * questions are found by searching. Told is only an entry that no other entry and no guide leads to and that has no
 * further words to be searched by: readers find it if they think of the very words of its title, and not otherwise.
 */
export default defineRule({
  id: 'page-orphan',
  summary: 'An entry is linked from another one or a guide, or has words to be found by',
  why: 'Readers who do not think of the words of its title never find it.',
  severity: 'info',
  messages: {
    orphan: {
      message: {
        en: 'No entry links to this one.',
        nl: 'Geen enkel antwoord linkt naar dit antwoord.',
        fr: 'Aucune réponse ne mène à celle-ci.',
      },
      help: {
        en: 'Link to it from an entry that readers open first, or give it the words that they search for: keywords: [lost, stolen].',
        nl: 'Zet er een link naar in een antwoord dat lezers eerst openen, of geef het de woorden waarmee ze zoeken: keywords: [kwijt, gestolen].',
        fr: "Ajoutez un lien dans une réponse que les lecteurs ouvrent d'abord, ou donnez-lui les mots qu'ils cherchent : keywords: [perdu, volé].",
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'neither links nor words, although it links to others and to itself',
        files: {
          'en/faq/a.md':
            '---\ntitle: What does it cost?\ndescription: Nothing.\nkeywords: [price]\nreviewed: 2026-01-01\n---\n\nIt is free.\n',
          'en/faq/orphan.md':
            '---\ntitle: Who pays?\ndescription: You do not.\nreviewed: 2026-01-01\n---\n\nSee [](a.md) and [the top](orphan.md).\n',
        },
        expect: ['en/faq/orphan.md:1:1 info No entry links to this one.'],
      },
      {
        name: 'links in another language only',
        files: {
          'en/faq/a.md':
            '---\ntitle: What does it cost?\ndescription: Nothing.\nkeywords: [price]\nreviewed: 2026-01-01\n---\n\nSee [](b.md).\n',
          'en/faq/b.md':
            '---\ntitle: Who pays?\ndescription: Not you.\nreviewed: 2026-01-01\n---\n\nNot you.\n',
          'nl/faq/a.md':
            '---\ntitle: Wat kost het?\ndescription: Niets.\nkeywords: [prijs]\nreviewed: 2026-01-01\n---\n\nHet is gratis.\n',
          'nl/faq/b.md':
            '---\ntitle: Wie betaalt?\ndescription: Jij niet.\nreviewed: 2026-01-01\n---\n\nJij niet.\n',
        },
        expect: ['nl/faq/b.md:1:1 info No entry links to this one.'],
      },
    ],
    good: [
      {
        name: 'a link, a related entry, keywords or phrases to search for',
        files: {
          'en/faq/a.md':
            '---\ntitle: What does it cost?\ndescription: Nothing.\nkeywords: [price]\nreviewed: 2026-01-01\nrelated: [faq/c]\n---\n\nSee [](b.md).\n',
          'en/faq/b.md':
            '---\ntitle: Who pays?\ndescription: Not you.\nreviewed: 2026-01-01\n---\n\nNot you.\n',
          'en/faq/c.md':
            '---\ntitle: Is there a bill?\ndescription: There is none.\nreviewed: 2026-01-01\n---\n\nThere is no bill.\n',
          'en/faq/d.md':
            '---\ntitle: How do I pay?\ndescription: You do not.\nsearchFor: [how to pay]\nreviewed: 2026-01-01\n---\n\nYou do not.\n',
        },
      },
      {
        name: 'an answer that a guide leads to',
        files: {
          'guides/start.yml': exampleGuide({ first: ['answer: faq/b'] }),
          'en/faq/a.md':
            '---\ntitle: What does it cost?\ndescription: Nothing.\nkeywords: [price]\nreviewed: 2026-01-01\n---\n\nIt is free.\n',
          'en/faq/b.md':
            '---\ntitle: Who pays?\ndescription: Not you.\nreviewed: 2026-01-01\n---\n\nNot you.\n',
        },
      },
      {
        name: 'the only entry: there is none that could link to it',
        files: {
          'en/faq/a.md':
            '---\ntitle: What does it cost?\ndescription: Nothing.\nreviewed: 2026-01-01\n---\n\nIt is free.\n',
        },
      },
    ],
  },
  check({ entry, graph, notes, report }) {
    const { keywords, searchFor, description } = entry.frontmatter;
    if (!isFound(graph, entry) || keywords.length > 0 || searchFor.length > 0) return;
    // Without a description the settings could not be read, which is told already; what they hold is not known.
    if (description === '') return;
    const { linked, counts } = inboundLinks(graph, notes);
    if (linked.has(keyOf(entry)) || counts.get(entry.locale) === 1) return;
    report({ at: FILE_START, message: 'orphan' });
  },
});

/** Whether an entry is one that readers are to find: older texts are reached from the living one. */
function isFound(graph: ContentGraph, { version, frontmatter }: Entry): boolean {
  return version === livingVersion(graph.site).id && !frontmatter.draft;
}

function keyOf({ locale, slug }: Pick<EntryKey, 'locale' | 'slug'>): string {
  return `${locale}/${slug}`;
}

/** The entries that others of the same language lead to, and how many living entries each language has. */
const inboundLinks = perGraph((graph, notes: Notes) => {
  const linked = new Set<string>();
  const counts = new Map<string, number>();
  for (const entry of graph.entries) {
    const { locale } = entry;
    if (entry.frontmatter.draft) continue;
    if (isFound(graph, entry)) counts.set(locale, (counts.get(locale) ?? 0) + 1);
    for (const slug of slugsLinkedFrom(graph, notes, entry)) {
      if (slug !== entry.slug) linked.add(keyOf({ locale, slug }));
    }
  }
  for (const locale of counts.keys()) {
    for (const slug of slugsLedTo(graph)) linked.add(keyOf({ locale, slug }));
  }
  return { linked, counts };
});

/** The answers that guides lead to, in every language. */
function slugsLedTo({ guides }: ContentGraph): string[] {
  return guides.flatMap(({ questions }) =>
    questions.flatMap(({ options }) =>
      options.flatMap(({ answer }) => (answer === undefined ? [] : splitAnswer(answer).slug)),
    ),
  );
}

function slugsLinkedFrom(graph: ContentGraph, notes: Notes, entry: Entry): string[] {
  const targets = hrefsOf(notes, entry).map((href) => resolveHref(graph, entry, href));
  return [
    ...targets.flatMap((target) => (target.kind === 'entry' ? [target.entry.slug] : [])),
    ...entry.frontmatter.related,
  ];
}
