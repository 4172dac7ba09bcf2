import { localeOf } from '../../model/site.ts';
import { findOptionalMark } from '../labels.ts';
import { collectNumberedSteps } from '../numbered-steps.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'optional-style',
  summary: 'Optional steps are marked in one way within an answer',
  why: 'A reader who has seen one mark looks for the same one, and takes a step without it for a must.',
  severity: 'info',
  messages: {
    differs: {
      message: {
        en: 'Optional steps are marked in two ways here: "{first}" and "{mark}". Use one.',
        nl: 'Facultatieve stappen zijn hier op twee manieren aangeduid: “{first}” en “{mark}”. Kies er één.',
        fr: 'Les étapes facultatives sont signalées ici de deux façons : « {first} » et « {mark} ». Gardez-en une.',
      },
      help: {
        en: 'Write "{first}" here too.',
        nl: 'Schrijf ook hier “{first}”.',
        fr: 'Écrivez « {first} » ici aussi.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'brackets and a colon',
        files: {
          'en/faq/a.md': '1. Open the app.\n2. (Optional) Rename it.\n3. Optional: Add a second phone.\n',
        },
        expect: [
          'en/faq/a.md:3:1 info Optional steps are marked in two ways here: "(Optional)" and "Optional:". Use one.',
        ],
      },
      {
        name: 'bold and at the end, in two procedures, once for each manner',
        files: {
          'nl/faq/a.md':
            '1. Open de app.\n2. **Optioneel:** geef ze een naam.\n\n## Op je computer\n\n1. Meld je aan.\n2. Kies een foto (optioneel).\n3. Kies een kleur (optioneel).\n',
        },
        expect: [
          'nl/faq/a.md:7:1 info Optional steps are marked in two ways here: "Optioneel:" and "(optioneel)". Use one.',
        ],
      },
    ],
    good: [
      {
        name: 'one manner',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n2. Optional: rename it.\n3. **Optional:** Add a second phone.\n4. Type your name in the optional field.\n',
        },
      },
    ],
  },
  checkText({ entry, site, report }) {
    const { lang } = localeOf(site, entry.locale);
    const manners = new Map<string, string>();
    for (const { step, text } of collectNumberedSteps(entry)) {
      const found = findOptionalMark(text, lang);
      if (!found || manners.has(found.manner)) continue;
      const [first] = manners.values();
      manners.set(found.manner, found.mark);
      if (first === undefined) continue;
      report({ at: step.node, message: 'differs', values: { first, mark: found.mark } });
    }
  },
});
