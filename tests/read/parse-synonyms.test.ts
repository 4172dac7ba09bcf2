import { expect, test } from 'vitest';
import { contentFrom, formatFinding } from '../content.ts';

function findings(text: string, file = 'synonyms.en.yml'): string[] {
  return contentFrom({ [file]: text }).diagnostics.map(formatFinding);
}

test('groups are read by language; a number is a word too', () => {
  const { synonyms, diagnostics } = contentFrom({
    'synonyms.en.yml': '# words\n- [phone, mobile]\n- [mfa, 2fa, 2]\n',
    'synonyms.nl.yml': '- [gsm, telefoon]\n',
  });
  expect(diagnostics).toEqual([]);
  expect([...synonyms]).toEqual([
    [
      'en',
      [
        ['phone', 'mobile'],
        ['mfa', '2fa', '2'],
      ],
    ],
    ['nl', [['gsm', 'telefoon']]],
  ]);
});

test('an empty file has no groups', () => {
  expect(findings('# nothing yet\n')).toEqual([]);
});

test('a word alone in its group', () => {
  expect(findings('- [phone, mobile]\n- [tablet]\n')).toEqual([
    'synonyms.en.yml:2:4 error "tablet" is the only word of its group, so it means the same as nothing.',
  ]);
});

test('a word in two groups', () => {
  expect(findings('- [phone, mobile]\n- [cell, Phone]\n')).toEqual([
    'synonyms.en.yml:2:10 error "Phone" is already in a group, on line 1: a search for it would find both groups.',
  ]);
});

test('no list of groups', () => {
  const message = 'These synonyms are not a list of groups, so none of them is used.';
  expect(findings('phone: mobile\n')).toEqual([`synonyms.en.yml:1:1 error ${message}`]);
  expect(findings('- phone\n- mobile\n')).toEqual([`synonyms.en.yml:1:1 error ${message}`]);
});

test('what is no YAML', () => {
  expect(findings('- [phone, mobile\n')).toHaveLength(1);
});
