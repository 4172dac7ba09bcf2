import { expect, test } from 'vitest';
import { fixContent } from '../../src/check/fix-content.ts';
import { applyEdits, fixTexts } from '../../src/check/fix.ts';
import type { Diagnostic, Edit } from '../../src/model/diagnostic.ts';
import { FILE_START } from '../../src/model/diagnostic.ts';
import { sameText } from '../../src/model/text.ts';
import { contentFrom } from '../content.ts';

function finding(edits?: readonly Edit[], file = 'a.md'): Diagnostic {
  const text = sameText('x');
  return {
    ...FILE_START,
    rule: 'r',
    severity: 'error',
    file,
    message: text,
    help: text,
    ...(edits ? { edits } : {}),
  };
}

/** A check that finds every "x" and replaces it. */
function findLetters(letter: string, replacement: string) {
  return (texts: ReadonlyMap<string, string>): Diagnostic[] =>
    [...texts].flatMap(([file, text]) =>
      [...text.matchAll(new RegExp(letter, 'g'))].map(({ index }) =>
        finding([{ start: index, end: index + 1, text: replacement }], file),
      ),
    );
}

test('edits change what they name, and nothing else', () => {
  expect(
    applyEdits('a\r\nbc\té', [
      { start: 3, end: 4, text: 'B' },
      { start: 0, end: 0, text: '>' },
      { start: 6, end: 7, text: '' },
    ]),
  ).toBe('>a\r\nBc\t');
});

test('an edit that overlaps another one, or the end of the text, is left out', () => {
  expect(
    applyEdits('abcd', [
      { start: 0, end: 2, text: 'X' },
      { start: 1, end: 3, text: 'Y' },
    ]),
  ).toBe('Xcd');
  expect(applyEdits('abcd', [{ start: 3, end: 9, text: 'X' }])).toBe('abcd');
});

test('every finding with a fix is mended, in all files, and only changed files are returned', () => {
  const texts = new Map([
    ['a.md', 'x-x'],
    ['b.md', 'ok'],
    ['c.md', 'x'],
  ]);
  expect([...fixTexts(texts, findLetters('x', 'y'))]).toEqual([
    ['a.md', 'y-y'],
    ['c.md', 'y'],
  ]);
  expect(texts.get('a.md')).toBe('x-x');
});

test('fixing twice changes nothing more', () => {
  const check = findLetters('x', 'y');
  const once = fixTexts(new Map([['a.md', 'axb']]), check);
  expect(fixTexts(once, check).size).toBe(0);
});

test('what one fix uncovers is fixed in the next round', () => {
  const check = (texts: ReadonlyMap<string, string>): Diagnostic[] => {
    const text = texts.get('a.md')!;
    const [from, to] = text.startsWith('1') ? ['1', '2'] : ['2', '3'];
    return text.startsWith('3')
      ? []
      : [finding([{ start: 0, end: from.length, text: to }]), ...(text.startsWith('1') ? [finding()] : [])];
  };
  expect(fixTexts(new Map([['a.md', '1']]), check).get('a.md')).toBe('3');
});

test('a fix that does not mend its finding is put back', () => {
  expect(fixTexts(new Map([['a.md', 'x']]), findLetters('x', 'xx')).size).toBe(0);
});

test('the edits of one finding are applied together or not at all', () => {
  const texts = new Map([['a.md', 'abcd']]);
  const check = (current: ReadonlyMap<string, string>): Diagnostic[] =>
    current.get('a.md') === 'abcd'
      ? [
          finding([{ start: 0, end: 2, text: 'X' }]),
          finding([
            { start: 1, end: 2, text: '?' },
            { start: 3, end: 4, text: '?' },
          ]),
        ]
      : [];
  expect(fixTexts(texts, check).get('a.md')).toBe('Xcd');
});

/** A check that finds words and knows what to write instead, if it does. */
function findWords(words: Readonly<Record<string, string | undefined>>) {
  return (texts: ReadonlyMap<string, string>): Diagnostic[] =>
    [...texts].flatMap(([file, text]) =>
      [...text.matchAll(/\w+/g)].flatMap(([word, ...rest], i, all) => {
        if (!(word in words) || rest.length > 0) return [];
        const { index: start } = all[i]!;
        const instead = words[word];
        const edits =
          instead === undefined ? undefined : [{ start, end: start + word.length, text: instead }];
        return [{ ...finding(edits, file), rule: word }];
      }),
    );
}

test('a fix that uncovers as many findings as it mends, or more, is kept', () => {
  const check = findWords({ one: 'two', two: 'three four', three: undefined, four: undefined });
  expect(fixTexts(new Map([['a.md', 'one']]), check).get('a.md')).toBe('three four');
});

test('a fix that fails takes none of the others in its file with it', () => {
  const check = findWords({ bad: 'bad bad', worse: 'worse.', good: 'well' });
  expect(fixTexts(new Map([['a.md', 'bad good worse good']]), check).get('a.md')).toBe('bad well worse well');
});

test('fixes that undo each other come to an end', () => {
  const check = findWords({ one: 'two', two: 'one' });
  expect(fixTexts(new Map([['a.md', 'one']]), check).size).toBe(0);
});

test('brackets are swapped although the link then turns out to need another text', () => {
  const settings = (title: string): string =>
    `---\ntitle: ${title}?\ndescription: An answer.\nreviewed: 2026-01-01\n---\n\n`;
  const content = contentFrom({
    'en/faq/a.md': `${settings('How do I start')}See (here)[b.md].\n`,
    'en/faq/b.md': `${settings('Where is it')}See [the start](a.md).\n`,
  });
  expect([...fixContent(content)]).toEqual([
    ['en/faq/a.md', `${settings('How do I start')}See [here](b.md).\n`],
  ]);
});
