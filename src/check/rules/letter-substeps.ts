import { reportTypedSubsteps, SUBSTEP_MESSAGES } from '../typed-substeps.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'letter-substeps',
  summary: 'Sub-steps are numbered in the source, and get their letters from the site',
  why: 'Letters make no list in Markdown: readers see the sub-steps as one long line.',
  severity: 'error',
  messages: SUBSTEP_MESSAGES,
  examples: {
    bad: [
      {
        name: 'letters in a step',
        files: {
          'en/faq/a.md': '1. Set up the app:\n   a. Open it.\n   b. Tap **+**.\n2. Select **Next**.\n',
        },
        expect: [
          'en/faq/a.md:2:4 error "a." does not make a sub-step: readers see one run-on line. Write 1. and 2., indented by 3 spaces; the site shows them as a and b.',
        ],
      },
      {
        name: 'at the margin, as roman numbers, and in brackets',
        files: {
          'en/faq/a.md':
            '1. Set up the app:\ni. Open it.\nii. Tap **+**.\n2. Select **Next**.\n\n> (A) Open it.\n> (B) Close it.\n',
        },
        expect: [
          'en/faq/a.md:2:1 error "i." does not make a sub-step: readers see one run-on line. Write 1. and 2., indented by 3 spaces; the site shows them as a and b.',
          'en/faq/a.md:6:3 error "(A)" does not make a list: readers see one run-on line. Write 1. and 2. instead.',
        ],
      },
      {
        name: 'paragraphs of their own in step 10',
        files: {
          'en/faq/a.md':
            '9. Sign in.\n10. Set up the app:\n\n    а) Open it.\n\n    б) Tap **+**.\n11. Select **Next**.\n',
        },
        expect: [
          'en/faq/a.md:4:5 warning "а)" does not make a sub-step: readers see plain text, and no link leads there. Write 1. and 2., indented by 4 spaces; the site shows them as a and b.',
        ],
      },
    ],
    good: [
      {
        name: 'numbered sub-steps',
        files: {
          'en/faq/a.md': '1. Set up the app:\n   1. Open it.\n   2. Tap **+**.\n2. Select **Next**.\n',
        },
      },
      {
        name: 'letters with another use',
        files: {
          'en/faq/a.md':
            '1. Go to floor\n   b. or c.\n2. Sit down.\n\nI. Newton\nwrote this.\n\na) One remark.\n',
        },
      },
    ],
  },
  checkText({ entry, report }) {
    reportTypedSubsteps(entry, 'letter', report);
  },
});
