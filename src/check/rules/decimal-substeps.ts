import { reportTypedSubsteps, SUBSTEP_MESSAGES } from '../typed-substeps.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'decimal-substeps',
  summary: 'Sub-steps have one number in the source, without that of their step',
  why: 'A number such as 1.1 makes no list in Markdown: readers see the sub-steps as one long line.',
  severity: 'error',
  messages: SUBSTEP_MESSAGES,
  examples: {
    bad: [
      {
        name: 'two numbers and two full stops',
        files: {
          'en/faq/a.md': '1. Set up the app:\n   1.1. Open it.\n   1.2. Tap **+**.\n2. Select **Next**.\n',
        },
        expect: [
          'en/faq/a.md:2:4 error "1.1." does not make a sub-step: readers see one run-on line. Write 1. and 2., indented by 3 spaces; the site shows them as a and b.',
        ],
      },
      {
        name: 'a single one at the margin',
        files: { 'en/faq/a.md': '1. Set up the app.\n1.1 Open it.\n2. Select **Next**.\n' },
        expect: [
          'en/faq/a.md:2:1 error "1.1" does not make a sub-step: readers see one run-on line. Write 1. and 2., indented by 3 spaces; the site shows them as a and b.',
        ],
      },
      {
        name: 'between two steps, and without any step',
        files: {
          'en/faq/a.md':
            '1. Set up the app:\n\n1.1) Open it.\n1.2) Tap **+**.\n\n2. Select **Next**.\n\n## Then\n\n2.1 Sign in.\n2.2 Sign out.\n',
        },
        expect: [
          'en/faq/a.md:3:1 error "1.1)" does not make a sub-step: readers see one run-on line. Write 1. and 2., indented by 3 spaces; the site shows them as a and b.',
          'en/faq/a.md:10:1 error "2.1" does not make a list: readers see one run-on line. Write 1. and 2. instead.',
        ],
      },
    ],
    good: [
      {
        name: 'versions and amounts',
        files: {
          'en/faq/a.md':
            '1. Install version\n   1.1 or later.\n2. Pay\n   2.50 euros.\n\n1.1 Introduction\n\n1.2 Terms\n',
        },
      },
      {
        name: 'numbered sub-steps',
        files: {
          'en/faq/a.md': '1. Set up the app:\n   1. Open it.\n   2. Tap **+**.\n2. Select **Next**.\n',
        },
      },
    ],
  },
  checkText({ entry, report }) {
    reportTypedSubsteps(entry, 'decimal', report);
  },
});
