import { sourceOf, type ContentGraph } from '../../graph/graph.ts';
import type { Entry } from '../../model/entry.ts';
import { splitAnswer } from '../../model/guide.ts';
import { NEAREST_HELP, nearestHelp } from '../../read/nearest.ts';
import { exampleGuide } from '../guide-examples.ts';
import { describePlace } from '../link-places.ts';
import { defineRule, type Finding } from '../rule.ts';

export default defineRule({
  id: 'guide-answer',
  summary: 'A guide leads to answers that are published, and to places that they have',
  why: 'Whoever answered all the questions would find nothing at the end of them.',
  severity: 'error',
  messages: {
    unknown: {
      message: {
        en: 'There is no answer "{slug}", so this choice leads nowhere.',
        nl: 'Er is geen antwoord "{slug}", dus deze keuze leidt nergens heen.',
        fr: "Il n'y a pas de réponse « {slug} », donc ce choix ne mène nulle part.",
      },
      help: NEAREST_HELP,
    },
    draft: {
      message: {
        en: '"{slug}" is a draft, so this choice leads nowhere.',
        nl: '"{slug}" is een klad, dus deze keuze leidt nergens heen.',
        fr: '« {slug} » est un brouillon, donc ce choix ne mène nulle part.',
      },
      help: {
        en: 'Take "draft: true" out of {file}, or lead to another answer until it is ready.',
        nl: 'Haal "draft: true" uit {file}, of leid naar een ander antwoord tot het klaar is.',
        fr: 'Retirez "draft: true" de {file}, ou menez à une autre réponse en attendant.',
      },
    },
    fragment: {
      message: {
        en: '"{title}" has no {place} with the address #{fragment}, so readers begin at the top of it.',
        nl: '"{title}" heeft geen {place} met het adres #{fragment}, dus lezers beginnen bovenaan.',
        fr: "« {title} » n'a pas {place} à l'adresse #{fragment}, donc les lecteurs commencent en haut.",
      },
      help: NEAREST_HELP,
    },
  },
  examples: {
    bad: [
      {
        name: 'a misspelt answer, one that has moved, a draft, and a heading that is not there',
        files: {
          'guides/start.yml': exampleGuide({
            first: [
              'answer: faq/pone',
              'answer: faq/old',
              'answer: faq/later',
              'answer: faq/phone#your-fone',
              'answer: faq/phone#step-9',
            ],
          }),
          'en/faq/phone.md':
            '---\ntitle: Which phone?\ndescription: Any.\nformerly: [faq/old]\nreviewed: 2026-01-01\n---\n\n## Your phone\n\n1. Take it.\n2. Use it.\n',
          'en/faq/later.md':
            '---\ntitle: When?\ndescription: Soon.\ndraft: true\nreviewed: 2026-01-01\n---\n\nSoon.\n',
        },
        expect: [
          'guides/start.yml:7:9 error There is no answer "faq/pone", so this choice leads nowhere.',
          'guides/start.yml:9:9 error There is no answer "faq/old", so this choice leads nowhere.',
          'guides/start.yml:11:9 error "faq/later" is a draft, so this choice leads nowhere.',
          'guides/start.yml:13:9 error "Which phone?" has no heading with the address #your-fone, so readers begin at the top of it.',
          'guides/start.yml:15:9 error "Which phone?" has no step with the address #step-9, so readers begin at the top of it.',
        ],
      },
    ],
    good: [
      {
        name: 'an answer, a part of it, and a step',
        files: {
          'guides/start.yml': exampleGuide({
            first: ['answer: faq/phone', 'answer: faq/phone#your-phone', 'answer: faq/phone#step-2'],
          }),
          'en/faq/phone.md':
            '---\ntitle: Which phone?\ndescription: Any.\nreviewed: 2026-01-01\n---\n\n## Your phone\n\n1. Take it.\n2. Use it.\n',
        },
      },
    ],
  },
  checkSite({ graph, report }) {
    for (const { file, questions, locate } of graph.guides) {
      questions.forEach(({ options }, i) =>
        options.forEach(({ answer }, j) => {
          const problem = answer === undefined ? undefined : findProblem(graph, answer);
          if (problem) report({ file, at: locate(['questions', i, 'options', j, 'answer']), ...problem });
        }),
      );
    }
  },
});

type Problem = Pick<Finding<'unknown' | 'draft' | 'fragment'>, 'message' | 'values'>;

function findProblem(graph: ContentGraph, answer: string): Problem | undefined {
  const { slug, fragment } = splitAnswer(answer);
  const entry = sourceOf(graph, slug);
  if (!entry) return describeMissing(graph, slug);
  const known = entry.outline.fragments;
  if (fragment === undefined || known.includes(fragment)) return undefined;
  const place = describePlace(fragment);
  const nearest = nearestHelp(fragment, known);
  return { message: 'fragment', values: { title: entry.frontmatter.title, place, fragment, nearest } };
}

/** An answer that had another slug before is found by it. */
function describeMissing({ drafts, moved, topics, site }: ContentGraph, slug: string): Problem {
  const isDraft = (entry: Entry): boolean => entry.slug === slug && entry.locale === site.defaultLocale;
  const draft = [...drafts.values()].find(isDraft);
  if (draft) return { message: 'draft', values: { slug, file: draft.file } };
  const nearest = nearestHelp(moved.get(slug) ?? slug, [...topics.values()].flat());
  return { message: 'unknown', values: { slug, nearest } };
}
