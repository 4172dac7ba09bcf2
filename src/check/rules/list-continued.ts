import { collectContinuedLists } from '../lists.ts';
import { shownNumber } from '../names.ts';
import { defineRule } from '../rule.ts';

const HELP = {
  en: 'Start at 1 if it is a procedure of its own.',
  nl: 'Begin bij 1 als het een procedure apart is.',
  fr: "Commencez à 1 s'il s'agit d'une autre procédure.",
};

export default defineRule({
  id: 'list-continued',
  summary: 'A list that goes on counting under a new heading is pointed out',
  why: 'It is right when it is meant, and confusing when a heading was put into the middle of a procedure by accident.',
  severity: 'info',
  messages: {
    heading: {
      message: {
        en: 'This list starts at {first} under a new heading. That is fine if you mean it: it continues the list that ends at {last} on line {line}.',
        nl: 'Deze lijst begint bij {first} onder een nieuwe kop. Dat mag, als je het zo bedoelt: ze gaat verder met de lijst die op regel {line} bij {last} eindigt.',
        fr: "Cette liste commence à {first} sous un nouveau titre. C'est bien si c'est voulu : elle continue la liste qui se termine à {last}, à la ligne {line}.",
      },
      help: HELP,
    },
    introduction: {
      message: {
        en: 'This list starts at {first} after a new introduction. That is fine if you mean it: it continues the list that ends at {last} on line {line}.',
        nl: 'Deze lijst begint bij {first} na een nieuwe inleiding. Dat mag, als je het zo bedoelt: ze gaat verder met de lijst die op regel {line} bij {last} eindigt.',
        fr: "Cette liste commence à {first} après une nouvelle introduction. C'est bien si c'est voulu : elle continue la liste qui se termine à {last}, à la ligne {line}.",
      },
      help: HELP,
    },
  },
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
      {
        name: 'counting goes on after a line that is as good as a heading',
        files: {
          'en/faq/a.md':
            '1. Sign in.\n2. Select **Add method**.\n\nOn your phone:\n\n3. Open the app.\n4. Scan the code.\n',
        },
        expect: [
          'en/faq/a.md:6:1 info This list starts at 3 after a new introduction. That is fine if you mean it: it continues the list that ends at 2 on line 2.',
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
  checkText({ entry, report }) {
    for (const { before, after, between } of collectContinuedLists(entry)) {
      const [last, first] = [before.items.at(-1)!, after.items[0]!];
      const hasHeading = between.some(({ type }) => type === 'heading');
      report({
        at: first.node,
        message: hasHeading ? 'heading' : 'introduction',
        values: {
          first: shownNumber(after, first.number),
          last: shownNumber(before, last.number),
          line: last.node.position?.start.line ?? 1,
        },
      });
    }
  },
});
