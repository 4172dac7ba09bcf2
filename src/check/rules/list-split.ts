import { describeDelimiters, describeSplit, describeSwallowed } from '../list-splits.ts';
import { collectBrokenLists, collectMixedLists, continuesCount, isIntroduced } from '../lists.ts';
import { collectMarkerRuns } from '../marker-runs.ts';
import { defineRule } from '../rule.ts';

const INDENT_HELP = {
  en: 'Put {indent} spaces before each of its lines.',
  nl: 'Zet {indent} spaties voor elke regel ervan.',
  fr: 'Mettez {indent} espaces devant chacune de ses lignes.',
};

const messages = {
  paragraph: {
    message: {
      en: '{subject} is not indented, so it ends the list after {step}. Indent it by {indent} spaces to keep it inside {step}.',
      nl: '{subject} springt niet in en beëindigt zo de lijst na {step}. Met {indent} spaties ervoor blijft de tekst bij {step}.',
      fr: "{subject} n'est pas en retrait et termine donc la liste après {step}. Avec {indent} espaces devant, le texte reste dans {step}.",
    },
    help: INDENT_HELP,
  },
  block: {
    message: {
      en: '{subject} is not indented, so it ends the list after {step}. Indent all of its lines by {indent} spaces.',
      nl: '{subject} springt niet in en beëindigt zo de lijst na {step}. Laat alle regels ervan {indent} spaties inspringen.',
      fr: "{subject} n'est pas en retrait et termine donc la liste après {step}. Mettez toutes ses lignes en retrait de {indent} espaces.",
    },
    help: INDENT_HELP,
  },
  line: {
    message: {
      en: '{subject} ends the list after {step}, so the steps below it are a procedure of their own.',
      nl: '{subject} beëindigt de lijst na {step}: de stappen eronder zijn een procedure apart.',
      fr: '{subject} termine la liste après {step} : les étapes qui suivent forment une procédure à part.',
    },
    help: {
      en: 'Delete it; or, for two procedures, put a heading in its place and start at 1 again.',
      nl: 'Schrap ze; of zijn het twee procedures, zet er dan een kop in de plaats en begin opnieuw bij 1.',
      fr: "Supprimez-la ; ou, s'il y a deux procédures, mettez un titre à sa place et recommencez à 1.",
    },
  },
  bullets: {
    message: {
      en: 'These bullets are not indented, so they end the list after {step}. Indent them by {indent} spaces to make them choices of {step}.',
      nl: 'Deze opsomming springt niet in en beëindigt zo de lijst na {step}. Met {indent} spaties ervoor worden het keuzes bij {step}.',
      fr: 'Ces puces ne sont pas en retrait et terminent donc la liste après {step}. Avec {indent} espaces devant, ce sont des choix de {step}.',
    },
    help: INDENT_HELP,
  },
  tooLittle: {
    message: {
      en: '{subject} is indented by {spaces}; {step} needs {indent}. It ends the list.',
      nl: '{subject} springt {spaces} in; {step} vraagt er {indent}. Zo eindigt de lijst hier.',
      fr: '{subject} est en retrait de {spaces} ; {step} en demande {indent}. La liste se termine donc ici.',
    },
    help: INDENT_HELP,
  },
  delimiterOfOne: {
    message: {
      en: '{first} uses "{sign}" where {others} uses "{other}", so it becomes a new list.',
      nl: '{first} heeft "{sign}" waar {others} "{other}" heeft, en wordt zo een nieuwe lijst.',
      fr: '{first} a « {sign} » là où {others} a « {other} » : une nouvelle liste commence donc ici.',
    },
    help: { en: 'Write {written}', nl: 'Schrijf {written}', fr: 'Écrivez {written}' },
  },
  delimiter: {
    message: {
      en: '{first} uses "{sign}" where {others} use "{other}", so it becomes a new list.',
      nl: '{first} heeft "{sign}" waar {others} "{other}" hebben, en wordt zo een nieuwe lijst.',
      fr: '{first} a « {sign} » là où {others} ont « {other} » : une nouvelle liste commence donc ici.',
    },
    help: { en: 'Write {written}', nl: 'Schrijf {written}', fr: 'Écrivez {written}' },
  },
  swallowed: {
    message: {
      en: 'This paragraph is not indented, so "{marker}" on line {line} begins no step: readers see it within the paragraph.',
      nl: 'Deze alinea springt niet in, en dus begint "{marker}" op regel {line} geen stap: lezers zien het midden in de alinea.',
      fr: "Ce paragraphe n'est pas en retrait : « {marker} », à la ligne {line}, ne commence donc pas d'étape et se lit au milieu du paragraphe.",
    },
    help: {
      en: 'Put {indent} spaces before the lines above "{marker}", so that they belong to {step}.',
      nl: 'Zet {indent} spaties voor de regels boven "{marker}": dan horen ze bij {step}.',
      fr: 'Mettez {indent} espaces devant les lignes au-dessus de « {marker} » : elles feront partie de {step}.',
    },
  },
};

export default defineRule({
  id: 'list-split',
  summary: 'What belongs to a step is indented, so that the procedure stays one list',
  why: 'A block at the margin ends the list. The numbers still look right, but the block belongs to no step, and the procedure falls apart as soon as a step is added.',
  severity: 'warning',
  messages,
  examples: {
    bad: [
      {
        name: 'a paragraph',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n2. Select **Add account**.\n\nYou may be asked\nfor your PIN.\n\n3. Scan the code.\n4. Select **Done**.\n',
        },
        expect: [
          'en/faq/a.md:4:1 warning This paragraph is not indented, so it ends the list after step 2. Indent it by 3 spaces to keep it inside step 2.',
        ],
        fixed: {
          'en/faq/a.md':
            '1. Open the app.\n2. Select **Add account**.\n\n   You may be asked\n   for your PIN.\n\n3. Scan the code.\n4. Select **Done**.\n',
        },
      },
      {
        name: 'a note and a code block after step 10, with Windows line endings',
        files: {
          'en/faq/a.md':
            '9. Open the app.\r\n10. Select **Add**.\r\n\r\n:::note\r\nKeep this open.\r\n:::\r\n\r\n```\r\n  a\r\n\r\nb\r\n```\r\n11. Scan the code.\r\n',
        },
        expect: [
          'en/faq/a.md:4:1 warning This note is not indented, so it ends the list after step 10. Indent all of its lines by 4 spaces.',
        ],
        fixed: {
          'en/faq/a.md':
            '9. Open the app.\r\n10. Select **Add**.\r\n\r\n    :::note\r\n    Keep this open.\r\n    :::\r\n\r\n    ```\r\n      a\r\n\r\n    b\r\n    ```\r\n11. Scan the code.\r\n',
        },
      },
      {
        name: 'bullets, also when they are indented a little',
        files: {
          'en/faq/a.md':
            '1. Choose a method:\n- App\n- Text message\n2. Choose a phone:\n - New\n - Old\n3. Select **Next**.\n',
        },
        expect: [
          'en/faq/a.md:2:1 error These bullets are not indented, so they end the list after step 1. Indent them by 3 spaces to make them choices of step 1.',
          'en/faq/a.md:5:2 error This bullet list is indented by 1 space; step 2 needs 3. It ends the list.',
        ],
        fixed: {
          'en/faq/a.md':
            '1. Choose a method:\n   - App\n   - Text message\n2. Choose a phone:\n   - New\n   - Old\n3. Select **Next**.\n',
        },
      },
      {
        name: 'another sign after the number',
        files: { 'en/faq/a.md': '1. Open the app.\n2. Tap **+**.\n3) Scan the code.\n4. Select **Done**.\n' },
        expect: [
          'en/faq/a.md:3:1 error Step 3 uses ")" where steps 1 and 2 use ".", so it becomes a new list.',
        ],
        fixed: {
          'en/faq/a.md': '1. Open the app.\n2. Tap **+**.\n3. Scan the code.\n4. Select **Done**.\n',
        },
      },
      {
        name: 'too little indentation',
        files: { 'en/faq/a.md': '1. Open the app.\n\n  Keep it open.\n\n2. Tap **+**.\n' },
        expect: [
          'en/faq/a.md:3:3 warning This paragraph is indented by 2 spaces; step 1 needs 3. It ends the list.',
        ],
        fixed: { 'en/faq/a.md': '1. Open the app.\n\n   Keep it open.\n\n2. Tap **+**.\n' },
      },
      {
        name: 'sub-steps in a quote',
        files: {
          'en/faq/a.md':
            '> 1. Set up:\n>    1. Open it.\n>\n>    > Wait.\n>\n>    2. Tap **+**.\n> 2. Close it.\n',
        },
        expect: [
          'en/faq/a.md:4:6 warning This quote is indented by 3 spaces; sub-step a needs 6. It ends the list.',
        ],
        fixed: {
          'en/faq/a.md':
            '> 1. Set up:\n>    1. Open it.\n>\n>       > Wait.\n>\n>    2. Tap **+**.\n> 2. Close it.\n',
        },
      },
      {
        name: 'a line between the steps',
        files: { 'en/faq/a.md': '1. Open the app.\n\n---\n\n2. Tap **+**.\n' },
        expect: [
          'en/faq/a.md:3:1 warning This line ends the list after step 1, so the steps below it are a procedure of their own.',
        ],
      },
      {
        name: 'a paragraph that takes the next step in',
        files: { 'en/faq/a.md': '1. Open the app.\n2. Tap **+**.\n\nWait a moment.\n3. Scan the code.\n' },
        expect: [
          'en/faq/a.md:4:1 error This paragraph is not indented, so "3." on line 5 begins no step: readers see it within the paragraph.',
        ],
      },
    ],
    good: [
      {
        name: 'everything is indented',
        files: {
          'en/faq/a.md':
            '1. Choose a method:\n\n   - App\n   - Text message\n\n   You need one of them.\n2. Select **Next**.\n',
        },
      },
      {
        name: 'a procedure after a procedure',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n2. Tap **+**.\n\nOn your computer:\n\n1. Sign in.\n2. Select **Next**.\n',
        },
      },
      {
        name: 'a number within a sentence after the steps',
        files: {
          'en/faq/a.md': '1. Open the app.\n2. Tap **+**.\n\nThe code holds for\n3. or so minutes.\n',
        },
      },
    ],
  },
  checkText({ entry, report }) {
    const { runs, paragraphs } = collectMarkerRuns(entry);
    for (const pair of collectBrokenLists(entry)) {
      // A step between the two lists that is none has its own rule; it joins the lists once it is mended.
      if (pair.between.length === 0 || pair.between.some((node) => paragraphs.has(node))) continue;
      if (continuesCount(pair) && !isIntroduced(pair)) report(describeSplit(entry, pair));
    }
    for (const lists of collectMixedLists(entry)) describeDelimiters(entry, lists).forEach(report);
    for (const run of runs) if (run.kind === 'spaced' && !run.isInStep) report(describeSwallowed(entry, run));
  },
});
