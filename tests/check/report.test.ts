import { describe, expect, test } from 'vitest';
import {
  countOf,
  formatFindings,
  FORMATS,
  formatReport,
  formatText,
  hasErrors,
  hasProblems,
} from '../../src/check/report.ts';
import type { TextReportOptions } from '../../src/check/report/text.ts';
import { FILE_START, type Diagnostic } from '../../src/model/diagnostic.ts';

const STEP_REF: Diagnostic = {
  rule: 'step-ref',
  severity: 'error',
  file: 'en/faq/a.md',
  line: 2,
  column: 11,
  endLine: 2,
  endColumn: 17,
  message: {
    en: 'This sends readers to step 7, but there are only 5.',
    nl: 'Dit stuurt lezers naar stap 7, maar er zijn er maar 5.',
    fr: "Ceci renvoie à l'étape 7, mais il n'y en a que 5.",
  },
  help: {
    en: 'Name the step that you mean.',
    nl: 'Noem de stap die je bedoelt.',
    fr: 'Nommez celle que vous voulez dire : "étape 4".',
  },
};
const SPLIT: Diagnostic = {
  ...STEP_REF,
  ...{ rule: 'list-split', severity: 'warning', line: 4, column: 1, endLine: 4, endColumn: 31 },
  message: {
    en: 'This paragraph is not indented, so it ends the list after step 2. The next step is shown as 1, not 3.',
    nl: '…',
    fr: '…',
  },
  help: { en: 'Indent the paragraph by 3 spaces.', nl: '…', fr: '…' },
};
const LINES = [
  '1. Open it.',
  '2. Repeat step 7.',
  '',
  'You may be asked for your PIN.',
  '',
  '1. Scan the code.',
];
const OPTIONS: TextReportOptions = {
  linesOf: () => LINES,
  totals: { entries: 1, links: 2, procedures: 1, steps: 5, seconds: 0.04 },
  useColour: false,
  language: 'en',
};

function linesOf(diagnostics: readonly Diagnostic[], options: Partial<TextReportOptions> = {}): string[] {
  return formatText(diagnostics, { ...OPTIONS, ...options }).split('\n');
}

describe('text', () => {
  test('shows the editor’s own line, what readers see and how to mend it', () => {
    expect(linesOf([STEP_REF])).toEqual([
      'en/faq/a.md, line 2, column 11',
      '    2 | 2. Repeat step 7.',
      '      |           ^^^^^^ error: This sends readers to step 7, but there are only 5. (step-ref)',
      '   To fix it: Name the step that you mean.',
      '',
      '1 error in 1 file. Checked 1 answer, 2 links, 1 procedure, 5 steps in 0.0 s.',
      '',
    ]);
  });

  test('shows what stands before a block, and which findings are mended by --fix', () => {
    const edits = [{ start: 32, end: 32, text: '   ' }];
    expect(linesOf([{ ...SPLIT, edits }])).toEqual([
      'en/faq/a.md, line 4',
      '    2 | 2. Repeat step 7.',
      '    3 |',
      '    4 | You may be asked for your PIN.',
      '      | ^ warning: This paragraph is not indented, so it ends the list after step 2. The next step',
      '      |   is shown as 1, not 3. (list-split)',
      '   To fix it: Indent the paragraph by 3 spaces.  [npm run check -- --fix does this]',
      '',
      '1 warning in 1 file. Checked 1 answer, 2 links, 1 procedure, 5 steps in 0.0 s.',
      '',
    ]);
  });

  test('shows lines once for findings that are near each other', () => {
    const restart: Diagnostic = { ...SPLIT, rule: 'step-start', severity: 'info', line: 6, endLine: 6 };
    const same: Diagnostic = { ...STEP_REF, rule: 'step-self', column: 4, endColumn: 10 };
    expect(linesOf([same, STEP_REF, SPLIT, restart]).slice(0, -2)).toEqual([
      'en/faq/a.md, line 2, column 4',
      '    2 | 2. Repeat step 7.',
      '      |    ^^^^^^ error: This sends readers to step 7, but there are only 5. (step-self)',
      '      |           ^^^^^^ error: This sends readers to step 7, but there are only 5. (step-ref)',
      '    3 |',
      '    4 | You may be asked for your PIN.',
      '      | ^ warning: This paragraph is not indented, so it ends the list after step 2. The next step',
      '      |   is shown as 1, not 3. (list-split)',
      '    5 |',
      '    6 | 1. Scan the code.',
      '      | ^ remark: This paragraph is not indented, so it ends the list after step 2. The next step is',
      '      |   shown as 1, not 3. (step-start)',
      '   To fix line 2, column 4: Name the step that you mean.',
      '   To fix line 2, column 11: Name the step that you mean.',
      '   To fix line 4: Indent the paragraph by 3 spaces.',
      '   To fix line 6: Indent the paragraph by 3 spaces.',
      '',
    ]);
  });

  test('shows findings that are far from each other, or in another file, apart', () => {
    const far: Diagnostic = { ...SPLIT, line: 6, endLine: 6 };
    const other: Diagnostic = { ...SPLIT, rule: 'other', file: 'en/faq/b.md' };
    const heads = linesOf([STEP_REF, far, other]).filter((line) => line.startsWith('en/'));
    expect(heads).toEqual(['en/faq/a.md, line 2, column 11', 'en/faq/a.md, line 6', 'en/faq/b.md, line 4']);
  });

  test('says one cause once, with the other places', () => {
    const inFile = (i: number): Diagnostic => ({ ...STEP_REF, file: `en/faq/${i}.md` });
    expect(linesOf([1, 2, 3].map(inFile)).slice(2)).toEqual([
      '      |           ^^^^^^ error: This sends readers to step 7, but there are only 5. (step-ref)',
      '   To fix it: Name the step that you mean.',
      '   Also here: en/faq/2.md, line 2, column 11; en/faq/3.md, line 2, column 11',
      '',
      '3 errors in 3 files. Checked 1 answer, 2 links, 1 procedure, 5 steps in 0.0 s.',
      '',
    ]);
    expect(linesOf([1, 2, 3, 4, 5, 6, 7, 8].map(inFile)).slice(4, 7)).toEqual([
      '   Also here: en/faq/2.md, line 2, column 11; en/faq/3.md, line 2, column 11; en/faq/4.md, line 2,',
      '   column 11; en/faq/5.md, line 2, column 11; en/faq/6.md, line 2, column 11 and 2 more',
      '',
    ]);
  });

  test('says what is wrong with a whole file, or where a line cannot be shown, without one', () => {
    const empty: Diagnostic = { ...SPLIT, ...FILE_START, rule: 'file-empty' };
    expect(linesOf([empty]).slice(0, 4)).toEqual([
      'en/faq/a.md',
      '   warning: This paragraph is not indented, so it ends the list after step 2. The next step is shown',
      '   as 1, not 3. (file-empty)',
      '   To fix it: Indent the paragraph by 3 spaces.',
    ]);
    expect(linesOf([STEP_REF], { linesOf: () => undefined }).slice(0, 3)).toEqual([
      'en/faq/a.md, line 2, column 11',
      '   error: This sends readers to step 7, but there are only 5. (step-ref)',
      '   To fix it: Name the step that you mean.',
    ]);
    expect(linesOf([{ ...STEP_REF, line: 3 }])[1]).toMatch(/^ {3}error/);
  });

  test('cuts a long line to what is marked', () => {
    const line = `${'word '.repeat(40)}step 7 ${'word '.repeat(40)}`;
    const far = { ...STEP_REF, line: 1, endLine: 1, column: 201, endColumn: 207 };
    const near = { ...STEP_REF, rule: 'other', line: 1, endLine: 1, column: 6, endColumn: 10 };
    const shown = linesOf([near, far], { linesOf: () => [line] });
    expect(shown.slice(1, 6)).toEqual([
      `    1 | ${'word '.repeat(18)}w…`,
      '      |      ^^^^ error: This sends readers to step 7, but there are only 5. (other)',
      `    1 | …ord ${'word '.repeat(5)}step 7 ${'word '.repeat(10)}word…`,
      '      |                               ^^^^^^',
      '      |   error: This sends readers to step 7, but there are only 5. (step-ref)',
    ]);
    for (const row of shown) expect(row.length).toBeLessThanOrEqual(100);
  });

  test('puts the message below a caret that is far to the right', () => {
    const line = `${'x'.repeat(60)} step 7.`;
    const far = { ...STEP_REF, line: 1, endLine: 1, column: 62, endColumn: 68 };
    expect(linesOf([far], { linesOf: () => [line] }).slice(1, 4)).toEqual([
      `    1 | ${line}`,
      `      | ${' '.repeat(61)}^^^^^^`,
      '      |   error: This sends readers to step 7, but there are only 5. (step-ref)',
    ]);
  });

  test('keeps the caret under what is meant below tabs, wide letters and accents of two characters', () => {
    const line = '\t应用 📱 e\u0301 step 7';
    const at = line.indexOf('step') + 1;
    const found = { ...STEP_REF, line: 1, endLine: 1, column: at, endColumn: at + 6 };
    const [, shown, caret] = linesOf([found], { linesOf: () => [line] });
    expect(shown).toBe(`    1 | ${line.replace('\t', ' ')}`);
    // A tab, two letters of two columns, a space, a picture of two, a space, one accented letter and a space.
    expect(caret).toMatch(/^ {6}\| {12}\^{6} error/);
  });

  test('marks to the end of the line what ends on a later one', () => {
    expect(linesOf([{ ...STEP_REF, endLine: 3, endColumn: 1 }])[2]).toMatch(/\| {11}\^{7} error/);
  });

  test('has colours only when asked to', () => {
    expect(formatText([STEP_REF], { ...OPTIONS, useColour: true })).toBe(
      [
        '\u001B[1men/faq/a.md, line 2, column 11\u001B[22m',
        '    2 | 2. Repeat step 7.',
        '      |           \u001B[31m^^^^^^\u001B[39m \u001B[31merror:\u001B[39m This sends readers to step 7, but there are only 5. (step-ref)',
        '   To fix it: Name the step that you mean.',
        '',
        '1 error in 1 file. Checked 1 answer, 2 links, 1 procedure, 5 steps in 0.0 s.',
        '',
      ].join('\n'),
    );
    expect(formatText([STEP_REF], OPTIONS)).not.toContain('\u001B');
  });

  test('speaks Dutch and French', () => {
    const edits = [{ start: 0, end: 0, text: '' }];
    const found = [
      { ...STEP_REF, edits },
      { ...STEP_REF, file: 'en/faq/b.md', edits },
    ];
    const totals = { entries: 0, links: 1, procedures: 2, steps: 5, seconds: 1.26 };
    expect(linesOf(found, { language: 'nl', totals })).toEqual([
      'en/faq/a.md, regel 2, kolom 11',
      '    2 | 2. Repeat step 7.',
      '      |           ^^^^^^ fout: Dit stuurt lezers naar stap 7, maar er zijn er maar 5. (step-ref)',
      '   Oplossing: Noem de stap die je bedoelt.  [npm run check -- --fix doet dit]',
      '   Ook hier: en/faq/b.md, regel 2, kolom 11',
      '',
      '2 fouten in 2 bestanden. Nagekeken: 0 antwoorden, 1 link, 2 procedures, 5 stappen in 1,3 s.',
      '',
    ]);
    expect(linesOf(found, { language: 'fr', totals })).toEqual([
      'en/faq/a.md, ligne 2, colonne 11',
      '    2 | 2. Repeat step 7.',
      "      |           ^^^^^^ erreur : Ceci renvoie à l'étape 7, mais il n'y en a que 5. (step-ref)",
      '   Pour corriger : Nommez celle que vous voulez dire : "étape 4".  [npm run check -- --fix le fait]',
      '   Aussi ici : en/faq/b.md, ligne 2, colonne 11',
      '',
      '2 erreurs dans 2 fichiers. Contrôle de 0 réponse, 1 lien, 2 procédures, 5 étapes en 1,3 s.',
      '',
    ]);
  });

  test('says when there is nothing', () => {
    expect(formatText([], OPTIONS)).toBe(
      'No problems. Checked 1 answer, 2 links, 1 procedure, 5 steps in 0.0 s.\n',
    );
    expect(linesOf([], { language: 'nl' })[0]).toMatch(/^Geen problemen\. Nagekeken: 1 antwoord, /);
    expect(linesOf([], { language: 'fr' })[0]).toMatch(/^Aucun problème\. Contrôle de 1 réponse, /);
    const totals = { ...OPTIONS.totals, entries: 0, links: 0, procedures: 0, steps: 0 };
    expect(formatText([], { ...OPTIONS, totals })).toBe('No problems. Checked 0 answers in 0.0 s.\n');
  });
});

test('says once how to mend what has the same cure, and the file only where it is another', () => {
  const same: Diagnostic = { ...STEP_REF, rule: 'step-self', column: 4, endColumn: 10 };
  const again = { ...STEP_REF, line: 6, endLine: 6 };
  expect(linesOf([same, STEP_REF, again, { ...same, file: 'en/faq/b.md' }]).slice(4, 7)).toEqual([
    '   To fix each: Name the step that you mean.',
    '   Also here: line 6, column 11; en/faq/b.md, line 2, column 4',
    '',
  ]);
});

test('a log has a line a finding', () => {
  expect(formatFindings([STEP_REF, { ...SPLIT, ...FILE_START }])).toBe(
    `en/faq/a.md, line 2, column 11: error: ${STEP_REF.message.en} (step-ref)\n` +
      `en/faq/a.md: warning: ${SPLIT.message.en} (list-split)\n` +
      '1 error, 1 warning in 1 file.',
  );
  expect(formatFindings([])).toBe('No problems.');
});

test('every format writes something that ends with a line end', () => {
  const options = { ...OPTIONS, pathOf: (file: string) => file, sourceOf: () => undefined, files: [] };
  for (const format of FORMATS) {
    const report = formatReport(format, [STEP_REF], { ...options, rules: [], version: '1.0.0' });
    expect(report).toContain('step-ref');
    expect(report).toMatch(/[^\n]\n$/);
  }
});

test('errors stop a build; errors and warnings fail a check; remarks do neither', () => {
  const of = (severity: Diagnostic['severity']): Diagnostic[] => [{ ...STEP_REF, severity }];
  expect([of('error'), of('warning'), of('info'), []].map(hasErrors)).toEqual([true, false, false, false]);
  expect([of('error'), of('warning'), of('info'), []].map(hasProblems)).toEqual([true, true, false, false]);
});

test('counts agree with their nouns', () => {
  expect([countOf(0, 'page'), countOf(1, 'page'), countOf(2, 'page')]).toEqual([
    '0 pages',
    '1 page',
    '2 pages',
  ]);
  expect([countOf(0, 'step', 'fr'), countOf(2, 'page', 'nl')]).toEqual(['0 étape', "2 pagina's"]);
});
