import { toString } from 'mdast-util-to-string';
import { localeOf } from '../../model/site.ts';
import { asksSomething } from '../actions.ts';
import { collectOrderedLists } from '../lists.ts';
import { defineRule } from '../rule.ts';

/** Short steps ("Choose Next") come back for good reason; only next to each other are they a copy. */
const LONG_STEP_WORDS = 6;

export default defineRule({
  id: 'step-duplicate',
  summary: 'No step says the same as another one',
  why: 'A reader does the action twice, or wonders what the difference is.',
  severity: 'warning',
  messages: {
    same: {
      message: {
        en: 'Step {step} says the same as step {other}. Delete one, or say what is different.',
        nl: 'Stap {step} zegt hetzelfde als stap {other}. Schrap er een, of zeg wat er anders is.',
        fr: "L'étape {step} dit la même chose que l'étape {other}. Supprimez-en une, ou dites ce qui change.",
      },
      help: {
        en: 'If the action really comes twice, say where or why the second time.',
        nl: 'Komt de handeling echt twee keer voor? Zeg de tweede keer waar of waarom.',
        fr: "Si l'action revient vraiment, dites où ou pourquoi la deuxième fois.",
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'a step copied below itself',
        files: { 'en/faq/a.md': '1. Open the app.\n2. Tap **Next**.\n3. Tap **Next**.\n4. Scan the code.\n' },
        expect: [
          'en/faq/a.md:3:1 warning Step 3 says the same as step 2. Delete one, or say what is different.',
        ],
      },
      {
        name: 'a long step that comes back',
        files: {
          'en/faq/a.md':
            '1. Take your smartphone and install the authenticator app.\n2. Sign in.\n3. Take your smartphone and install the authenticator app.\n',
        },
        expect: [
          'en/faq/a.md:3:1 warning Step 3 says the same as step 1. Delete one, or say what is different.',
        ],
      },
    ],
    good: [
      {
        name: 'a short step that comes back later',
        files: { 'en/faq/a.md': '1. Tap **Next**.\n2. Scan the code.\n3. Tap **Next**.\n' },
      },
      {
        name: 'a numbered list of things, of which some are alike',
        files: {
          'en/faq/a.md':
            '1. Empty column (not used by this system at all)\n2. Number of the order\n3. Empty column (not used by this system at all)\n',
        },
      },
    ],
  },
  checkText({ entry, site, report }) {
    const { lang } = localeOf(site, entry.locale);
    for (const { items } of collectOrderedLists(entry)) {
      const texts = items.map(({ node }) => normalise(toString(node)));
      texts.forEach((text, i) => {
        const twin = texts.indexOf(text);
        if (text === '' || twin === i) return;
        const isNeighbour = texts[i - 1] === text;
        const isAction = text.split(' ').length >= LONG_STEP_WORDS && asksSomething(items[i]!.node, lang);
        if (!isNeighbour && !isAction) return;
        const other = items[isNeighbour ? i - 1 : twin]!;
        report({
          at: items[i]!.node,
          message: 'same',
          values: { step: items[i]!.number, other: other.number },
        });
      });
    }
  },
});

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/, '')
    .trim();
}
