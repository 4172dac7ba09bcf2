import type { ListItem } from 'mdast';
import { isComment } from '../block-names.ts';
import { collectOrderedLists } from '../lists.ts';
import { capitalise, nameStep } from '../names.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'step-empty',
  summary: 'Every step says something',
  why: 'Readers see a number with nothing after it, and wonder what they miss.',
  severity: 'error',
  messages: {
    empty: {
      message: {
        en: '{step} is empty.',
        nl: '{step} is leeg.',
        fr: '{step} est vide.',
      },
      help: {
        en: 'Write what to do after the number, or delete the line.',
        nl: 'Schrijf na het nummer wat de lezer moet doen, of schrap de regel.',
        fr: "Écrivez après le numéro ce qu'il faut faire, ou supprimez la ligne.",
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a number alone',
        files: { 'en/faq/a.md': '1. Open the app.\n2.\n3. Scan the code.\n' },
        expect: ['en/faq/a.md:2:1 error Step 2 is empty.'],
      },
      {
        name: 'a sub-step with only a comment',
        files: {
          'en/faq/a.md': '1. Set up:\n   1. Open it.\n   2. <!-- Ask the desk. -->\n2. Scan the code.\n',
        },
        expect: ['en/faq/a.md:3:4 error Sub-step b is empty.'],
      },
    ],
    good: [
      {
        name: 'text below the number, or a code block in place of text',
        files: {
          'en/faq/a.md': '1.\n   Open the app.\n2. Type this:\n\n       mfa\n\n3. ```\n   mfa\n   ```\n',
        },
      },
    ],
  },
  checkText({ entry, report }) {
    for (const list of collectOrderedLists(entry)) {
      for (const { node, number } of list.items) {
        if (isEmpty(node))
          report({ at: node, message: 'empty', values: { step: capitalise(nameStep(list, number)) } });
      }
    }
  },
});

function isEmpty({ children }: ListItem): boolean {
  return children.every((child) => isComment(child) || child.type === 'definition');
}
