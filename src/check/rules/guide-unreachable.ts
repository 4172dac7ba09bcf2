import type { Guide } from '../../model/guide.ts';
import { exampleGuide } from '../guide-examples.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'guide-unreachable',
  summary: 'Every question of a guide can be reached from its first one',
  why: 'A question that no choice leads to is read by nobody, and neither are the answers behind it.',
  severity: 'error',
  messages: {
    unreachable: {
      message: {
        en: 'No way from the first question leads to "{id}", so readers never see it.',
        nl: 'Geen enkele weg vanaf de eerste vraag leidt naar "{id}", dus lezers zien ze nooit.',
        fr: 'Aucun chemin depuis la première question ne mène à « {id} », donc les lecteurs ne la voient jamais.',
      },
      help: {
        en: 'Add "question: {id}" to a choice of another question, or delete it.',
        nl: 'Voeg "question: {id}" toe aan een keuze van een andere vraag, of schrap ze.',
        fr: 'Ajoutez "question: {id}" à un choix d\'une autre question, ou supprimez-la.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a question that nothing leads to; the one behind it comes with it',
        files: {
          'guides/start.yml': exampleGuide({
            first: ['answer: faq/a'],
            second: ['question: third'],
            third: ['answer: faq/a'],
          }),
          'en/faq/a.md': 'An answer.\n',
        },
        expect: [
          'guides/start.yml:8:5 error No way from the first question leads to "second", so readers never see it.',
        ],
      },
    ],
    good: [
      {
        name: 'questions one behind the other, in any order',
        files: {
          'guides/start.yml': exampleGuide({
            first: ['question: third'],
            second: ['answer: faq/a'],
            third: ['question: second'],
          }),
          'en/faq/a.md': 'An answer.\n',
        },
      },
    ],
  },
  checkSite({ graph, report }) {
    for (const guide of graph.guides) {
      // A misspelt id leaves others unreached: guide-question tells of the cause.
      if (hasUnknownTarget(guide)) continue;
      const reached = reachable(guide);
      const led = targetsOf(guide);
      guide.questions.forEach(({ id }, i) => {
        if (reached.has(id) || led.has(id)) return;
        const at = guide.locate(['questions', i, 'id']);
        report({ file: guide.file, at, message: 'unreachable', values: { id } });
      });
    }
  },
});

function reachable({ questions }: Guide): Set<string> {
  const reached = new Set([questions[0]!.id]);
  // A set is walked in the order in which it grows.
  for (const id of reached) {
    const options = questions.find((question) => question.id === id)?.options ?? [];
    for (const { question } of options) if (question !== undefined) reached.add(question);
  }
  return reached;
}

/** Ids of the questions that some choice leads to. */
function targetsOf({ questions }: Guide): Set<string> {
  return new Set(questions.flatMap(({ options }) => options.flatMap(({ question }) => question ?? [])));
}

function hasUnknownTarget(guide: Guide): boolean {
  return [...targetsOf(guide)].some((target) => guide.questions.every(({ id }) => id !== target));
}
