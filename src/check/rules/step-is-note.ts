import { localeOf } from '../../model/site.ts';
import { startsWithAction } from '../actions.ts';
import { findNoteLabel, isStress } from '../labels.ts';
import { collectNumberedSteps, type NumberedStep } from '../numbered-steps.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'step-is-note',
  summary: 'A numbered step is something to do, not a note',
  why: 'A reader looks for what to do in it, and two people who count the steps do not mean the same one.',
  severity: 'warning',
  messages: {
    later: {
      message: {
        en: 'Step {step} is a note, not something to do. Move it into step {previous} so that the numbers count only actions.',
        nl: 'Stap {step} is een opmerking: er is niets te doen. Zet ze bij stap {previous}, dan tellen de nummers alleen handelingen.',
        fr: "L'étape {step} est une remarque : il n'y a rien à faire. Placez-la dans l'étape {previous}, pour que les numéros ne comptent que des actions.",
      },
      help: {
        en: 'Take away its number, put an empty line before it, and indent it like the text of step {previous}.',
        nl: 'Haal het nummer weg, zet er een lege regel voor en laat de tekst inspringen zoals die van stap {previous}.',
        fr: "Enlevez son numéro, mettez une ligne vide devant et alignez le texte sur celui de l'étape {previous}.",
      },
    },
    first: {
      message: {
        en: 'Step {step} is a note, not something to do. Move it before the list so that the numbers count only actions.',
        nl: 'Stap {step} is een opmerking: er is niets te doen. Zet ze voor de lijst, dan tellen de nummers alleen handelingen.',
        fr: "L'étape {step} est une remarque : il n'y a rien à faire. Placez-la avant la liste, pour que les numéros ne comptent que des actions.",
      },
      help: {
        en: 'Take away its number and put an empty line after it, or write it between :::note and :::.',
        nl: 'Haal het nummer weg en zet er een lege regel na, of schrijf het tussen :::note en :::.',
        fr: 'Enlevez son numéro et mettez une ligne vide après, ou écrivez-la entre :::note et :::.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a note between two steps',
        files: {
          'en/faq/a.md': '1. Open the app.\n2. Note: you need the latest version.\n3. Scan the code.\n',
        },
        expect: [
          'en/faq/a.md:2:1 warning Step 2 is a note, not something to do. Move it into step 1 so that the numbers count only actions.',
        ],
      },
      {
        name: 'a bold label, at the beginning',
        files: {
          'en/faq/a.md': '1. **Important:** you need your old phone.\n2. Open the app.\n3. Scan the code.\n',
        },
        expect: [
          'en/faq/a.md:1:1 warning Step 1 is a note, not something to do. Move it before the list so that the numbers count only actions.',
        ],
      },
      {
        name: 'a block with a number, and a sub-step',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n2. :::caution\n   Keep it open.\n   :::\n3. Set it up:\n   1. Tap **+**.\n   2. Tip – the code is on your screen.\n',
        },
        expect: [
          'en/faq/a.md:2:1 warning Step 2 is a note, not something to do. Move it into step 1 so that the numbers count only actions.',
          'en/faq/a.md:7:4 warning Step 3b is a note, not something to do. Move it into step 3a so that the numbers count only actions.',
        ],
      },
      {
        name: 'in other languages',
        files: {
          'nl/faq/a.md':
            '1. Open de app.\n2. Opgelet! Verwijder de app niet.\n3. Let op: sluit dit venster niet.\n',
          'fr/faq/a.md':
            "1. Ouvrez l'application.\n2. Remarque : il faut la dernière version.\n3. Attention : ne la fermez pas.\n",
        },
        expect: [
          'fr/faq/a.md:2:1 warning Step 2 is a note, not something to do. Move it into step 1 so that the numbers count only actions.',
          'fr/faq/a.md:3:1 warning Step 3 is a note, not something to do. Move it into step 2 so that the numbers count only actions.',
          'nl/faq/a.md:2:1 warning Step 2 is a note, not something to do. Move it into step 1 so that the numbers count only actions.',
          'nl/faq/a.md:3:1 warning Step 3 is a note, not something to do. Move it into step 2 so that the numbers count only actions.',
        ],
      },
    ],
    good: [
      {
        name: 'a note inside a step',
        files: {
          'en/faq/a.md': '1. Open the app.\n\n   Note: you need the latest version.\n2. Scan the code.\n',
        },
      },
      {
        name: 'an action that begins with the same word, or is stressed',
        files: {
          'en/faq/a.md':
            '1. Note the number that your computer shows.\n2. Important: choose **Work account**.\n3. Note down the code.\n',
        },
      },
    ],
  },
  checkText({ entry, site, report }) {
    const { lang } = localeOf(site, entry.locale);
    for (const step of collectNumberedSteps(entry)) {
      if (!isNote(step, lang)) continue;
      const { label, previous } = step;
      report({
        at: step.step.node,
        message: previous === undefined ? 'first' : 'later',
        values: { step: label, previous: previous ?? '' },
      });
    }
  },
});

/** Whether a step is only a remark, by its first words or because there is nothing in it but a block between :::. */
export function isNote({ step, text }: NumberedStep, lang: string): boolean {
  const [first, ...rest] = step.node.children;
  if (first?.type === 'containerDirective') return rest.every(({ type }) => type === 'containerDirective');
  const found = findNoteLabel(text, lang);
  if (!found) return false;
  return !(isStress(found.label, found.rest) && startsWithAction(found.rest, lang));
}
