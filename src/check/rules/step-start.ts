import { placeOf } from '../../model/diagnostic.ts';
import { collectOrderedLists } from '../lists.ts';
import { collectBrokenLists, continuesCount } from '../lists.ts';
import { defineRule } from '../rule.ts';
import { continuedAcrossHeading } from './list-continued.ts';

export default defineRule({
  id: 'step-start',
  summary: 'A procedure starts at step 1, unless it goes on with an earlier list',
  why: 'A reader who sees step 2 first looks for the step that is missing.',
  severity: 'error',
  examples: {
    bad: [
      {
        name: 'starts at 2',
        files: { 'en/faq/a.md': '2. Open the app.\n3. Select **Add account**.\n' },
        expect: [
          'en/faq/a.md:1:1 error This procedure starts at step 2. Start at 1, or say which list it continues.',
        ],
      },
      {
        name: 'starts at 0',
        files: { 'en/faq/a.md': '0. Charge your phone.\n1. Open the app.\n' },
        expect: [
          'en/faq/a.md:1:1 warning This procedure starts at step 0. Start at 1, or move the preparation before the list.',
        ],
      },
      {
        name: 'an HTML list starts at 5',
        files: { 'en/faq/a.md': '<ol start="5">\n<li>Open the app.</li>\n</ol>\n' },
        expect: [
          'en/faq/a.md:1:1 warning This HTML list starts at 5. Write the steps as Markdown so that they can be checked.',
        ],
      },
    ],
    good: [{ name: 'starts at 1', files: { 'en/faq/a.md': '1. Open the app.\n2. Tap **+**.\n' } }],
  },
  check({ entry, report }) {
    const continuations = new Set(
      collectBrokenLists(entry)
        .filter((broken) => continuesCount(broken) || broken.between.length === 0)
        .map(({ after }) => after[0]?.node),
    );
    for (const { after } of continuedAcrossHeading(entry)) continuations.add(after[0]?.node);
    for (const { items } of collectOrderedLists(entry)) {
      const [first] = items;
      if (!first || first.number === 1 || continuations.has(first.node)) continue;
      const isZero = first.number === 0;
      report({
        at: first.node,
        message: isZero
          ? 'This procedure starts at step 0. Start at 1, or move the preparation before the list.'
          : `This procedure starts at step ${first.number}. Start at 1, or say which list it continues.`,
        help: 'Write 1. before the first step.',
        severity: isZero ? 'warning' : 'error',
      });
    }
    for (const node of entry.tree.children) {
      const start =
        node.type === 'html' ? /<ol\b[^>]*\bstart\s*=\s*["']?(-?\d+)/i.exec(node.value)?.[1] : undefined;
      if (start === undefined || start === '1') continue;
      report({
        at: placeOf(node.position),
        message: `This HTML list starts at ${start}. Write the steps as Markdown so that they can be checked.`,
        help: 'Write each step on a line of its own that begins with 1.',
        severity: 'warning',
      });
    }
  },
});
