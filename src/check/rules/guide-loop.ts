import type { Guide } from '../../model/guide.ts';
import { exampleGuide } from '../guide-examples.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'guide-loop',
  summary: 'No choice in a guide leads back to a question that was answered already',
  why: 'Somebody who is in a hurry goes round in circles, and never gets to an answer.',
  severity: 'error',
  messages: {
    loop: {
      message: {
        en: 'This choice leads back to the question "{id}", which was answered on the way here.',
        nl: 'Deze keuze leidt terug naar de vraag "{id}", die op weg hierheen al beantwoord is.',
        fr: 'Ce choix ramène à la question « {id} », à laquelle on a déjà répondu en chemin.',
      },
      help: {
        en: 'Lead to an answer, or to a question that comes later. The way back is on every page.',
        nl: 'Leid naar een antwoord, of naar een vraag die later komt. De weg terug staat op elke pagina.',
        fr: 'Menez à une réponse, ou à une question qui vient plus tard. Le retour est sur chaque page.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a choice that leads to its own question, and one that leads back to the first',
        files: {
          'guides/start.yml': exampleGuide({
            first: ['question: second', 'answer: faq/a'],
            second: ['question: second', 'question: first'],
          }),
          'en/faq/a.md': 'An answer.\n',
        },
        expect: [
          'guides/start.yml:14:9 error This choice leads back to the question "second", which was answered on the way here.',
          'guides/start.yml:16:9 error This choice leads back to the question "first", which was answered on the way here.',
        ],
      },
    ],
    good: [
      {
        name: 'two ways to the same question',
        files: {
          'guides/start.yml': exampleGuide({
            first: ['question: third', 'question: second'],
            second: ['question: third', 'answer: faq/a'],
            third: ['answer: faq/a'],
          }),
          'en/faq/a.md': 'An answer.\n',
        },
      },
    ],
  },
  checkSite({ graph, report }) {
    for (const guide of graph.guides) {
      for (const { path, id } of findLoops(guide)) {
        report({ file: guide.file, at: guide.locate(path), message: 'loop', values: { id } });
      }
    }
  },
});

/** The choices that close a circle, found by following every way once. */
function findLoops({ questions }: Guide): { path: (string | number)[]; id: string }[] {
  const loops: { path: (string | number)[]; id: string }[] = [];
  const onTheWay = new Set<string>();
  const done = new Set<string>();
  const follow = (start: string): void => {
    const i = questions.findIndex(({ id }) => id === start);
    if (i < 0 || done.has(start)) return;
    onTheWay.add(start);
    questions[i]!.options.forEach(({ question: id }, j) => {
      if (id === undefined) return;
      if (onTheWay.has(id)) loops.push({ path: ['questions', i, 'options', j, 'question'], id });
      else follow(id);
    });
    onTheWay.delete(start);
    done.add(start);
  };
  for (const { id } of questions) follow(id);
  return loops;
}
