import { describe, expect, test } from 'vitest';
import { compareTexts, type ComparedBlock } from '../../src/graph/compare-texts.ts';
import { collectTextBlocks, type TextBlock } from '../../src/graph/text-blocks.ts';
import { parseMarkdown } from '../../src/read/parse-entry.ts';

/** A comparison on one line a block: `[-gone-]`, `{+new+}`, the step's number and the one it had. */
function compare(before: string, after: string): string[] {
  return compareTexts(collectTextBlocks(parseMarkdown(before)), collectTextBlocks(parseMarkdown(after))).map(
    format,
  );
}

function format({ label, formerLabel, segments }: ComparedBlock): string {
  const number = label === '' ? '' : `${formerLabel === undefined ? '' : `${formerLabel}→`}${label}. `;
  const text = segments.map(({ text: words, change }) =>
    change === 'added' ? `{+${words}+}` : change === 'removed' ? `[-${words}-]` : words,
  );
  return number + text.join('');
}

describe('blocks of a text', () => {
  test('are what readers see: headings, paragraphs, steps with their numbers, rows of tables, notes', () => {
    const text =
      '---\ntitle: x\n---\n\n## Before\n\nSome *words*\nof text.\n\n1. Open:\n   1. the app\n   2. the site\n2. Scan.\n\n   You see it.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n:::note\nMind this.\n:::\n\n<!-- not this -->\n\n---\n';
    expect(
      collectTextBlocks(parseMarkdown(text)).map(({ kind, label, text: words }) => [kind, label, words]),
    ).toEqual([
      ['heading', '', 'Before'],
      ['text', '', 'Some words of text.'],
      ['step', '1', 'Open:'],
      ['step', '1a', 'the app'],
      ['step', '1b', 'the site'],
      ['step', '2', 'Scan.'],
      ['text', '', 'You see it.'],
      ['text', '', 'one'],
      ['text', '', 'two'],
      ['text', '', 'a | b'],
      ['text', '', 'c | d'],
      ['text', '', 'Mind this.'],
    ]);
  });
});

describe('two texts', () => {
  test('that are the same have no difference', () => {
    expect(compare('1. Open the app.\n2. Scan.\n', '1. Open the\n   app.\n2. Scan.\n')).toEqual([
      '1. Open the app.',
      '2. Scan.',
    ]);
  });

  test('are compared word by word', () => {
    expect(compare('You need the app until May.\n', 'You need the new app until June.\n')).toEqual([
      'You need the {+new +}app until [-May-]{+June+}.',
    ]);
  });

  test('have their steps matched by what they say, not by their place', () => {
    expect(
      compare(
        '1. Open the app.\n2. Choose **Add account**.\n3. Scan the code on your screen.\n',
        '1. Install the newest version first.\n2. Open the app.\n3. Scan the code on your screen.\n',
      ),
    ).toEqual([
      '1. {+Install the newest version first.+}',
      '1→2. Open the app.',
      '2. [-Choose Add account.-]',
      '3. Scan the code on your screen.',
    ]);
  });

  test('that have little in common stand one after the other', () => {
    expect(compare('It costs one euro.\n', 'Ask the desk at your campus.\n')).toEqual([
      '[-It costs one euro.-]',
      '{+Ask the desk at your campus.+}',
    ]);
    expect(
      compare(
        'Then you sign in with your account name and password, without the app.\n',
        'You added your device, with your name, in the app, and then your account works.\n',
      ),
    ).toEqual([
      '[-Then you sign in with your account name and password, without the app.-] ' +
        '{+You added your device, with your name, in the app, and then your account works.+}',
    ]);
    const title = (text: string): TextBlock[] => [{ kind: 'title', label: '', text }];
    expect(compareTexts(title('Must I?'), title('When do I have to?')).map(format)).toEqual([
      '[-Must I?-] {+When do I have to?+}',
    ]);
  });
});
