import { localeOf } from '../../model/site.ts';
import { collectMentionFaults } from '../mention-faults.ts';
import { placeInProse } from '../prose.ts';
import { defineRule } from '../rule.ts';

const CURE = {
  en: 'Name the step that you mean.',
  nl: 'Noem de stap die je bedoelt.',
  fr: "Citez l'étape que vous voulez dire.",
};

export default defineRule({
  id: 'step-ref',
  summary: 'A mention of a step names a step that exists',
  why: 'A reader who is sent back to a step that is not there is stuck. The site turns each mention into a link to the step.',
  severity: 'error',
  messages: {
    steps: {
      message: {
        en: 'This sends readers to {mention}, but the procedure has {count} steps.',
        nl: 'Dit stuurt lezers naar “{mention}”, maar de procedure heeft {count} stappen.',
        fr: 'Ceci renvoie à « {mention} », mais la procédure compte {count} étapes.',
      },
      help: CURE,
    },
    oneStep: {
      message: {
        en: 'This sends readers to {mention}, but the procedure has 1 step.',
        nl: 'Dit stuurt lezers naar “{mention}”, maar de procedure heeft één stap.',
        fr: 'Ceci renvoie à « {mention} », mais la procédure compte une seule étape.',
      },
      help: CURE,
    },
    substeps: {
      message: {
        en: 'This sends readers to {mention}, but step {step} has {count} sub-steps.',
        nl: 'Dit stuurt lezers naar “{mention}”, maar stap {step} heeft {count} substappen.',
        fr: "Ceci renvoie à « {mention} », mais l'étape {step} compte {count} sous-étapes.",
      },
      help: CURE,
    },
    oneSubstep: {
      message: {
        en: 'This sends readers to {mention}, but step {step} has 1 sub-step.',
        nl: 'Dit stuurt lezers naar “{mention}”, maar stap {step} heeft één substap.',
        fr: "Ceci renvoie à « {mention} », mais l'étape {step} compte une seule sous-étape.",
      },
      help: CURE,
    },
    noSubsteps: {
      message: {
        en: 'This sends readers to {mention}, but step {step} has no sub-steps.',
        nl: 'Dit stuurt lezers naar “{mention}”, maar stap {step} heeft geen substappen.',
        fr: "Ceci renvoie à « {mention} », mais l'étape {step} n'a pas de sous-étapes.",
      },
      help: CURE,
    },
    labels: {
      message: {
        en: 'This sends readers to {mention}, but the steps on this page go up to {count}.',
        nl: 'Dit stuurt lezers naar “{mention}”, maar de stappen op deze pagina gaan tot {count}.',
        fr: "Ceci renvoie à « {mention} », mais les étapes de cette page vont jusqu'à {count}.",
      },
      help: CURE,
    },
    self: {
      message: {
        en: 'Step {step} sends readers back to itself.',
        nl: 'Stap {step} stuurt lezers terug naar zichzelf.',
        fr: "L'étape {step} renvoie à elle-même.",
      },
      help: {
        en: 'Name the step to go back to. Is this one meant? Write "try again".',
        nl: 'Noem de stap waarnaar je terug moet. Is het toch deze? Schrijf “probeer opnieuw”.',
        fr: "Citez l'étape à reprendre. Est-ce bien celle-ci ? Écrivez « réessayez ».",
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a step that does not exist',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n2. Tap **+**.\n3. Scan the code.\n4. Enter the number.\n5. If it fails, repeat step 7.\n',
        },
        expect: ['en/faq/a.md:5:24 error This sends readers to step 7, but the procedure has 5 steps.'],
      },
      {
        name: 'ranges and lists',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n2. Tap **+**.\n3. Repeat steps 1-4 on your second phone.\n\nThen do steps 1, 2 and 5, or steps 2 to 9.\n',
        },
        expect: [
          'en/faq/a.md:3:11 error This sends readers to steps 1-4, but the procedure has 3 steps.',
          'en/faq/a.md:5:9 error This sends readers to steps 1, 2 and 5, but the procedure has 3 steps.',
          'en/faq/a.md:5:30 error This sends readers to steps 2 to 9, but the procedure has 3 steps.',
        ],
      },
      {
        name: 'sub-steps that do not exist',
        files: {
          'en/faq/a.md':
            '1. Set up:\n   1. Open it.\n   2. Tap **+**.\n2. If it fails, repeat step 1c.\n3. Or repeat steps 1a-d, or step 2a.\n',
        },
        expect: [
          'en/faq/a.md:4:24 error This sends readers to step 1c, but step 1 has 2 sub-steps.',
          'en/faq/a.md:5:14 error This sends readers to steps 1a-d, but step 1 has 2 sub-steps.',
          'en/faq/a.md:5:29 error This sends readers to step 2a, but step 2 has no sub-steps.',
        ],
      },
      {
        name: 'a step that sends back to itself, also to its own sub-step',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n2. Scan the code.\n\n   Does it fail? Repeat step 2.\n3. Set up:\n   1. Tap **+**.\n   2. Go back to step 3b.\n',
        },
        expect: [
          'en/faq/a.md:4:25 warning Step 2 sends readers back to itself.',
          'en/faq/a.md:7:18 warning Step 3b sends readers back to itself.',
        ],
      },
      {
        name: 'in words, in bold, over two lines, in a note and from another section',
        files: {
          'en/faq/a.md':
            '1. Open \\[the\\] app\n   and go to step\n   four.\n2. Tap **+**, then do step **5**.\n\n:::note\nThe desk can do step 3.\n:::\n\n## It fails\n\nStart again from step 6.\n',
        },
        expect: [
          'en/faq/a.md:2:14 error This sends readers to step four, but the procedure has 2 steps.',
          'en/faq/a.md:4:23 error This sends readers to step 5, but the procedure has 2 steps.',
          'en/faq/a.md:7:17 error This sends readers to step 3, but the procedure has 2 steps.',
          'en/faq/a.md:12:18 error This sends readers to step 6, but the procedure has 2 steps.',
        ],
      },
      {
        name: 'only steps of its own section count, and of a list in a note only those of that list',
        files: {
          'en/faq/a.md':
            '## On your phone\n\n1. Open it.\n2. Wait.\n\n## On your computer\n\n1. Open it.\n2. Wait.\n3. Close it.\n\nOr do step 4.\n\n## By post\n\n- In the box:\n  1. Open it.\n  2. Then repeat step 3.\n',
        },
        expect: [
          'en/faq/a.md:12:7 error This sends readers to step 4, but the procedure has 3 steps.',
          'en/faq/a.md:18:18 error This sends readers to step 3, but the procedure has 2 steps.',
        ],
      },
      {
        name: 'steps with headings of their own',
        files: {
          'en/faq/a.md':
            '## Step 1: Install the app\n\nText.\n\n## Step 2: Add your account\n\nElse go to step 3.\n',
        },
        expect: [
          'en/faq/a.md:7:12 error This sends readers to step 3, but the steps on this page go up to 2.',
        ],
      },
      {
        name: 'in other languages',
        files: {
          'fr/faq/a.md': "1. Ouvrez l'application.\n2. Revenez à l'étape 4, ou répétez les étapes 1 à 3.\n",
          'nl/faq/a.md': '1. Open de app.\n2. Tik op **+**.\n3. Lukt het niet? Herhaal stap 4.\n',
        },
        expect: [
          'fr/faq/a.md:2:16 error This sends readers to étape 4, but the procedure has 2 steps.',
          'fr/faq/a.md:2:40 error This sends readers to étapes 1 à 3, but the procedure has 2 steps.',
          'nl/faq/a.md:3:27 error This sends readers to stap 4, but the procedure has 3 steps.',
        ],
      },
    ],
    good: [
      {
        name: 'steps that exist, and a loop that begins in an earlier one',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n\n   What you open in step 1 stays open.\n2. Scan:\n   1. Tap **+**.\n   2. Scan the code.\n\n   Then repeat step 2 for your other phone.\n3. If it fails, repeat step 2b, or steps 1–3.\n\nThen do step two.\n',
        },
      },
      { name: 'no procedure', files: { 'en/faq/a.md': 'Do step 7 of the manual of your phone.\n' } },
      {
        name: 'steps of something else',
        files: {
          'en/faq/a.md':
            '1. On the website of your bank, go to step 7.\n2. Choose **Step 8** on your screen.\n3. Follow steps 5 to 9 of the letter.\n4. Wait for “Step 6”.\n5. Wait at step 4.1 for the light.\n',
        },
      },
      {
        name: 'a list that goes on counting after a heading',
        files: {
          'en/faq/a.md':
            '## On your computer\n\nYou do this first:\n\n1. Sign in.\n2. Choose **Next**.\n\n## On your phone\n\nGo back to step 2 if the code is too old.\n',
        },
      },
    ],
  },
  checkText({ entry, site, report }) {
    const { lang } = localeOf(site, entry.locale);
    for (const { mention, message, values } of collectMentionFaults(entry, lang)) {
      const { node, reference, isSpread } = mention;
      const length = isSpread ? node.value.length - reference.offset : reference.text.length;
      report({
        at: placeInProse(entry, { text: node.value, runs: [{ from: 0, node }] }, reference.offset, length),
        message,
        values: { mention: reference.text.replace(/\s+/g, ' '), ...values },
        ...(message === 'self' ? { severity: 'warning' } : {}),
      });
    }
  },
});
