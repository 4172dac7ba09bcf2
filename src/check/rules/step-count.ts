import type { List, Parents, Paragraph } from 'mdast';
import type { Place } from '../../model/diagnostic.ts';
import type { Entry } from '../../model/entry.ts';
import { localeOf } from '../../model/site.ts';
import { accidentalNodes } from '../accidental-lists.ts';
import { flattenedNodes } from '../flattened-substeps.ts';
import { collectBrokenLists, collectOrderedLists, continuesCount, restartsCount } from '../lists.ts';
import { collectMarkerRuns } from '../marker-runs.ts';
import { findStepPromise, type StepPromise } from '../promises.ts';
import { placeInProse, readProse } from '../prose.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'step-count',
  summary: 'A list has as many steps as the sentence before it promises',
  why: 'A reader who was promised three steps stops after the third, or looks for a step that is not there.',
  severity: 'error',
  messages: {
    differs: {
      message: {
        en: 'You promise {promise}, but the list has {count}.',
        nl: 'Je belooft “{promise}”, maar de lijst heeft er {count}.',
        fr: 'Vous annoncez « {promise} », mais la liste en compte {count}.',
      },
      help: {
        en: 'Leave the number out ("Follow these steps:"): then it can never be wrong. Or write the number of the list.',
        nl: 'Laat het getal weg (“Volg deze stappen:”), dan kan het nooit fout zijn. Of schrijf het aantal van de lijst.',
        fr: 'Enlevez le nombre (« Suivez ces étapes : ») : il ne pourra plus être faux. Ou écrivez le nombre de la liste.',
      },
    },
  },
  examples: {
    bad: [
      {
        name: 'three promised, four there',
        files: {
          'en/faq/a.md':
            'Follow these three steps:\n\n1. Open the app.\n2. Tap **+**.\n3. Scan the code.\n4. Select **Done**.\n',
        },
        expect: ['en/faq/a.md:1:14 error You promise three steps, but the list has 4.'],
      },
      {
        name: 'digits, emphasis, an adjective, a note in between, sub-steps, a quote',
        files: {
          'en/faq/a.md':
            'You are ready in **4 easy** steps. \n\n:::note\nSave first.\n:::\n\n1. Follow the following three\n   steps:\n   1. Open it.\n   2. Close it.\n2. Wait.\n\n> The five steps below are for staff:\n>\n> 1. Call.\n> 2. Wait.\n',
        },
        expect: [
          'en/faq/a.md:1:20 error You promise 4 easy steps, but the list has 2.',
          'en/faq/a.md:7:25 error You promise three steps, but the list has 2.',
          'en/faq/a.md:13:7 error You promise five steps, but the list has 2.',
        ],
      },
      {
        name: 'in other languages',
        files: {
          'nl/faq/a.md': 'Lukt het niet? Volg deze drie stappen:\n\n1. Open de app.\n2. Sluit ze.\n',
          'fr/faq/a.md':
            "Les trois étapes suivantes suffisent :\n\n1. Ouvrez l'application.\n2. Fermez-la.\n",
        },
        expect: [
          'fr/faq/a.md:1:5 error You promise trois étapes, but the list has 2.',
          'nl/faq/a.md:1:26 error You promise drie stappen, but the list has 2.',
        ],
      },
      {
        name: 'in the short answer, above the only procedure',
        files: {
          'en/faq/a.md':
            '---\ntitle: How do I register?\ndescription: Register your phone in three steps.\nreviewed: 2026-01-01\n---\n\n1. Open the app.\n2. Scan the code.\n',
        },
        expect: ['en/faq/a.md:3:1 error You promise three steps, but the list has 2.'],
      },
    ],
    good: [
      {
        name: 'the right number',
        files: { 'en/faq/a.md': 'Follow these two steps:\n\n1. Open the app.\n2. Tap **+**.\n' },
      },
      {
        name: 'some of the steps, other steps, and the two steps of a sign-in',
        files: {
          'en/faq/a.md':
            'You always sign in in two steps. The first three steps are on your computer:\n\n1. Open the site.\n2. Sign in.\n3. Choose **Next**.\n4. Scan the code.\n\nAfter these four steps, do this:\n\n1. Open the app.\n2. Tap **+**.\n',
        },
      },
    ],
  },
  checkText({ entry, site, report }) {
    const { lang } = localeOf(site, entry.locale);
    const compare = (promise: StepPromise | undefined, list: List, place: () => Place): void => {
      if (!promise || promise.count === list.children.length || brokenLists(entry).has(list)) return;
      const values = { promise: promise.text.replace(/\s+/g, ' '), count: list.children.length };
      report({ at: place(), message: 'differs', values });
    };
    for (const { node, ancestors } of collectOrderedLists(entry)) {
      const lead = leadOf(ancestors.at(-1)!, node);
      if (!lead) continue;
      const prose = readProse(lead.paragraph);
      const promise = findStepPromise(prose.text, lang, lastSentence);
      if (promise?.count === lead.previous?.children.length) continue;
      compare(promise, node, () => placeInProse(entry, prose, promise!.index, promise!.text.length));
    }
    const [procedure, ...others] = entry.procedures;
    if (!procedure || others.length > 0) return;
    const promise = findStepPromise(entry.frontmatter.description, lang, () => 0);
    compare(promise, procedure.node, () => entry.locate(['description']));
  },
});

/** Lists that broke in pieces, or some of whose steps make no list: they are reported as that. */
function brokenLists(entry: Entry): ReadonlySet<List> {
  const pairs = collectBrokenLists(entry).filter(
    (pair) => continuesCount(pair) || restartsCount(pair) || pair.between.length === 0,
  );
  const { runs } = collectMarkerRuns(entry);
  return new Set([
    ...accidentalNodes(entry),
    ...flattenedNodes(entry),
    ...pairs.flatMap(({ before, after }) => [before.node, after.node]),
    ...runs.flatMap(({ step, goesOn }) => (step && goesOn ? [step.list.node] : [])),
  ]);
}

/** The paragraph that introduces a list, and the list before that, if it may be speaking of that one. */
function leadOf(
  parent: Parents,
  list: List,
): { paragraph: Paragraph; previous: List | undefined } | undefined {
  const before = parent.children.slice(
    0,
    parent.children.findIndex((child) => child === list),
  );
  while (before.length > 0 && isAside(before.at(-1)!)) before.pop();
  const paragraph = before.pop();
  if (paragraph?.type !== 'paragraph') return undefined;
  const previous = before.pop();
  return {
    paragraph,
    previous: previous?.type === 'list' && previous.ordered === true ? previous : undefined,
  };
}

/** What may stand between a list and the sentence that introduces it. */
function isAside(node: Parents['children'][number]): boolean {
  if (node.type === 'paragraph') return node.children.every(({ type }) => type.startsWith('image'));
  return node.type === 'containerDirective' || node.type === 'html' || node.type === 'definition';
}

function lastSentence(text: string): number {
  return Math.max(0, ...[...text.matchAll(/[.!?]\s+(?=\S)/g)].map(({ index }) => index + 1));
}
