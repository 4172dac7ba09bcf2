import type { ContentGraph } from '../../graph/graph.ts';
import { perGraph } from '../../graph/per-graph.ts';
import { primarySubtag } from '../../model/fill.ts';
import type { Entry } from '../../model/entry.ts';
import { localeOf } from '../../model/site.ts';
import { defineRule } from '../rule.ts';
import { foldQuestion } from '../questions.ts';

export default defineRule({
  id: 'title-duplicate',
  summary: 'No two answers have the same question',
  why: 'A visitor finds the question twice, and cannot know which of the two answers holds.',
  severity: 'warning',
  messages: {
    same: {
      message: {
        en: '"{title}" asks the same as "{other}" ({file}). Visitors find both, and do not know which answer holds.',
        nl: '“{title}” vraagt hetzelfde als “{other}” ({file}). Bezoekers vinden ze allebei en weten niet welk antwoord geldt.',
        fr: '« {title} » pose la même question que « {other} » ({file}). Les visiteurs trouvent les deux, sans savoir quelle réponse est la bonne.',
      },
      help: {
        en: 'Make one answer of the two, or say in each title what is different: the account, the device.',
        nl: 'Maak er één antwoord van, of zeg in elke titel wat er anders is: het account, het toestel.',
        fr: "Faites-en une seule réponse, ou dites dans chaque titre ce qui change : le compte, l'appareil.",
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'the same question, written in another way',
        files: {
          'en/faq/a.md': titled('How do I reset my MFA?'),
          'en/faq/b.md': titled('How can I reset MFA'),
        },
        expect: [
          'en/faq/b.md:2:1 warning "How can I reset MFA" asks the same as "How do I reset my MFA?" (en/faq/a.md). Visitors find both, and do not know which answer holds.',
        ],
      },
      {
        name: 'three times, in other languages',
        files: {
          'nl/faq/a.md': titled('Hoe reset ik mijn MFA?'),
          'nl/faq/b.md': titled('Hoe reset je MFA?'),
          'nl/faq/c.md': titled('HOE RESET IK DE MFA ?'),
          'fr/faq/a.md': titled('Comment réinitialiser la MFA ?'),
          'fr/faq/b.md': titled('Comment puis-je réinitialiser ma MFA ?'),
        },
        expect: [
          'fr/faq/b.md:2:1 warning "Comment puis-je réinitialiser ma MFA ?" asks the same as "Comment réinitialiser la MFA ?" (fr/faq/a.md). Visitors find both, and do not know which answer holds.',
          'nl/faq/b.md:2:1 warning "Hoe reset je MFA?" asks the same as "Hoe reset ik mijn MFA?" (nl/faq/a.md). Visitors find both, and do not know which answer holds.',
          'nl/faq/c.md:2:1 warning "HOE RESET IK DE MFA ?" asks the same as "Hoe reset ik mijn MFA?" (nl/faq/a.md). Visitors find both, and do not know which answer holds.',
        ],
      },
    ],
    good: [
      {
        name: 'other questions about the same thing, and the question in another language or version',
        files: {
          'en/faq/a.md': titled('How do I use MFA?'),
          'archive/old/en/faq/a.md': titled('How do I use MFA?').replace('text', 'older text'),
          'en/faq/b.md': titled('Why do I use MFA?').replace(
            'text.',
            'text. Then read [](c.md) and [](a.md).',
          ),
          'en/faq/c.md': titled('How do I use MFA without a phone?').replace(
            'text.',
            'text. Or read [](b.md).',
          ),
        },
      },
    ],
  },
  check({ entry, graph, report }) {
    const first = earlierOf(graph).get(entry);
    if (!first) return;
    report({
      at: entry.locate(['title']),
      message: 'same',
      values: { title: entry.frontmatter.title, other: first.frontmatter.title, file: first.file },
    });
  },
});

/** Entries whose question was asked before in the same locale and version, with the first one that asks it. */
const earlierOf = perGraph((graph): ReadonlyMap<Entry, Entry> => {
  const first = new Map<string, Entry>();
  const earlier = new Map<Entry, Entry>();
  for (const entry of graph.entries) {
    const key = keyOf(graph, entry);
    const other = first.get(key);
    if (other) earlier.set(entry, other);
    else first.set(key, entry);
  }
  return earlier;
});

function keyOf(graph: ContentGraph, { version, locale, frontmatter: { title } }: Entry): string {
  return `${version}/${locale}/${foldQuestion(title, primarySubtag(localeOf(graph.site, locale).lang))}`;
}

/** An answer with a title. */
function titled(title: string): string {
  return `---\ntitle: ${title}\ndescription: An answer to this.\nreviewed: 2026-01-01\n---\n\nAn answer in one text.\n`;
}
