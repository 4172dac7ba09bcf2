import { localeOf } from '../../model/site.ts';
import { asksSomething } from '../actions.ts';
import { collectNumberedSteps, type NumberedStep } from '../numbered-steps.ts';
import { isResult } from '../results.ts';
import { defineRule } from '../rule.ts';
import { isNote } from './step-is-note.ts';

export default defineRule({
  id: 'step-action',
  summary: 'A numbered step says what to do, not what happens',
  why: 'A reader who looks for what to do next finds nothing, and wonders what was missed.',
  severity: 'warning',
  messages: {
    later: {
      message: {
        en: 'Step {step} is a result, not something to do. Move it into step {previous} so that the numbers count only actions.',
        nl: 'Stap {step} is een resultaat: er is niets te doen. Zet het bij stap {previous}, dan tellen de nummers alleen handelingen.',
        fr: "L'étape {step} est un résultat : il n'y a rien à faire. Placez-le dans l'étape {previous}, pour que les numéros ne comptent que des actions.",
      },
      help: {
        en: 'Take away its number, put an empty line before it, and indent it like the text of step {previous}.',
        nl: 'Haal het nummer weg, zet er een lege regel voor en laat de tekst inspringen zoals die van stap {previous}.',
        fr: "Enlevez son numéro, mettez une ligne vide devant et alignez le texte sur celui de l'étape {previous}.",
      },
    },
    first: {
      message: {
        en: 'Step {step} says how things are, not what to do. Move it before the list so that the numbers count only actions.',
        nl: 'Stap {step} zegt hoe het is, niet wat je moet doen. Zet dat voor de lijst, dan tellen de nummers alleen handelingen.',
        fr: "L'étape {step} décrit une situation : il n'y a rien à faire. Placez-la avant la liste, pour que les numéros ne comptent que des actions.",
      },
      help: {
        en: 'Take away its number and put an empty line after it.',
        nl: 'Haal het nummer weg en zet er een lege regel na.',
        fr: 'Enlevez son numéro et mettez une ligne vide après.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'what readers see, between two actions',
        files: { 'en/faq/a.md': '1. Open the app.\n2. You will now see a QR code.\n3. Scan the code.\n' },
        expect: [
          'en/faq/a.md:2:1 warning Step 2 is a result, not something to do. Move it into step 1 so that the numbers count only actions.',
        ],
      },
      {
        name: 'a state at the beginning, at the end and in a sub-step',
        files: {
          'en/faq/a.md':
            '1. You have now received a letter.\n2. Set up:\n   1. Open the app.\n   2. A message appears.\n3. Once you have done this, the app is linked.\n',
        },
        expect: [
          'en/faq/a.md:1:1 warning Step 1 says how things are, not what to do. Move it before the list so that the numbers count only actions.',
          'en/faq/a.md:4:4 warning Step 2b is a result, not something to do. Move it into step 2a so that the numbers count only actions.',
          'en/faq/a.md:5:1 warning Step 3 is a result, not something to do. Move it into step 2 so that the numbers count only actions.',
        ],
      },
      {
        name: 'that all is done',
        files: { 'en/faq/a.md': '1. Scan the code.\n2. You are now registered. You can now leave.\n' },
        expect: [
          'en/faq/a.md:2:1 warning Step 2 is a result, not something to do. Move it into step 1 so that the numbers count only actions.',
        ],
      },
      {
        name: 'in other languages',
        files: {
          'nl/faq/a.md':
            '1. Open de app.\n2. Je ziet nu een code.\n3. Zodra je dit gedaan hebt, ben je aangemeld.\n',
          'fr/faq/a.md':
            "1. Ouvrez l'application.\n2. Vous voyez maintenant un code.\n3. Un message s'affiche.\n",
        },
        expect: [
          'fr/faq/a.md:2:1 warning Step 2 is a result, not something to do. Move it into step 1 so that the numbers count only actions.',
          'fr/faq/a.md:3:1 warning Step 3 is a result, not something to do. Move it into step 2 so that the numbers count only actions.',
          'nl/faq/a.md:2:1 warning Step 2 is a result, not something to do. Move it into step 1 so that the numbers count only actions.',
          'nl/faq/a.md:3:1 warning Step 3 is a result, not something to do. Move it into step 2 so that the numbers count only actions.',
        ],
      },
    ],
    good: [
      {
        name: 'a result inside the step that causes it',
        files: { 'en/faq/a.md': '1. Open the app.\n\n   You now see a QR code.\n2. Scan the code.\n' },
      },
      {
        name: 'a condition before an action, and a result that comes with one',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n2. Once you have scanned the code, choose **Next**.\n3. You see a number. Type it on your phone.\n4. You have to choose a country.\n',
          'fr/faq/a.md': "1. Ouvrez l'application.\n2. Vous verrez plusieurs codes. Notez le premier.\n",
          'nl/faq/a.md':
            '1. Open de app.\n2. Zodra je de code ziet, scan je ze.\n3. Heb je geen code? Wacht even.\n',
        },
      },
      {
        name: 'a result with what readers can do then',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n2. A button appears when there is a new message. By tapping it, you can read it.\n3. Close the app.\n',
          'fr/faq/a.md':
            "1. Ouvrez l'application.\n2. Un bouton apparaît. En le touchant, vous pourrez lire le message.\n",
          'nl/faq/a.md': '1. Open de app.\n2. Er verschijnt een knop. Daarmee kun je het bericht lezen.\n',
        },
      },
      {
        name: 'a numbered list in which nothing is asked at all',
        files: {
          'nl/faq/a.md':
            '1. De motie moet haalbaar zijn.\n2. De VVD vraagt om maatregelen.\n3. Het doel is bekend.\n',
        },
      },
    ],
  },
  checkText({ entry, site, report }) {
    const { lang } = localeOf(site, entry.locale);
    for (const step of collectNumberedSteps(entry)) {
      // A remark with a number is what step-is-note reports; a list that asks for nothing at all is no procedure.
      if (isNote(step, lang) || !isOnlyResult(step, lang) || !asksSomething(step.list, lang)) continue;
      const { label, previous } = step;
      report({
        at: step.step.node,
        message: previous === undefined ? 'first' : 'later',
        values: { step: label, previous: previous ?? '' },
      });
    }
  },
});

/** Whether a step says what happens, and nothing in it asks the reader for anything. */
export function isOnlyResult({ step, text }: NumberedStep, lang: string): boolean {
  return isResult(text, lang) && !asksSomething(step.node, lang);
}
