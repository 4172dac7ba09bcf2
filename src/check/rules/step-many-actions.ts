import { localeOf } from '../../model/site.ts';
import { countActions } from '../actions.ts';
import { collectNumberedSteps, type NumberedStep } from '../numbered-steps.ts';
import { readOwnWords } from '../prose.ts';
import { defineRule } from '../rule.ts';

/** Two or three short actions in one place of the screen read well together. */
export const MANY_ACTIONS = 4;

export default defineRule({
  id: 'step-many-actions',
  summary: 'A step asks for one action, or for a few that belong together',
  why: 'A reader goes back and forth between the page and the device, and loses the place within a long step.',
  severity: 'info',
  messages: {
    many: {
      message: {
        en: 'Step {step} asks for {count} actions. Consider one step for each.',
        nl: 'Stap {step} vraagt {count} handelingen. Misschien lees je het vlotter met één stap per handeling.',
        fr: "L'étape {step} demande {count} actions. Une étape par action se suivrait mieux.",
      },
      help: {
        en: 'Give each action a number of its own. What happens on the screen stays under the step, indented.',
        nl: 'Geef elke handeling een eigen nummer. Wat er op het scherm gebeurt, blijft ingesprongen onder de stap.',
        fr: "Donnez un numéro à chaque action. Ce qui se passe à l'écran reste sous l'étape, en retrait.",
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a whole procedure in one step',
        files: {
          'en/faq/a.md':
            '1. Open the app, tap **+**, select **Work account**, and then scan the code and tap **Done**.\n',
        },
        expect: ['en/faq/a.md:1:1 info Step 1 asks for 5 actions. Consider one step for each.'],
      },
      {
        name: 'several sentences and paragraphs, in a sub-step',
        files: {
          'en/faq/a.md':
            '1. Set up the app:\n   1. On your phone, open the app. Then tap **+**.\n\n      Scan the code and choose **Next**.\n   2. Wait.\n',
        },
        expect: ['en/faq/a.md:2:4 info Step 1a asks for 4 actions. Consider one step for each.'],
      },
      {
        name: 'in other languages',
        files: {
          'nl/faq/a.md':
            '1. Open de app, tik op **+**, kies **Werk** en scan daarna de code.\n2. Wacht even.\n',
          'fr/faq/a.md':
            "1. Ouvrez l'application, touchez **+**, puis scannez le code et choisissez **Suivant**.\n2. Patientez.\n",
        },
        expect: [
          'fr/faq/a.md:1:1 info Step 1 asks for 4 actions. Consider one step for each.',
          'nl/faq/a.md:1:1 info Step 1 asks for 4 actions. Consider one step for each.',
        ],
      },
    ],
    good: [
      {
        name: 'three actions, and what to do when something fails',
        files: {
          'en/faq/a.md':
            '1. Open the app, tap **+** and scan the code.\n\n   Does it fail? Close the app, open it again and repeat this.\n2. If you see **Open**, **Scan** or **Type**, choose **Type**.\n',
        },
      },
      {
        name: 'words that are no actions here',
        files: {
          'fr/faq/a.md':
            "1. Ouvrez l'application, touchez **+** et scannez le code. Remarquez qu'il change.\n2. Patientez.\n",
          'en/faq/a.md':
            '1. Choose a code, a scan, a call or a text message, and then a type of phone.\n2. Wait.\n',
        },
      },
    ],
  },
  checkText({ entry, site, report }) {
    const { lang } = localeOf(site, entry.locale);
    for (const step of collectNumberedSteps(entry)) {
      const count = actionsIn(step, lang);
      if (count < MANY_ACTIONS) continue;
      report({ at: step.step.node, message: 'many', values: { step: step.label, count } });
    }
  },
});

/** The actions of a step's own sentences: what stands in lists and blocks inside it is a choice or a remark. */
export function actionsIn({ step }: NumberedStep, lang: string): number {
  const paragraphs = step.node.children.filter(({ type }) => type === 'paragraph');
  return paragraphs.reduce((sum, paragraph) => sum + countActions(readOwnWords(paragraph), lang), 0);
}
