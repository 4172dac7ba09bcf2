import { collectBrokenLists, continuesCount, describeBlock, type BrokenList } from '../lists.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'list-split',
  summary: 'What belongs to a step is indented, so that the procedure stays one list',
  why: 'A block at the margin ends the list. The numbers still look right, but the block belongs to no step, and the procedure falls apart as soon as a step is added.',
  severity: 'warning',
  examples: {
    bad: [
      {
        name: 'a paragraph',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n2. Select **Add account**.\n\nYou may be asked for your PIN.\n\n3. Scan the code.\n4. Select **Done**.\n',
        },
        expect: [
          'en/faq/a.md:4:1 warning This paragraph is not indented, so it ends the list after step 2. Indent it by 3 spaces to keep it inside step 2.',
        ],
      },
      {
        name: 'a note',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n2. Select **Add**.\n\n:::note\nKeep this window open.\n:::\n\n3. Scan the code.\n',
        },
        expect: [
          'en/faq/a.md:4:1 warning This note is not indented, so it ends the list after step 2. Indent all of its lines by 3 spaces.',
        ],
      },
      {
        name: 'bullets',
        files: { 'en/faq/a.md': '1. Choose a method:\n- App\n- Text message\n2. Select **Next**.\n' },
        expect: [
          'en/faq/a.md:2:1 error These bullets are not indented, so they end the list after step 1. Indent them by 3 spaces to make them choices of step 1.',
        ],
      },
      {
        name: 'another sign after the number',
        files: { 'en/faq/a.md': '1. Open the app.\n2. Tap **+**.\n3) Scan the code.\n' },
        expect: [
          'en/faq/a.md:3:1 error Step 3 uses ")" where steps 1 and 2 use ".", so it becomes a new list.',
        ],
      },
      {
        name: 'too little indentation',
        files: { 'en/faq/a.md': '1. Open the app.\n\n  Keep it open.\n\n2. Tap **+**.\n' },
        expect: [
          'en/faq/a.md:3:3 warning This paragraph is indented by 2 spaces; step 1 needs 3. It ends the list.',
        ],
      },
    ],
    good: [
      {
        name: 'everything is indented',
        files: {
          'en/faq/a.md':
            '1. Choose a method:\n\n   - App\n   - Text message\n\n   You need one of them.\n2. Select **Next**.\n',
        },
      },
      {
        name: 'a procedure after a procedure',
        files: {
          'en/faq/a.md':
            '1. Open the app.\n2. Tap **+**.\n\nOn your computer:\n\n1. Sign in.\n2. Select **Next**.\n',
        },
      },
    ],
  },
  check({ entry, report }) {
    for (const broken of collectBrokenLists(entry)) {
      if (broken.between.length === 0) report(describeDelimiter(broken));
      else if (continuesCount(broken)) report(describeSplit(broken));
    }
  },
});

interface Report {
  at: object;
  message: string;
  help: string;
  severity?: 'error';
}

function describeDelimiter({ before, after }: BrokenList): Report {
  const first = after[0]!;
  const numbers = before.map(({ number }) => number);
  const steps =
    numbers.length === 1
      ? `step ${numbers[0]} uses`
      : `steps ${numbers.length === 2 ? numbers.join(' and ') : `${numbers[0]} to ${numbers.at(-1)}`} use`;
  return {
    at: first.node,
    message: `Step ${first.number} uses "${first.delimiter}" where ${steps} "${before[0]!.delimiter}", so it becomes a new list.`,
    help: `Write ${first.written ?? first.number}${before[0]!.delimiter} instead.`,
    severity: 'error',
  };
}

function describeSplit({ before, between }: BrokenList): Report {
  const block = between[0]!;
  const { number, indent } = before.at(-1)!;
  const { subject, isPlural } = describeBlock(block);
  const column = block.position?.start.column ?? 1;
  const at = { at: block, help: `Put ${indent} spaces before each of its lines.` };
  if (block.type === 'list') {
    return {
      ...at,
      message: `These bullets are not indented, so they end the list after step ${number}. Indent them by ${indent} spaces to make them choices of step ${number}.`,
      severity: 'error',
    };
  }
  if (column > 1 && column <= indent) {
    return {
      ...at,
      message: `${subject} is indented by ${column - 1} ${column === 2 ? 'space' : 'spaces'}; step ${number} needs ${indent}. It ends the list.`,
    };
  }
  const cure =
    block.type === 'paragraph'
      ? `Indent it by ${indent} spaces to keep it inside step ${number}.`
      : `Indent all of its lines by ${indent} spaces.`;
  return {
    ...at,
    message: `${subject} ${isPlural ? 'are' : 'is'} not indented, so it ends the list after step ${number}. ${cure}`,
  };
}
