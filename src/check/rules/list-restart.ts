import { collectBrokenLists, describeBlock, restartsCount } from '../lists.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'list-restart',
  summary: 'A procedure does not start again at 1 in its middle',
  why: 'Readers see two short procedures instead of one, and every later step under a wrong number.',
  severity: 'error',
  examples: {
    bad: [
      {
        name: 'a paragraph',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n1. Select **Add account**.\n\nYou may be asked for your PIN.\n\n1. Scan the code.\n1. Select **Done**.\n',
        },
        expect: [
          'en/faq/a.md:4:1 error This paragraph is not indented, so it ends the list after step 2. The next step is shown as 1, not 3. Indent the paragraph by 3 spaces.',
        ],
      },
      {
        name: 'a table',
        files: {
          'en/faq/a.md':
            '1. Choose a method:\n\n| Method | Use |\n|---|---|\n| App | yes |\n\n1. Select **Next**.\n',
        },
        expect: [
          'en/faq/a.md:3:1 error This table is not indented, so it ends the list after step 1. The next step is shown as 1, not 2.',
        ],
      },
    ],
    good: [
      {
        name: 'a colon announces another procedure',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n1. Tap **+**.\n\nOn your computer:\n\n1. Sign in.\n1. Select **Next**.\n',
        },
      },
    ],
  },
  check({ entry, report }) {
    for (const broken of collectBrokenLists(entry)) {
      if (!restartsCount(broken)) continue;
      const block = broken.between[0]!;
      const { number, indent } = broken.before.at(-1)!;
      const { subject, name, isPlural } = describeBlock(block);
      const cure =
        block.type === 'paragraph' || block.type === 'containerDirective'
          ? ` Indent the ${name} by ${indent} spaces.`
          : '';
      report({
        at: block,
        message: `${subject} ${isPlural ? 'are' : 'is'} not indented, so ${isPlural ? 'they end' : 'it ends'} the list after step ${number}. The next step is shown as 1, not ${number + 1}.${cure}`,
        help: `Put ${indent} spaces before each of its lines.`,
      });
    }
  },
});
