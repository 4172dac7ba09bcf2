import { localeOf } from '../../model/site.ts';
import { asksSomething } from '../actions.ts';
import { collectOrderedLists } from '../lists.ts';
import { defineRule } from '../rule.ts';

/**
 * Style guides ask for seven steps, but to register an app for signing in takes eleven to thirteen screens, and nobody
 * can leave one out. The procedures that readers are known to get lost in have nineteen. The limit lies between them.
 */
const MOST_STEPS = 15;

export default defineRule({
  id: 'too-many-steps',
  summary: `A procedure has ${MOST_STEPS} steps at most`,
  why: 'A reader who sees no end gives up, and cannot tell how far the work has got.',
  severity: 'info',
  messages: {
    many: {
      message: {
        en: 'This procedure has {count} steps. Readers lose their place in one of more than {most}.',
        nl: 'Deze procedure heeft {count} stappen. Met meer dan {most} raken lezers de draad kwijt.',
        fr: 'Cette procédure compte {count} étapes. Au-delà de {most}, on perd le fil.',
      },
      help: {
        en: 'Divide it under headings, one part of the task each, or make small steps in one place sub-steps of one step.',
        nl: 'Verdeel ze onder tussentitels, één deel van de taak per titel, of maak van kleine stappen op dezelfde plaats substappen.',
        fr: 'Répartissez-la sous des titres, une partie de la tâche par titre, ou groupez en sous-étapes ce qui se fait au même endroit.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'sixteen steps',
        files: { 'en/faq/a.md': stepList(16) },
        expect: [
          'en/faq/a.md:1:1 info This procedure has 16 steps. Readers lose their place in one of more than 15.',
        ],
      },
    ],
    good: [
      {
        name: 'fifteen steps, and one of them with sub-steps',
        files: { 'en/faq/a.md': `${stepList(15)}\n    1. Wait for the light.\n    2. Go on.\n` },
      },
      {
        name: 'a numbered list of things',
        files: { 'en/faq/a.md': stepList(23).replaceAll('Turn dial', 'Column') },
      },
    ],
  },
  checkText({ entry, site, report }) {
    const { lang } = localeOf(site, entry.locale);
    for (const { items, node, isNested } of collectOrderedLists(entry)) {
      if (isNested || items.length <= MOST_STEPS || !asksSomething(node, lang)) continue;
      report({ at: node, message: 'many', values: { count: items.length, most: MOST_STEPS } });
    }
  },
});

/** A procedure of that many different steps. */
function stepList(length: number): string {
  return Array.from({ length }, (_, i) => `${i + 1}. Turn dial ${i + 1}.\n`).join('');
}
