import { expect, test } from 'vitest';
import { checkExample } from '../../src/check/examples.ts';
import { formatRuleIndex, formatRulePage } from '../../src/check/rule-page.ts';
import { defineRule } from '../../src/check/rule.ts';
import assetUnused from '../../src/check/rules/asset-unused.ts';
import { rules } from '../../src/check/rules/index.ts';
import { formatFinding } from '../content.ts';

/** A rule with all that a page can show: a fix, a fence within the text, Windows line ends. */
const SHOUT = defineRule({
  id: 'shout',
  summary: 'No text shouts',
  why: 'Readers feel shouted at.',
  severity: 'warning',
  messages: {
    shout: {
      message: { en: '"{text}" shouts.', nl: '"{text}" roept.', fr: '« {text} » crie.' },
      help: { en: 'Say it calmly.', nl: 'Zeg het rustig.', fr: 'Dites-le calmement.' },
    },
  },
  examples: {
    bad: [
      {
        name: 'a whole word',
        files: { 'en/faq/a.md': 'Press\r\nSTOP\r\n' },
        expect: ['en/faq/a.md:2:1 warning "STOP" shouts.'],
        fixed: { 'en/faq/a.md': 'Press\r\nstop\r\n' },
      },
    ],
    good: [{ name: 'code', files: { 'en/faq/a.md': '```sh\nSTOP\n```\n' } }],
  },
  check({ entry, report }) {
    if (!entry.source.includes('\nSTOP')) return;
    report({
      at: { line: 2, column: 1, endLine: 2, endColumn: 5 },
      message: 'shout',
      values: { text: 'STOP' },
    });
  },
});

test('a page has what must hold, why, and every example with what the check prints about it', () => {
  expect(formatRulePage(assetUnused, 'en')).toBe(`# asset-unused

A picture or file beside the answers is used by one of them.

**Severity**: remark

## Why

A file that nobody uses is published all the same, and is forgotten when it goes out of date.

## What is found

### A picture and a document that are left over

\`en/faq/a.md\`

\`\`\`md
Scan the code: ![The QR code](qr.png)
\`\`\`

Other files: \`en/faq/qr.png\`, \`en/faq/qr-old.png\`, \`shared/form.pdf\`

\`\`\`text
en/faq/qr-old.png
   remark: No entry shows this picture, so readers never see it. (asset-unused)
   To fix it: Delete it, or use it: ![what it shows](qr-old.png).

shared/form.pdf
   remark: No entry links to this file, so readers never find it. (asset-unused)
   To fix it: Delete it, or use it: [what it is](../../shared/form.pdf).
\`\`\`

## What is fine

### Files that any entry uses, in any way and any version

\`en/faq/a.md\`

\`\`\`md
Scan ![the QR code](../../shared/qr%20code.png).
\`\`\`

\`nl/faq/a.md\`

\`\`\`md
Vul [het formulier][] in.

[het formulier]: ../../shared/form.pdf#page=2
\`\`\`

\`archive/old/en/faq/a.md\`

\`\`\`md
Scan ![the old QR code](qr.png).
\`\`\`

Other files: \`archive/old/en/faq/qr.png\`, \`shared/qr code.png\`, \`shared/form.pdf\`

### Settings and other files that are not for readers

\`en/faq/a.md\`

\`\`\`md
An answer.
\`\`\`

\`archive/lock.json\`

\`\`\`json
{ "old": { "faq/a": { "en": "eb079b815b4d" } } }
\`\`\`

Other files: \`handouts.yml\`, \`logo.svg\`
`);
});

test('a page shows what a fix makes of the text, in the language that was asked for', () => {
  const page = formatRulePage(SHOUT, 'nl');
  expect(page).toContain('**Ernst**: waarschuwing\n');
  expect(page).toContain('waarschuwing: "STOP" roept. (shout)\n');
  expect(page).toContain('Oplossing: Zeg het rustig.\n');
  expect(page).toContain(
    'Na `npm run check -- --fix`:\n\n`en/faq/a.md`\n\n```md\nPress\nstop\n```\n\n## Wat in orde is\n',
  );
});

test('a fence within an example does not end the example', () => {
  expect(formatRulePage(SHOUT, 'fr')).toMatch(/\n````md\n```sh\nSTOP\n```\n````\n$/);
});

test('a rule that is enforced while reading has a page without examples', () => {
  const rule = {
    id: 'file-empty',
    summary: 'A file says something',
    why: 'Else.',
    severity: 'error',
  } as const;
  expect(formatRulePage(rule, 'fr')).toBe(
    '# file-empty\n\nA file says something.\n\n**Gravité**: erreur\n\n## Pourquoi\n\nElse.\n',
  );
});

test('the list has a line for every rule, with a link to its page', () => {
  expect(formatRuleIndex([SHOUT, { ...SHOUT, id: 'x', summary: 'No | here' }], 'en')).toBe(
    [
      '# Rules',
      '',
      'What `npm run check` looks at. The examples were checked as on 2026-06-15; each page shows what the check really says.',
      '',
      '| Rule | Severity | What must hold |',
      '| --- | --- | --- |',
      '| [shout](shout.md) | warning | No text shouts |',
      '| [x](x.md) | warning | No \\| here |',
      '',
    ].join('\n'),
  );
});

test.each(rules.map((rule) => [rule.id, rule] as const))(
  'the page of %s shows in every language what its examples promise',
  (_, rule) => {
    for (const { files, expect: expected } of rule.examples.bad) {
      expect(checkExample(rule, files).map(formatFinding)).toEqual(expected);
    }
    for (const language of ['en', 'nl', 'fr'] as const) {
      expect(formatRulePage(rule, language)).not.toMatch(/undefined(?! ref)|\[object/);
    }
  },
);
