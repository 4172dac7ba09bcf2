import { toString } from 'mdast-util-to-string';
import { collectOrderedLists } from '../lists.ts';
import { defineRule } from '../rule.ts';

/** Short steps ("Choose Next") come back for good reason; only next to each other are they a copy. */
const LONG_STEP_WORDS = 6;

export default defineRule({
  id: 'step-duplicate',
  summary: 'No step says the same as another one',
  why: 'A reader does the action twice, or wonders what the difference is.',
  severity: 'warning',
  examples: {
    bad: [
      {
        name: 'a step copied below itself',
        files: { 'en/faq/a.md': '1. Open the app.\n2. Tap **Next**.\n3. Tap **Next**.\n4. Scan the code.\n' },
        expect: [
          'en/faq/a.md:3:1 warning Step 3 says the same as step 2. Delete one, or say what is different.',
        ],
      },
      {
        name: 'a long step that comes back',
        files: {
          'en/faq/a.md':
            '1. Take your smartphone and install the authenticator app.\n2. Sign in.\n3. Take your smartphone and install the authenticator app.\n',
        },
        expect: [
          'en/faq/a.md:3:1 warning Step 3 says the same as step 1. Delete one, or say what is different.',
        ],
      },
    ],
    good: [
      {
        name: 'a short step that comes back later',
        files: { 'en/faq/a.md': '1. Tap **Next**.\n2. Scan the code.\n3. Tap **Next**.\n' },
      },
    ],
  },
  check({ entry, report }) {
    for (const { items } of collectOrderedLists(entry)) {
      const texts = items.map(({ node }) => normalise(toString(node)));
      texts.forEach((text, i) => {
        const twin = texts.indexOf(text);
        if (text === '' || twin === i) return;
        const isNeighbour = texts[i - 1] === text;
        if (!isNeighbour && text.split(' ').length < LONG_STEP_WORDS) return;
        const other = items[isNeighbour ? i - 1 : twin]!;
        report({
          at: items[i]!.node,
          message: `Step ${items[i]!.number} says the same as step ${other.number}. Delete one, or say what is different.`,
          help: 'If the action really comes twice, say where or why the second time.',
        });
      });
    }
  },
});

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/, '')
    .trim();
}
