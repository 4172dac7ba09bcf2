import { expect, test } from 'vitest';
import { formatJson, formatText, hasErrors, hasProblems } from '../../src/check/report.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

const FINDING: Diagnostic = {
  rule: 'step-ref',
  severity: 'error',
  file: 'en/faq/a.md',
  line: 2,
  column: 11,
  endLine: 2,
  endColumn: 17,
  message: 'This sends readers to step 7, but the procedure has 5 steps.',
  help: 'Name the step that you mean.',
};
const TOTALS = { entries: 1, links: 2, procedures: 1, steps: 5, seconds: 0.04 };

test('text shows the editor’s own line, what is wrong and how to mend it', () => {
  const text = formatText([FINDING], {
    linesOf: () => ['1. Open it.', '2. Repeat step 7.'],
    totals: TOTALS,
    useColour: false,
  });
  expect(text).toBe(
    [
      'en/faq/a.md:2:11  error  step-ref',
      '    2 | 2. Repeat step 7.',
      '      |           ^^^^^^',
      '  This sends readers to step 7, but the procedure has 5 steps.',
      '  To fix it: Name the step that you mean.',
      '',
      '1 error in 1 file. Checked 1 answer, 2 links, 1 procedure, 5 steps in 0.0 s.',
      '',
    ].join('\n'),
  );
});

test('text says when there is nothing, and manages without the file', () => {
  const options = { linesOf: () => undefined, totals: TOTALS, useColour: false };
  expect(formatText([], options)).toBe(
    'No problems. Checked 1 answer, 2 links, 1 procedure, 5 steps in 0.0 s.\n',
  );
  expect(formatText([FINDING, { ...FINDING, severity: 'info' }], options)).toContain(
    '1 error, 1 remark in 1 file.',
  );
});

test('colour is only there when asked for', () => {
  const options = { linesOf: () => ['x', '2. Repeat step 7.'], totals: TOTALS };
  expect(formatText([FINDING], { ...options, useColour: true })).toContain('\u001B[31merror\u001B[39m');
  expect(formatText([FINDING], { ...options, useColour: false })).not.toContain('\u001B');
});

test('JSON has stable keys', () => {
  expect(JSON.parse(formatJson([FINDING]))).toEqual([FINDING]);
  expect(Object.keys((JSON.parse(formatJson([FINDING])) as object[])[0]!)).toEqual([
    'rule',
    'severity',
    'file',
    'line',
    'column',
    'endLine',
    'endColumn',
    'message',
    'help',
  ]);
  expect(formatJson([])).toBe('[]\n');
});

test('errors stop a build; errors and warnings fail a check; remarks do neither', () => {
  const of = (severity: Diagnostic['severity']): Diagnostic[] => [{ ...FINDING, severity }];
  expect([of('error'), of('warning'), of('info'), []].map(hasErrors)).toEqual([true, false, false, false]);
  expect([of('error'), of('warning'), of('info'), []].map(hasProblems)).toEqual([true, true, false, false]);
});
