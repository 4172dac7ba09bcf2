import { formatLetter } from '../../model/procedure.ts';
import { collectOrderedLists, type OrderedList } from '../lists.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'step-number',
  summary: 'The numbers typed before steps are the numbers that readers see, or all are 1',
  why: 'Only the first number of a list counts; the site numbers the rest. A reader who is told "step 4" on the phone must find the same step 4 on the page.',
  severity: 'error',
  examples: {
    bad: [
      {
        name: 'a number is left out',
        files: { 'en/faq/a.md': '1. Open the app.\n2. Select **Add account**.\n4. Scan the code.\n' },
        expect: [
          'en/faq/a.md:3:1 error You wrote step 4, but readers will see step 3. There is no step 3 in your list. Renumber it, or add the missing step.',
        ],
      },
      {
        name: 'a number is there twice',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n2. Select **Add account**.\n2. Scan the code.\n3. Select **Done**.\n',
        },
        expect: [
          'en/faq/a.md:3:1 error You wrote step 2 twice. Readers will see 2 and then 3, so your last step (written 3) becomes 4.',
        ],
      },
      {
        name: 'the last number is there twice',
        files: { 'en/faq/a.md': '1. Open the app.\n2. Select **Add account**.\n2. Scan the code.\n' },
        expect: ['en/faq/a.md:3:1 error You wrote step 2 twice. Readers will see 2 and then 3.'],
      },
      {
        name: 'the numbers are out of order',
        files: { 'en/faq/a.md': '1. Open the app.\n3. Tap **+**.\n2. Scan the code.\n' },
        expect: [
          'en/faq/a.md:2:1 error The steps are written 1, 3, 2. Readers will see 1, 2, 3. Check the order.',
        ],
      },
      {
        name: 'a sub-step is left out',
        files: { 'en/faq/a.md': '1. Set up:\n   1. Open it.\n   3. Tap **+**.\n2. Scan the code.\n' },
        expect: [
          'en/faq/a.md:3:4 error You wrote sub-step 3, but readers will see sub-step b. There is no sub-step 2 in your list. Renumber it, or add the missing step.',
        ],
      },
    ],
    good: [
      {
        name: 'numbers as shown',
        files: { 'en/faq/a.md': '1. Open the app.\n2. Tap **+**.\n3. Scan the code.\n' },
      },
      { name: 'all ones', files: { 'en/faq/a.md': '1. Open the app.\n1. Tap **+**.\n1. Scan the code.\n' } },
      {
        name: 'leading zeros',
        files: { 'en/faq/a.md': '01. Open the app.\n02. Tap **+**.\n03. Scan the code.\n' },
      },
      { name: 'a number in a sentence', files: { 'en/faq/a.md': 'The code is valid for\n30. seconds.\n' } },
    ],
  },
  check({ entry, report }) {
    for (const list of collectOrderedLists(entry)) {
      const problem = describeNumbers(list);
      if (!problem) continue;
      const [message, item] = problem;
      report({
        at: list.items[item]!.node,
        message,
        help: 'Write 1. before every step, and the site counts for you; or count 1, 2, 3 without gaps.',
      });
    }
  },
});

/** The message and the index of the item it is about. */
function describeNumbers({ items, isNested }: OrderedList): [string, number] | undefined {
  const written = items.map(({ written }) => written);
  if (written.includes(undefined) || written.every((number) => number === 1)) return undefined;
  const numbers = written as number[];
  const start = numbers[0]!;
  const wrong = numbers.findIndex((number, i) => number !== start + i);
  if (wrong < 0) return undefined;
  const shown = (i: number): string => (isNested ? formatLetter(start + i) : String(start + i));
  const step = isNested ? 'sub-step' : 'step';
  const [here, before] = [numbers[wrong]!, numbers[wrong - 1]!];
  if (here === before) {
    const last = numbers.length - 1;
    const shift =
      last > wrong && numbers[last] !== start + last
        ? `, so your last ${step} (written ${numbers[last]}) becomes ${shown(last)}`
        : '';
    return [
      `You wrote ${step} ${here} twice. Readers will see ${shown(wrong - 1)} and then ${shown(wrong)}${shift}.`,
      wrong,
    ];
  }
  const isIncreasing = numbers.every((number, i) => i === 0 || number >= numbers[i - 1]!);
  if (!isIncreasing) {
    return [
      `The ${step}s are written ${numbers.join(', ')}. Readers will see ${numbers.map((_, i) => shown(i)).join(', ')}. Check the order.`,
      wrong,
    ];
  }
  return [
    `You wrote ${step} ${here}, but readers will see ${step} ${shown(wrong)}. There is no ${step} ${start + wrong} in your list. Renumber it, or add the missing step.`,
    wrong,
  ];
}
