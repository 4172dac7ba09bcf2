import { collectStepReferences, resolveStepReference } from '../../graph/step-references.ts';
import { localeOf } from '../../model/site.ts';
import { defineRule, placeAt } from '../rule.ts';

export default defineRule({
  id: 'step-ref',
  summary: 'A mention of a step names a step that exists',
  why: 'A reader who is sent back to a step that is not there is stuck. The site turns each mention into a link to the step.',
  severity: 'error',
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
        name: 'a range',
        files: {
          'en/faq/a.md': '1. Open the app.\n2. Tap **+**.\n3. Repeat steps 1-4 on your second phone.\n',
        },
        expect: ['en/faq/a.md:3:11 error This sends readers to steps 1-4, but the procedure has 3 steps.'],
      },
      {
        name: 'a sub-step that does not exist',
        files: {
          'en/faq/a.md': '1. Set up:\n   1. Open it.\n   2. Tap **+**.\n2. If it fails, repeat step 1c.\n',
        },
        expect: ['en/faq/a.md:4:24 error This sends readers to step 1c, but step 1 has 2 sub-steps.'],
      },
      {
        name: 'in another language',
        files: { 'nl/faq/a.md': '1. Open de app.\n2. Tik op **+**.\n3. Lukt het niet? Herhaal stap 4.\n' },
        expect: ['nl/faq/a.md:3:27 error This sends readers to stap 4, but the procedure has 3 steps.'],
      },
    ],
    good: [
      {
        name: 'a step that exists',
        files: { 'en/faq/a.md': '1. Open the app.\n2. Tap **+**.\n3. If it fails, repeat step 2.\n' },
      },
      { name: 'no procedure', files: { 'en/faq/a.md': 'Do step 7 of the manual of your phone.\n' } },
    ],
  },
  check({ entry, graph, report }) {
    const { lang } = localeOf(graph.site, entry.locale);
    for (const placed of collectStepReferences(entry, lang)) {
      if (resolveStepReference(placed)) continue;
      const { node, reference, procedure } = placed;
      const step = procedure.steps.find(({ number }) => number === reference.first);
      const count =
        reference.letter !== undefined && step
          ? `step ${step.number} has ${countOf(step.substeps.length, 'sub-step')}`
          : `the procedure has ${countOf(procedure.steps.length, 'step')}`;
      const offset = (node.position?.start.offset ?? 0) + reference.offset;
      report({
        at: placeAt(entry, offset, reference.text.length),
        message: `This sends readers to ${reference.text}, but ${count}.`,
        help: 'Name the step that you mean.',
      });
    }
  },
});

function countOf(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}
