import { nodesOf } from '../../model/nodes.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'task-list',
  summary: 'A list has no boxes to tick in its source',
  why: 'The boxes of a Markdown task list have no name, so a screen reader says "checkbox" and nothing else (WCAG 4.1.2).',
  severity: 'error',
  messages: {
    box: {
      message: {
        en: 'This box to tick has no name, so some readers cannot tell what it is for.',
        nl: 'Dit aankruisvakje heeft geen naam, dus sommige lezers weten niet waarvoor het dient.',
        fr: "Cette case à cocher n'a pas de nom : certains lecteurs ne savent pas à quoi elle sert.",
      },
      help: {
        en: 'Take out [ ]. Printed procedures get a box for every step by themselves.',
        nl: 'Haal [ ] weg. Gedrukte procedures krijgen vanzelf een vakje bij elke stap.',
        fr: 'Enlevez [ ]. Les procédures imprimées reçoivent une case par étape, sans rien faire.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a box before an item',
        files: { 'en/faq/a.md': '- [ ] Charge your phone.\n- [x] Install the app.\n' },
        expect: [
          'en/faq/a.md:1:1 error This box to tick has no name, so some readers cannot tell what it is for.',
          'en/faq/a.md:2:1 error This box to tick has no name, so some readers cannot tell what it is for.',
        ],
      },
      {
        name: 'a box before a step, in a quote',
        files: { 'en/faq/a.md': '> 1. [X] Charge your phone.\n> 2. Install the app.\n' },
        expect: [
          'en/faq/a.md:1:3 error This box to tick has no name, so some readers cannot tell what it is for.',
        ],
      },
    ],
    good: [{ name: 'plain items', files: { 'en/faq/a.md': '- Charge your phone.\n- Install the app.\n' } }],
  },
  checkText({ entry, report }) {
    for (const { node } of nodesOf(entry.tree, 'listItem')) {
      if (typeof node.checked === 'boolean') report({ at: node, message: 'box' });
    }
  },
});
