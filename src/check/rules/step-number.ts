import { accidentalNodes } from '../accidental-lists.ts';
import { flattenedNodes } from '../flattened-substeps.ts';
import { renumber } from '../list-edits.ts';
import { collectOrderedLists, type OrderedList } from '../lists.ts';
import { collectMarkerRuns } from '../marker-runs.ts';
import { countWord, nameLabel, nameStep, shownNumber, stepNoun, stepNouns } from '../names.ts';
import { defineRule, type Finding } from '../rule.ts';

const HELP = {
  en: 'Write 1. before every step, and the site counts for you; or count 1, 2, 3 without gaps.',
  nl: 'Schrijf 1. voor elke stap, dan telt de site zelf; of tel 1, 2, 3 zonder gaten.',
  fr: 'Écrivez 1. devant chaque étape, et le site compte pour vous ; ou comptez 1, 2, 3 sans trou.',
};

const messages = {
  gap: {
    message: {
      en: 'You wrote {written}, but readers will see {seen}. There is no {missing} in your list. Renumber it, or add the missing step.',
      nl: 'Je schreef {written}, maar lezers zien {seen}. Nummer {number} ontbreekt in je lijst. Hernummer de lijst, of voeg de ontbrekende stap toe.',
      fr: "Vous avez écrit {written}, mais les lecteurs verront {seen}. Le numéro {number} manque dans votre liste. Renumérotez-la, ou ajoutez l'étape qui manque.",
    },
    help: HELP,
  },
  twice: {
    message: {
      en: 'You wrote {written} twice. Readers will see {first} and then {second}.',
      nl: 'Je schreef {written} twee keer. Lezers zien {first} en dan {second}.',
      fr: 'Vous avez écrit {written} deux fois. Les lecteurs verront {first}, puis {second}.',
    },
    help: HELP,
  },
  twiceShifted: {
    message: {
      en: 'You wrote {written} twice. Readers will see {first} and then {second}, so your last {noun} (written {last}) becomes {lastSeen}.',
      nl: 'Je schreef {written} twee keer. Lezers zien {first} en dan {second}, en je laatste {noun} (geschreven als {last}) wordt {lastSeen}.',
      fr: 'Vous avez écrit {written} deux fois. Les lecteurs verront {first}, puis {second}, et votre dernière {noun} (écrite {last}) devient {lastSeen}.',
    },
    help: HELP,
  },
  repeated: {
    message: {
      en: 'You wrote {written} {count} times. Readers will see {first}, {second} and so on.',
      nl: 'Je schreef {written} {count} keer. Lezers zien {first}, {second} enzovoort.',
      fr: 'Vous avez écrit {written} {count} fois. Les lecteurs verront {first}, {second} et ainsi de suite.',
    },
    help: HELP,
  },
  order: {
    message: {
      en: 'The {nouns} are written {numbers}. Readers will see {shown}. Check the order.',
      nl: 'De {nouns} zijn genummerd als {numbers}. Lezers zien {shown}. Kijk de volgorde na.',
      fr: "Les {nouns} sont numérotées {numbers}. Les lecteurs verront {shown}. Vérifiez l'ordre.",
    },
    help: HELP,
  },
};

export default defineRule({
  id: 'step-number',
  summary: 'The numbers typed before steps are the numbers that readers see, or all are 1',
  why: 'Only the first number of a list counts; the site numbers the rest. A reader who is told "step 4" on the phone must find the same step 4 on the page.',
  severity: 'error',
  messages,
  examples: {
    bad: [
      {
        name: 'a number is left out',
        files: { 'en/faq/a.md': '1. Open the app.\n2. Select **Add account**.\n4. Scan the code.\n' },
        expect: [
          'en/faq/a.md:3:1 error You wrote step 4, but readers will see step 3. There is no step 3 in your list. Renumber it, or add the missing step.',
        ],
        fixed: { 'en/faq/a.md': '1. Open the app.\n2. Select **Add account**.\n3. Scan the code.\n' },
      },
      {
        name: 'a number is there twice, so that the last one becomes wider',
        files: {
          'en/faq/a.md':
            '8. Open the app.\n8. Select **Add account**.\n9. Scan the code:\n   - with the app\n\n   Wait for it.\n',
        },
        expect: [
          'en/faq/a.md:2:1 error You wrote step 8 twice. Readers will see 8 and then 9, so your last step (written 9) becomes 10.',
        ],
        fixed: {
          'en/faq/a.md':
            '8. Open the app.\n9. Select **Add account**.\n10. Scan the code:\n    - with the app\n\n    Wait for it.\n',
        },
      },
      {
        name: 'the last number is there twice',
        files: { 'en/faq/a.md': '01. Open the app.\n02. Select **Add account**.\n02. Scan the code.\n' },
        expect: ['en/faq/a.md:3:1 error You wrote step 2 twice. Readers will see 2 and then 3.'],
        fixed: { 'en/faq/a.md': '01. Open the app.\n02. Select **Add account**.\n03. Scan the code.\n' },
      },
      {
        name: 'a number is there again and again',
        files: { 'en/faq/a.md': '1. Open the app.\n1. Tap **+**.\n1. Scan the code.\n2. Select **Done**.\n' },
        expect: ['en/faq/a.md:2:1 error You wrote step 1 three times. Readers will see 1, 2 and so on.'],
        fixed: { 'en/faq/a.md': '1. Open the app.\n2. Tap **+**.\n3. Scan the code.\n4. Select **Done**.\n' },
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
        fixed: { 'en/faq/a.md': '1. Set up:\n   1. Open it.\n   2. Tap **+**.\n2. Scan the code.\n' },
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
  checkText({ entry, report }) {
    const { brokenLists } = collectMarkerRuns(entry);
    for (const list of collectOrderedLists(entry)) {
      // What makes these numbers wrong has a rule of its own.
      const isExplained = [flattenedNodes(entry), accidentalNodes(entry), brokenLists].some((nodes) =>
        nodes.has(list.node),
      );
      const finding = isExplained ? undefined : describeNumbers(list);
      if (!finding) continue;
      // Numbers that are out of order may be the only trace of steps that are.
      const edits = finding.message === 'order' ? undefined : renumber(entry, list);
      report({ ...finding, ...(edits ? { edits } : {}) });
    }
  },
});

function describeNumbers(list: OrderedList): Finding<keyof typeof messages> | undefined {
  const written = list.items.map(({ written }) => written);
  if (written.includes(undefined) || written.every((number) => number === 1)) return undefined;
  const numbers = written as number[];
  const start = numbers[0]!;
  const wrong = numbers.findIndex((number, i) => number !== start + i);
  if (wrong < 0) return undefined;
  const at = list.items[wrong]!.node;
  const shown = (i: number): string => shownNumber(list, start + i);
  const [here, last] = [numbers[wrong]!, numbers.length - 1];
  if (numbers.some((number, i) => number < (numbers[i - 1] ?? 0))) {
    const [all, seen] = [numbers.map(String), numbers.map((_, i) => shown(i))];
    return {
      at,
      message: 'order',
      values: { nouns: stepNouns(list), numbers: joinNumbers(all), shown: joinNumbers(seen) },
    };
  }
  const count = numbers.filter((number) => number === here).length;
  if (here !== numbers[wrong - 1]) {
    return {
      at,
      message: 'gap',
      values: {
        written: nameLabel(list, here),
        seen: nameStep(list, start + wrong),
        missing: nameLabel(list, start + wrong),
        number: start + wrong,
      },
    };
  }
  return {
    at,
    message:
      count > 2 ? 'repeated' : last > wrong && numbers[last] !== start + last ? 'twiceShifted' : 'twice',
    values: {
      written: nameLabel(list, here),
      count: countWord(count),
      first: shown(wrong - 1),
      second: shown(wrong),
      noun: stepNoun(list),
      last: numbers[last]!,
      lastSeen: shown(last),
    },
  };
}

/** Longer than this, nobody reads the numbers. */
const MOST_NUMBERS = 12;

function joinNumbers(numbers: readonly string[]): string {
  const rest = numbers.length > MOST_NUMBERS ? ' …' : '';
  return numbers.slice(0, MOST_NUMBERS).join(', ') + rest;
}
