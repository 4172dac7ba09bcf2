import leven from 'leven';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { ASIDE_KINDS } from '../../model/aside.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'aside-unknown',
  summary: 'A block between ::: is of a kind that the site has',
  why: 'The site cannot know how serious an unknown block is, and would show a warning as a mere note.',
  severity: 'error',
  examples: {
    bad: [
      {
        name: 'a kind that does not exist',
        files: { 'en/faq/a.md': ':::warning\nDo not delete the app.\n:::\n' },
        expect: ['en/faq/a.md:1:1 error There is no block of the kind "warning".'],
      },
      {
        name: 'a misspelt kind, inside a step',
        files: { 'en/faq/a.md': '1. Open it.\n\n   :::cauton\n   Keep it.\n   :::\n2. Close it.\n' },
        expect: ['en/faq/a.md:3:4 error There is no block of the kind "cauton".'],
      },
    ],
    good: [
      {
        name: 'every kind that exists',
        files: {
          'en/faq/a.md':
            ':::note\nA.\n:::\n\n:::tip\nB.\n:::\n\n:::caution\nC.\n:::\n\n:::danger[Stop]\nD.\n:::\n',
        },
      },
    ],
  },
  check({ entry, report }) {
    visit(entry.tree, 'containerDirective', (node: ContainerDirective) => {
      if (ASIDE_KINDS.some((kind) => kind === node.name)) return;
      const nearest = ASIDE_KINDS.find((kind) => leven(kind, node.name) <= 2);
      report({
        at: node,
        message: `There is no block of the kind "${node.name}".`,
        help: nearest
          ? `Nearest: ":::${nearest}".`
          : `Use one of ${ASIDE_KINDS.map((kind) => `:::${kind}`).join(', ')}.`,
      });
    });
  },
});
