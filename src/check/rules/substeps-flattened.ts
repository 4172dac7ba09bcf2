import { collectFlattened } from '../flattened-substeps.ts';
import { contentIndent } from '../list-indents.ts';
import { nameStep } from '../names.ts';
import { defineRule } from '../rule.ts';

const HELP = {
  en: 'Put {indent} spaces before its number, and before the numbers of the sub-steps that follow it.',
  nl: 'Zet {indent} spaties voor het nummer, en voor de nummers van de substappen die erop volgen.',
  fr: 'Mettez {indent} espaces devant son numéro, et devant ceux des sous-étapes qui la suivent.',
};

export default defineRule({
  id: 'substeps-flattened',
  summary: 'Sub-steps are indented far enough to be sub-steps',
  why: 'Sub-steps that are indented too little become steps: readers see one long row of numbers, and every later step under a wrong one.',
  severity: 'error',
  messages: {
    tooLittle: {
      message: {
        en: 'This looks like a sub-step, but {spaces} spaces are too few: it is shown as {shown}. Indent it by {indent} spaces.',
        nl: 'Dit lijkt een substap, maar {spaces} spaties zijn te weinig: lezers zien {shown}. Laat hem {indent} spaties inspringen.',
        fr: 'Ceci ressemble à une sous-étape, mais {spaces} espaces ne suffisent pas : les lecteurs voient {shown}. Mettez-la en retrait de {indent} espaces.',
      },
      help: HELP,
    },
    oneSpace: {
      message: {
        en: 'This looks like a sub-step, but 1 space is too little: it is shown as {shown}. Indent it by {indent} spaces.',
        nl: 'Dit lijkt een substap, maar 1 spatie is te weinig: lezers zien {shown}. Laat hem {indent} spaties inspringen.',
        fr: 'Ceci ressemble à une sous-étape, mais 1 espace ne suffit pas : les lecteurs voient {shown}. Mettez-la en retrait de {indent} espaces.',
      },
      help: HELP,
    },
  },
  examples: {
    bad: [
      {
        name: 'two spaces',
        files: {
          'en/faq/a.md': '1. Set up the app:\n  1. Open it.\n  2. Tap **+**.\n2. Select **Next**.\n',
        },
        expect: [
          'en/faq/a.md:2:3 error This looks like a sub-step, but 2 spaces are too few: it is shown as step 2. Indent it by 3 spaces.',
        ],
      },
      {
        name: 'from step 10 on, three spaces are too few',
        files: {
          'en/faq/a.md':
            '9. Sign in.\n10. Set up the app:\n   1. Open it.\n   2. Tap **+**.\n11. Select **Next**.\n',
        },
        expect: [
          'en/faq/a.md:3:4 error This looks like a sub-step, but 3 spaces are too few: it is shown as step 11. Indent it by 4 spaces.',
        ],
      },
      {
        name: 'only the second sub-step',
        files: {
          'en/faq/a.md':
            '1. Set up the app:\n   1. Open it.\n  2. Tap **+**.\n  3. Scan the code.\n2. Select **Next**.\n',
        },
        expect: [
          'en/faq/a.md:3:3 error This looks like a sub-step, but 2 spaces are too few: it is shown as step 2. Indent it by 3 spaces.',
        ],
      },
      {
        name: 'all ones, in a quote, in two places',
        files: {
          'en/faq/a.md':
            '> 1. Set up the app:\n>  1. Open it.\n>  1. Tap **+**.\n> 1. Check:\n>\n>   1. Close it.\n>   1. Open it.\n',
        },
        expect: [
          'en/faq/a.md:2:4 error This looks like a sub-step, but 1 space is too little: it is shown as step 2. Indent it by 3 spaces.',
          'en/faq/a.md:6:5 error This looks like a sub-step, but 2 spaces are too few: it is shown as step 5. Indent it by 3 spaces.',
        ],
      },
    ],
    good: [
      {
        name: 'three spaces',
        files: {
          'en/faq/a.md': '1. Set up the app:\n   1. Open it.\n   2. Tap **+**.\n2. Select **Next**.\n',
        },
      },
      {
        name: 'crooked, but one list in the source too',
        files: { 'en/faq/a.md': ' 1. Open the app.\n  2. Tap **+**.\n3. Scan the code.\n' },
      },
    ],
  },
  checkText({ entry, report }) {
    for (const { list, parent, first, spaces } of collectFlattened(entry)) {
      report({
        at: first.node,
        message: spaces === 1 ? 'oneSpace' : 'tooLittle',
        values: { spaces, shown: nameStep(list, first.number), indent: contentIndent(entry, parent) },
      });
    }
  },
});
