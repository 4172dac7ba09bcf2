import { NEAREST_HELP, nearestHelp } from '../../read/nearest.ts';
import { exampleGuide } from '../guide-examples.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'guide-question',
  summary: 'A choice in a guide leads to a question that the guide has',
  why: 'Somebody who follows the questions would be left standing halfway.',
  severity: 'error',
  messages: {
    unknown: {
      message: {
        en: 'This guide has no question "{id}", so this choice leads nowhere.',
        nl: 'Deze wegwijzer heeft geen vraag "{id}", dus deze keuze leidt nergens heen.',
        fr: "Ce guide n'a pas de question « {id} », donc ce choix ne mène nulle part.",
      },
      help: NEAREST_HELP,
    },
  },
  examples: {
    bad: [
      {
        name: 'a misspelt question',
        files: {
          'guides/start.yml': exampleGuide({ first: ['question: secnd'], second: ['answer: faq/a'] }),
          'en/faq/a.md': 'An answer.\n',
        },
        expect: [
          'guides/start.yml:7:9 error This guide has no question "secnd", so this choice leads nowhere.',
        ],
      },
    ],
    good: [
      {
        name: 'a question that follows',
        files: {
          'guides/start.yml': exampleGuide({ first: ['question: second'], second: ['answer: faq/a'] }),
          'en/faq/a.md': 'An answer.\n',
        },
      },
    ],
  },
  checkSite({ graph, report }) {
    for (const { file, questions, locate } of graph.guides) {
      const ids = questions.map(({ id }) => id);
      questions.forEach(({ id: own, options }, i) =>
        options.forEach(({ question: id }, j) => {
          if (id === undefined || ids.includes(id)) return;
          const at = locate(['questions', i, 'options', j, 'question']);
          const others = ids.filter((other) => other !== own);
          report({ file, at, message: 'unknown', values: { id, nearest: nearestHelp(id, others) } });
        }),
      );
    }
  },
});
