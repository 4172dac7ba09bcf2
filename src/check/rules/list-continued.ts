import type { Entry } from '../../model/entry.ts';
import { collectItems, type Step } from '../../model/procedure.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'list-continued',
  summary: 'A list that goes on counting under a new heading is pointed out',
  why: 'It is right when it is meant, and confusing when a heading was put into the middle of a procedure by accident.',
  severity: 'info',
  examples: {
    bad: [
      {
        name: 'counting goes on under a heading',
        files: {
          'en/faq/a.md':
            '## On your computer\n\n1. Sign in.\n2. Select **Add method**.\n\n## On your phone\n\n3. Open the app.\n4. Scan the code.\n',
        },
        expect: [
          'en/faq/a.md:8:1 info This list starts at 3 under a new heading. That is fine if you mean it: it continues the list that ends at 2 on line 4.',
        ],
      },
    ],
    good: [
      {
        name: 'each heading has its own procedure',
        files: {
          'en/faq/a.md':
            '## On your computer\n\n1. Sign in.\n2. Add it.\n\n## On your phone\n\n1. Open the app.\n2. Scan the code.\n',
        },
      },
    ],
  },
  check({ entry, report }) {
    for (const { before, after } of continuedAcrossHeading(entry)) {
      const [last, first] = [before.at(-1)!, after[0]!];
      report({
        at: first.node,
        message: `This list starts at ${first.number} under a new heading. That is fine if you mean it: it continues the list that ends at ${last.number} on line ${last.node.position?.start.line ?? 1}.`,
        help: 'Start at 1 if it is a procedure of its own.',
      });
    }
  },
});

/** Pairs of top-level lists that are separated by a heading and count on. */
export function continuedAcrossHeading(entry: Entry): { before: Step[]; after: Step[] }[] {
  const { children } = entry.tree;
  const pairs: { before: Step[]; after: Step[] }[] = [];
  entry.procedures.slice(1).forEach(({ node }, i) => {
    const previous = entry.procedures[i]!.node;
    const between = children.slice(children.indexOf(previous) + 1, children.indexOf(node));
    if (!between.some(({ type }) => type === 'heading')) return;
    const before = collectItems(previous, entry.source);
    const after = collectItems(node, entry.source);
    if (after[0]!.number > 1 && after[0]!.number === before.at(-1)!.number + 1) pairs.push({ before, after });
  });
  return pairs;
}
