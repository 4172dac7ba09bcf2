import { isComment, nameBlock } from '../block-names.ts';
import { indentBetween } from '../list-edits.ts';
import { contentIndent } from '../list-indents.ts';
import { collectBrokenLists, restartsCount } from '../lists.ts';
import { collectMarkerRuns } from '../marker-runs.ts';
import { nameStep, shownNumber, stepNoun } from '../names.ts';
import { defineRule } from '../rule.ts';

const HELP = {
  en: 'Put {indent} spaces before each of its lines. For a procedure of its own, put a heading above it.',
  nl: 'Zet {indent} spaties voor elke regel ervan. Is het een procedure apart? Zet er een kop boven.',
  fr: "Mettez {indent} espaces devant chacune de ses lignes. Si c'est une autre procédure, mettez un titre au-dessus.",
};

export default defineRule({
  id: 'list-restart',
  summary: 'A procedure does not start again at 1 in its middle',
  why: 'Readers see two short procedures instead of one, and every later step under a wrong number.',
  severity: 'error',
  messages: {
    text: {
      message: {
        en: '{subject} is not indented, so it ends the list after {step}. The next {noun} is shown as {shown}, not {wanted}. Indent {object} by {indent} spaces.',
        nl: '{subject} springt niet in en beëindigt zo de lijst na {step}. Lezers zien daarna {shown}, niet {wanted}. Laat {object} {indent} spaties inspringen.',
        fr: "{subject} n'est pas en retrait et termine donc la liste après {step}. Les lecteurs voient ensuite {shown}, et non {wanted}. Mettez {object} en retrait de {indent} espaces.",
      },
      help: HELP,
    },
    block: {
      message: {
        en: '{subject} is not indented, so it ends the list after {step}. The next {noun} is shown as {shown}, not {wanted}.',
        nl: '{subject} springt niet in en beëindigt zo de lijst na {step}. Lezers zien daarna {shown}, niet {wanted}.',
        fr: "{subject} n'est pas en retrait et termine donc la liste après {step}. Les lecteurs voient ensuite {shown}, et non {wanted}.",
      },
      help: HELP,
    },
    bullets: {
      message: {
        en: 'These bullets are not indented, so they end the list after {step}. The next {noun} is shown as {shown}, not {wanted}.',
        nl: 'Deze opsomming springt niet in en beëindigt zo de lijst na {step}. Lezers zien daarna {shown}, niet {wanted}.',
        fr: 'Ces puces ne sont pas en retrait et terminent donc la liste après {step}. Les lecteurs voient ensuite {shown}, et non {wanted}.',
      },
      help: HELP,
    },
  },
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
        fixed: {
          'en/faq/a.md':
            '1. Open the app.\n1. Select **Add account**.\n\n   You may be asked for your PIN.\n\n1. Scan the code.\n1. Select **Done**.\n',
        },
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
        fixed: {
          'en/faq/a.md':
            '1. Choose a method:\n\n   | Method | Use |\n   |---|---|\n   | App | yes |\n\n1. Select **Next**.\n',
        },
      },
      {
        name: 'bullets between sub-steps, in a note',
        files: {
          'en/faq/a.md':
            ':::note\n1. Set up:\n   1. Choose:\n   - App\n   - Text\n   1. Tap **+**.\n1. Close it.\n:::\n',
        },
        expect: [
          'en/faq/a.md:4:4 error These bullets are not indented, so they end the list after sub-step a. The next sub-step is shown as a, not b.',
        ],
        fixed: {
          'en/faq/a.md':
            ':::note\n1. Set up:\n   1. Choose:\n      - App\n      - Text\n   1. Tap **+**.\n1. Close it.\n:::\n',
        },
      },
      {
        name: 'a comment for editors',
        files: { 'en/faq/a.md': '1. Open the app.\n<!-- Ask the desk. -->\n1. Tap **+**.\n' },
        expect: [
          'en/faq/a.md:2:1 error This comment is not indented, so it ends the list after step 1. The next step is shown as 1, not 2.',
        ],
        fixed: { 'en/faq/a.md': '1. Open the app.\n   <!-- Ask the desk. -->\n1. Tap **+**.\n' },
      },
    ],
    good: [
      {
        name: 'a colon announces another procedure',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n1. Tap **+**.\n\n**On your computer:**\n\n1. Sign in.\n1. Select **Next**.\n',
        },
      },
      {
        name: 'a sentence announces another procedure',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n1. Tap **+**.\n\nThe app is ready. On your computer, do the following.\n\n1. Sign in.\n1. Select **Next**.\n',
        },
      },
      {
        name: 'an empty comment keeps two lists apart',
        files: {
          'en/faq/a.md': '1. Open the app.\n1. Tap **+**.\n\n<!-- -->\n\n1. Sign in.\n1. Select **Next**.\n',
        },
      },
    ],
  },
  checkText({ entry, report }) {
    const { paragraphs } = collectMarkerRuns(entry);
    for (const pair of collectBrokenLists(entry)) {
      // A step between the two lists that is none has its own rule; it joins the lists once it is mended.
      if (!restartsCount(pair) || pair.between.some((node) => paragraphs.has(node))) continue;
      const { before, between } = pair;
      const block = between.find((node) => !isComment(node)) ?? between[0]!;
      const step = before.items.at(-1)!;
      const edits = indentBetween(entry, pair);
      const isShort = block.type === 'paragraph' || block.type === 'containerDirective';
      report({
        at: block,
        message: block.type === 'list' ? 'bullets' : isShort ? 'text' : 'block',
        values: {
          ...nameBlock(block),
          step: nameStep(before, step.number),
          noun: stepNoun(before),
          shown: shownNumber(before, 1),
          wanted: shownNumber(before, step.number + 1),
          indent: contentIndent(entry, step),
        },
        ...(edits ? { edits } : {}),
      });
    }
  },
});
