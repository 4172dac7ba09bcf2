import { localeOf } from '../../model/site.ts';
import { collectBrokenLists, collectContinuedLists, collectOrderedLists } from '../lists.ts';
import { collectMarkerRuns } from '../marker-runs.ts';
import { collectNumberedSteps } from '../numbered-steps.ts';
import { defineRule } from '../rule.ts';
import { actionsIn, MANY_ACTIONS } from './step-many-actions.ts';
import { isNote } from './step-is-note.ts';

export default defineRule({
  id: 'single-step',
  summary: 'A procedure has more than one step',
  why: 'A number 1 promises a number 2: readers look for the steps that seem to be missing.',
  severity: 'info',
  messages: {
    procedure: {
      message: {
        en: 'A procedure of one step reads better as a bullet or a sentence.',
        nl: 'Een procedure van één stap lees je vlotter als een opsommingsteken of een gewone zin.',
        fr: 'Une procédure en une seule étape se lit mieux sous forme de puce ou de phrase.',
      },
      help: {
        en: 'Write "-" instead of "1.", or take the number away.',
        nl: 'Schrijf "-" in plaats van "1.", of haal het nummer weg.',
        fr: 'Écrivez « - » au lieu de « 1. », ou enlevez le numéro.',
      },
    },
    substep: {
      message: {
        en: 'A step with one sub-step reads better as one step.',
        nl: 'Een stap met één substap lees je vlotter als één stap.',
        fr: 'Une étape avec une seule sous-étape se lit mieux en une étape.',
      },
      help: {
        en: 'Take the number away and keep the text in the step, or write "-" instead of "1.".',
        nl: 'Haal het nummer weg en laat de tekst in de stap staan, of schrijf "-" in plaats van "1.".',
        fr: "Enlevez le numéro et gardez le texte dans l'étape, ou écrivez « - » au lieu de « 1. ».",
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'one step',
        files: { 'en/faq/a.md': '1. Call the help desk.\n' },
        expect: ['en/faq/a.md:1:1 info A procedure of one step reads better as a bullet or a sentence.'],
      },
      {
        name: 'one step in a note and one sub-step',
        files: {
          'en/faq/a.md':
            ':::note\n1. Call the help desk.\n:::\n\n## Set up\n\n1. Open the app:\n   1. Tap **+**.\n2. Scan the code.\n',
        },
        expect: [
          'en/faq/a.md:2:1 info A procedure of one step reads better as a bullet or a sentence.',
          'en/faq/a.md:8:4 info A step with one sub-step reads better as one step.',
        ],
      },
    ],
    good: [
      { name: 'a bullet', files: { 'en/faq/a.md': '- Call the help desk.\n' } },
      { name: 'two steps', files: { 'en/faq/a.md': '1. Open the app.\n2. Scan the code.\n' } },
    ],
  },
  checkText({ entry, site, report }) {
    if (collectOrderedLists(entry).every(({ items }) => items.length !== 1)) return;
    const { lang } = localeOf(site, entry.locale);
    // One step of a list that broke in pieces, or whose other numbers make no list, is reported as that.
    const pieces = new Set(
      [...collectBrokenLists(entry), ...collectContinuedLists(entry)].flatMap(({ before, after }) => [
        before.node,
        after.node,
      ]),
    );
    const runs = collectMarkerRuns(entry).runs.map(({ step }) => step?.list.node);
    const single = new Set(
      collectOrderedLists(entry)
        .filter(({ items, node }) => items.length === 1 && items[0]!.number === 1 && !pieces.has(node))
        .filter(({ node }) => node.children[0]!.children.length > 0 && !runs.includes(node))
        .map(({ node }) => node),
    );
    for (const numbered of collectNumberedSteps(entry)) {
      if (!single.has(numbered.list)) continue;
      // A step that should be several, or none at all, is reported by step-many-actions or step-is-note.
      if (actionsIn(numbered, lang) >= MANY_ACTIONS || isNote(numbered, lang)) continue;
      report({ at: numbered.step.node, message: numbered.isSubstep ? 'substep' : 'procedure' });
    }
  },
});
