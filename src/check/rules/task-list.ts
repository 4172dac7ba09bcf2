import { visit } from 'unist-util-visit';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'task-list',
  summary: 'A list has no boxes to tick in its source',
  why: 'The boxes of a Markdown task list have no name, so a screen reader says "checkbox" and nothing else (WCAG 4.1.2).',
  severity: 'error',
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
    ],
    good: [{ name: 'plain items', files: { 'en/faq/a.md': '- Charge your phone.\n- Install the app.\n' } }],
  },
  check({ entry, report }) {
    visit(entry.tree, 'listItem', (node) => {
      if (typeof node.checked !== 'boolean') return;
      report({
        at: node,
        message: 'This box to tick has no name, so some readers cannot tell what it is for.',
        help: 'Take out [ ]. Printed procedures get a box for every step by themselves.',
      });
    });
  },
});
