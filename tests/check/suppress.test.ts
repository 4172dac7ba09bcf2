import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { catalogue } from '../../src/check/catalogue.ts';
import { IGNORE_EXAMPLES, IGNORE_MESSAGES, IGNORE_RULES } from '../../src/check/ignore-rules.ts';
import { suppress } from '../../src/check/suppress.ts';
import { FILE_START, type Diagnostic } from '../../src/model/diagnostic.ts';
import { MESSAGE_LANGUAGES, sameText, type Text } from '../../src/model/text.ts';
import { collectYamlComments } from '../../src/read/yaml-comments.ts';
import { contentFrom, formatFinding, TODAY } from '../content.ts';

/** A finding on a line, written as `rule:line`. */
function finding(text: string, file = 'en/faq/a.md'): Diagnostic {
  const [rule = '', line] = text.split(':');
  const place = { line: Number(line), column: 1, endLine: Number(line), endColumn: 9 };
  return { rule, severity: 'error', file, ...place, message: sameText('…'), help: sameText('…') };
}

/** What is left of findings in a file, as `rule:line`. */
function leftOf(source: string, ...found: string[]): string[] {
  const { entries } = contentFrom({ 'en/faq/a.md': source });
  return suppress(
    entries,
    found.map((text) => finding(text)),
  ).map(({ rule, line }) => `${rule}:${line}`);
}

/** What is wrong with the comments of a file, each as one line with its help. */
function commentsOf(source: string, ...found: string[]): string[] {
  const { entries } = contentFrom({ 'en/faq/a.md': source });
  return suppress(
    entries,
    found.map((text) => finding(text)),
  ).map((diagnostic) => `${diagnostic.rule} ${formatFinding(diagnostic)} ${diagnostic.help.en}`);
}

const LINK = '<!-- check-ignore link-text: the page is called that -->';

describe('a comment in the text', () => {
  test('ignores findings of its rule in the next block, and nothing else', () => {
    const source = `One.\n\n${LINK}\nTwo\ntwo.\n\nThree.\n`;
    expect(leftOf(source, 'link-text:4', 'link-text:5')).toEqual([]);
    expect(leftOf(source, 'link-text:4', 'link-text:1', 'link-text:7', 'link-page:4')).toEqual([
      'link-text:1',
      'link-text:7',
      'link-page:4',
    ]);
  });

  test('may have an empty line below it, and others above the same block', () => {
    expect(leftOf(`${LINK}\n\nText.\n`, 'link-text:3')).toEqual([]);
    const both = `${LINK}\n<!-- check-ignore image-missing: of the other app -->\nText.\n`;
    expect(leftOf(both, 'link-text:3', 'image-missing:3')).toEqual([]);
  });

  test('is about a whole list when it stands before it', () => {
    expect(
      leftOf(
        '<!-- check-ignore step-duplicate: twice on purpose -->\n1. A\n2. A\n\n1. A\n',
        'step-duplicate:3',
      ),
    ).toEqual([]);
  });

  test('at the end of a line is about that line', () => {
    const source = `1. Open it. ${LINK}\n2. Tap it.\n`;
    expect(leftOf(source, 'link-text:1', 'link-text:2')).toEqual(['link-text:2']);
    expect(leftOf(`## Title ${LINK}\n\n| a ${LINK} |\n|---|\n`, 'link-text:1', 'link-text:3')).toEqual([]);
  });

  test('indented inside a step is about the next block of the step, else about the next step, and breaks no list', () => {
    const inside = `1. Open it.\n   ${LINK}\n\n   Wait.\n2. Tap it.\n`;
    expect(leftOf(inside, 'link-text:4')).toEqual([]);
    const last = `1. Open it.\n   ${LINK}\n2. Tap it.\n3. Go.\n`;
    expect(leftOf(last, 'link-text:3', 'link-text:4')).toEqual(['link-text:4']);
    const { entries } = contentFrom({ 'en/faq/a.md': last });
    expect(entries[0]!.procedures.map(({ steps }) => steps.length)).toEqual([3]);
  });

  test('works in notes and quotes, over several lines, and with Windows line ends', () => {
    expect(leftOf(`:::note\n${LINK}\nText.\n:::\n`, 'link-text:3')).toEqual([]);
    expect(leftOf(`> ${LINK}\n> Text.\n`, 'link-text:2')).toEqual([]);
    const long = '<!--\ncheck-ignore link-text:\n  the page is called that\n-->\n\nText.\n';
    expect(leftOf(long, 'link-text:6')).toEqual([]);
    expect(leftOf(`One.\r\n\r\n${LINK}\r\nTwo.\r\n`, 'link-text:4')).toEqual([]);
  });

  test('may name several rules', () => {
    const source = '<!-- check-ignore link-text, image-missing: said by the vendor -->\nText.\n';
    expect(leftOf(source, 'link-text:2', 'image-missing:2', 'link-page:2')).toEqual(['link-page:2']);
  });

  test('is about its own file only, and not one when it is shown as code', () => {
    const { entries } = contentFrom({ 'en/faq/a.md': `${LINK}\nText.\n`, 'en/faq/b.md': 'Text.\n' });
    const found = [finding('link-text:2'), finding('link-text:2', 'en/faq/b.md')];
    expect(suppress(entries, found).map(({ file }) => file)).toEqual(['en/faq/b.md']);
    expect(leftOf(`\`\`\`md\n${LINK}\n\`\`\`\n\nText.\n`, 'link-text:5')).toEqual(['link-text:5']);
  });
});

describe('a comment in the settings', () => {
  const settings = (lines: string): string => `---\n${lines}---\n\nText.\n`;

  test('ignores findings in the next setting, over all its lines', () => {
    const source = settings(
      'title: A?\n# check-ignore front-matter: to be added to site.yml\naccounts:\n  - a\n- b\nkeywords: [x]\n',
    );
    const found = ['front-matter:4', 'front-matter:5', 'front-matter:6', 'front-matter:7'];
    expect(leftOf(source, ...found)).toEqual(['front-matter:7']);
  });

  test('at the end of a line is about that line', () => {
    const source = settings('title: A? # check-ignore title-question: a name\nkeywords: [x]\n');
    expect(commentsOf(source)[0]).toMatch(/^ignore-reason en\/faq\/a\.md:2:11 error There is no rule/);
    const known = settings('accounts: [x] # check-ignore front-matter: soon\nkeywords: [x]\n');
    expect(leftOf(known, 'front-matter:2', 'front-matter:3')).toEqual(['front-matter:3']);
    expect(leftOf(known.replaceAll('\n', '\r\n'), 'front-matter:2')).toEqual([]);
  });

  test('on the first line is also about the file as a whole', () => {
    const source = settings('# check-ignore task-list: only for the poster\ntitle: A?\n');
    const { entries } = contentFrom({ 'en/faq/a.md': source });
    expect(suppress(entries, [{ ...finding('task-list:1'), ...FILE_START }])).toEqual([]);
  });

  test('is not one within a value', () => {
    const source = settings(
      'title: "A # check-ignore link-text"\ndescription: |\n  # check-ignore link-text\n',
    );
    expect(commentsOf(source)).toEqual([]);
  });
});

describe('a comment that does not do its work is itself a finding', () => {
  test('without a reason; it does ignore, so that there is one message', () => {
    expect(commentsOf('<!-- check-ignore link-text -->\nText.\n', 'link-text:2')).toEqual([
      'ignore-reason en/faq/a.md:1:1 error This check-ignore gives no reason, so nobody can tell later whether it is still right. Write the reason after a colon: <!-- check-ignore link-text: why this is right -->',
    ]);
    expect(commentsOf('<!-- check-ignore link-text: … -->\nText.\n', 'link-text:2')).toHaveLength(1);
    expect(
      commentsOf('---\ntitle: A?\naccounts: [x] # check-ignore front-matter\n---\n', 'front-matter:3'),
    ).toEqual([
      'ignore-reason en/faq/a.md:3:15 error This check-ignore gives no reason, so nobody can tell later whether it is still right. Write the reason after a colon: # check-ignore front-matter: why this is right',
    ]);
  });

  test('without a rule', () => {
    expect(commentsOf('Text. <!-- check-ignore: on purpose -->\n')).toEqual([
      'ignore-reason en/faq/a.md:1:7 error This check-ignore does not name a rule, so it ignores nothing. Name the rule and the reason: <!-- check-ignore list-split: why this is right -->',
    ]);
  });

  test('with a rule that does not exist', () => {
    expect(
      commentsOf('<!-- check-ignore link-txt, qqqqqqqqqq: on purpose -->\nText.\n', 'link-text:2').slice(1),
    ).toEqual([
      'ignore-reason en/faq/a.md:1:1 error There is no rule "link-txt", so this check-ignore ignores nothing under that name. Nearest: "link-text".',
      'ignore-reason en/faq/a.md:1:1 error There is no rule "qqqqqqqqqq", so this check-ignore ignores nothing under that name. Each message of the check ends with the name of its rule, in brackets.',
    ]);
  });

  test('when there is nothing left to ignore', () => {
    expect(commentsOf(`${LINK}\nText.\n`)).toEqual([
      'ignore-unused en/faq/a.md:1:1 warning The check does not find "link-text" here, so this check-ignore ignores nothing. Delete the comment, or put it on the line directly before what it is about.',
    ]);
    const two = '<!-- check-ignore link-text, image-missing: on purpose -->\nText.\n';
    expect(commentsOf(two, 'image-missing:2')).toEqual([
      'ignore-unused en/faq/a.md:1:1 warning The check does not find "link-text" here, so this check-ignore need not name it. Delete "link-text" from the comment.',
    ]);
    expect(commentsOf(two)).toEqual([
      'ignore-unused en/faq/a.md:1:1 warning The check does not find "link-text", "image-missing" here, so this check-ignore ignores nothing. Delete the comment, or put it on the line directly before what it is about.',
    ]);
  });

  test('but whether it ignores findings about other sites, only those who ask them can tell', () => {
    const source = '<!-- check-ignore link-broken, link-text: only within the school -->\nText.\n';
    expect(commentsOf(source)).toEqual([
      'ignore-unused en/faq/a.md:1:1 warning The check does not find "link-text" here, so this check-ignore need not name it. Delete "link-text" from the comment.',
    ]);
    expect(commentsOf(source, 'link-text:2')).toEqual([]);
    expect(commentsOf('<!-- check-ignore link-moved -->\nText.\n')).toEqual([
      expect.stringContaining('ignore-reason en/faq/a.md:1:1 error This check-ignore gives no reason'),
    ]);
    const { entries } = contentFrom({ 'en/faq/a.md': source });
    expect(suppress(entries, [finding('link-broken:2')], 'other sites')).toEqual([]);
    expect(suppress(entries, [], 'other sites').map(formatFinding)).toEqual([
      'en/faq/a.md:1:1 warning The check does not find "link-broken" here, so this check-ignore need not name it.',
    ]);
  });

  test('and cannot be ignored', () => {
    const source =
      '<!-- check-ignore ignore-unused: never mind -->\n<!-- check-ignore link-text: x -->\nText.\n';
    expect(leftOf(source)).toEqual(['ignore-unused:1', 'ignore-unused:2']);
  });
});

test('checking content takes comments into account', () => {
  const rulesIn = (comment: string): string[] => {
    const source = `---\ntitle: A question?\ndescription: An answer.\nreviewed: 2026-01-01\n---\n\n1. Tap **Next**.\n2. Tap **Next**.${comment}\n`;
    const { diagnostics } = checkContent(contentFrom({ 'en/faq/a.md': source }), TODAY);
    return diagnostics.map(({ rule, line }) => `${rule}:${line}`);
  };
  expect(rulesIn('')).toContain('step-duplicate:8');
  expect(rulesIn(' <!-- check-ignore step-duplicate: two screens look alike -->')).toEqual(
    rulesIn('').filter((found) => found !== 'step-duplicate:8'),
  );
});

test('texts have the same places in every language', () => {
  const texts: Text[] = [
    ...Object.values(IGNORE_MESSAGES).flatMap(({ message, help }) => [message, help]),
    ...Object.values(IGNORE_EXAMPLES),
  ];
  for (const text of texts) {
    for (const language of MESSAGE_LANGUAGES) {
      expect(text[language].match(/\{\w+\}/g)).toEqual(text.en.match(/\{\w+\}/g));
    }
  }
});

test('the catalogue has every rule once, with the words that rules have', () => {
  const ids = catalogue.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(ids).toEqual(expect.arrayContaining(['front-matter', 'step-duplicate', IGNORE_RULES[0].id]));
  for (const { summary, why } of catalogue) {
    expect(summary).toMatch(/^[A-Z].{10,90}[^.]$/);
    expect(why).toMatch(/^[A-Z].+\.$/);
  }
});

test('comments of YAML are found wherever they stand', () => {
  const text =
    '# one\r\na: "x # no" # two\nb: |\n  # no\nc: x#no\nd: [ # three\n  1 ]\n - bad: : # four\n# five';
  const comments = collectYamlComments(text);
  expect(comments.map((comment) => comment.text)).toEqual(['# one', '# two', '# three', '# four', '# five']);
  for (const { offset, text: comment } of comments) {
    expect(text.slice(offset, offset + comment.length)).toBe(comment);
  }
});
