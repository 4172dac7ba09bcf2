import { nodesOf } from '../../model/nodes.ts';
import { accidentalNodes } from '../accidental-lists.ts';
import {
  collectBrokenLists,
  collectContinuedLists,
  collectOrderedLists,
  continuesCount,
  previousOf,
  type OrderedList,
} from '../lists.ts';
import type { Entry } from '../../model/entry.ts';
import { collectMarkerRuns } from '../marker-runs.ts';
import { shownNumber } from '../names.ts';
import { defineRule } from '../rule.ts';

const HELP = {
  en: 'Write 1. before the first step.',
  nl: 'Schrijf 1. voor de eerste stap.',
  fr: 'Écrivez 1. devant la première étape.',
};

export default defineRule({
  id: 'step-start',
  summary: 'A procedure starts at step 1, unless it goes on with an earlier list',
  why: 'A reader who sees step 2 first looks for the step that is missing.',
  severity: 'error',
  messages: {
    late: {
      message: {
        en: 'This procedure starts at step {start}. Start at 1, or say which list it continues.',
        nl: 'Deze procedure begint bij stap {start}. Begin bij 1, of zeg welke lijst ze voortzet.',
        fr: "Cette procédure commence à l'étape {start}. Commencez à 1, ou dites quelle liste elle continue.",
      },
      help: HELP,
    },
    zero: {
      message: {
        en: 'This procedure starts at step 0. Start at 1, or move the preparation before the list.',
        nl: 'Deze procedure begint bij stap 0. Begin bij 1, of zet de voorbereiding voor de lijst.',
        fr: "Cette procédure commence à l'étape 0. Commencez à 1, ou mettez la préparation avant la liste.",
      },
      help: HELP,
    },
    substeps: {
      message: {
        en: 'These sub-steps start at {start}. Readers look for what comes before.',
        nl: 'Deze substappen beginnen bij {start}. Lezers zoeken wat eraan voorafgaat.',
        fr: 'Ces sous-étapes commencent à {start}. Les lecteurs cherchent ce qui précède.',
      },
      help: {
        en: 'Write 1. before the first one.',
        nl: 'Schrijf 1. voor de eerste.',
        fr: 'Écrivez 1. devant la première.',
      },
    },
    html: {
      message: {
        en: 'This HTML list starts at {start}. Write the steps as Markdown so that they can be checked.',
        nl: 'Deze HTML-lijst begint bij {start}. Schrijf de stappen in Markdown, dan kunnen ze nagekeken worden.',
        fr: 'Cette liste HTML commence à {start}. Écrivez les étapes en Markdown pour pouvoir les vérifier.',
      },
      help: {
        en: 'Write each step on a line of its own that begins with 1.',
        nl: 'Schrijf elke stap op een eigen regel die met 1. begint.',
        fr: 'Écrivez chaque étape sur sa propre ligne, qui commence par 1.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'starts at 2',
        files: { 'en/faq/a.md': '2. Open the app.\n3. Select **Add account**.\n' },
        expect: [
          'en/faq/a.md:1:1 error This procedure starts at step 2. Start at 1, or say which list it continues.',
        ],
      },
      {
        name: 'starts at 0',
        files: { 'en/faq/a.md': '0. Charge your phone.\n1. Open the app.\n' },
        expect: [
          'en/faq/a.md:1:1 warning This procedure starts at step 0. Start at 1, or move the preparation before the list.',
        ],
      },
      {
        name: 'sub-steps start at c',
        files: {
          'en/faq/a.md':
            '1. Set up:\n   1. Open it.\n   2. Tap **+**.\n2. Check:\n\n   3. Close it.\n   4. Open it.\n',
        },
        expect: ['en/faq/a.md:6:4 error These sub-steps start at c. Readers look for what comes before.'],
      },
      {
        name: 'an HTML list starts at 5, in a note',
        files: { 'en/faq/a.md': ':::note\n<ol start="5">\n<li>Open the app.</li>\n</ol>\n:::\n' },
        expect: [
          'en/faq/a.md:2:1 warning This HTML list starts at 5. Write the steps as Markdown so that they can be checked.',
        ],
      },
    ],
    good: [
      { name: 'starts at 1', files: { 'en/faq/a.md': '1. Open the app.\n2. Tap **+**.\n' } },
      { name: 'text that begins with a number', files: { 'en/faq/a.md': '2026\\. That was the year.\n' } },
    ],
  },
  checkText({ entry, report }) {
    const { brokenLists } = collectMarkerRuns(entry);
    const continuations = new Set([
      ...collectBrokenLists(entry)
        // list-split has found these.
        .filter((pair) => continuesCount(pair) || pair.between.length === 0)
        .map(({ after }) => after.node),
      ...collectContinuedLists(entry).map(({ after }) => after.node),
    ]);
    for (const list of collectOrderedLists(entry)) {
      const [first] = list.items;
      if (!first?.node.position || first.number === 1 || continuations.has(list.node)) continue;
      // What makes a list of text, or leaves a number out, has a rule of its own.
      if (accidentalNodes(entry).has(list.node) || brokenLists.has(list.node) || followsHtml(entry, list))
        continue;
      const isZero = first.number === 0;
      report({
        at: first.node,
        message: list.isLettered ? 'substeps' : isZero ? 'zero' : 'late',
        values: { start: shownNumber(list, first.number) },
        severity: isZero ? 'warning' : 'error',
      });
    }
    for (const { node } of nodesOf(entry.tree, 'html')) {
      // raw-html leaves these to this rule, whatever number they start at.
      const tag = /<[a-z!?][^>]*>?/i.exec(node.value)?.[0] ?? '';
      const start = /^<ol\b[^>]*\bstart\s*=\s*["']?(-?\d+)/i.exec(tag)?.[1];
      if (start !== undefined) report({ at: node, message: 'html', values: { start }, severity: 'warning' });
    }
  },
});

/** HTML takes the lines below it in, up to an empty one: raw-html tells that readers do not see them. */
function followsHtml(entry: Entry, list: OrderedList): boolean {
  const above = previousOf(entry, list);
  return above?.type === 'html' && new RegExp(`^ *${list.items[0]!.number - 1}[.)] `, 'm').test(above.value);
}
