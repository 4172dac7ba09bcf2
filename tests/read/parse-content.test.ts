import { describe, expect, test } from 'vitest';
import { stepText } from '../../src/model/procedure.ts';
import { parseContent } from '../../src/read/parse-content.ts';
import { contentFrom, formatFinding, SITE_YML } from '../content.ts';

const ANSWER = '---\ntitle: A question?\ndescription: An answer.\nreviewed: 2026-01-01\n---\n\nText.\n';

/** Findings with their rule, as one line each. */
function findingsOf(files: Record<string, string | Uint8Array>): string[] {
  return contentFrom(files).diagnostics.map(
    (diagnostic) => `${diagnostic.rule} ${formatFinding(diagnostic)}`,
  );
}

test('a good content folder has nothing wrong with it', () => {
  const { site, entries, diagnostics } = contentFrom({ 'en/faq/a.md': ANSWER, 'README.md': '# For editors' });
  expect(diagnostics).toEqual([]);
  expect(site?.locales.map(({ id }) => id)).toEqual(['en', 'nl', 'fr']);
  expect(entries.map(({ file, locale, version, slug }) => [file, locale, version, slug])).toEqual([
    ['en/faq/a.md', 'en', 'new', 'faq/a'],
  ]);
});

describe('files', () => {
  test('in no language', () => {
    expect(findingsOf({ 'de/faq/a.md': ANSWER })).toEqual([
      'file-place de/faq/a.md:1:1 error This file is in no language: "de" is not one of the site\'s languages, so nobody would see it.',
    ]);
  });

  test('in no topic, outside every topic, in an unknown version, with a name that cannot be an address', () => {
    expect(
      findingsOf({
        'en/a.md': ANSWER,
        'en/faqs/a.md': ANSWER,
        'archive/older/en/faq/a.md': ANSWER,
        'en/faq/Été.md': ANSWER,
      }),
    ).toEqual([
      'file-place archive/older/en/faq/a.md:1:1 error There is no older version "older" in site.yml, so nobody would see this file.',
      'file-place en/a.md:1:1 error This file is not in a topic folder, so it would have no address.',
      'file-place en/faq/Été.md:1:1 error "Été" cannot be part of an address.',
      'file-place en/faqs/a.md:1:1 error There is no topic "faqs" in site.yml, so nobody would see this file.',
    ]);
    expect(contentFrom({ 'en/faqs/a.md': ANSWER }).diagnostics[0]?.help).toEqual({
      en: 'Nearest: "faq".',
      nl: 'Het dichtst in de buurt: "faq".',
      fr: 'Le plus proche : "faq".',
    });
  });

  test('that is empty', () => {
    expect(findingsOf({ 'en/faq/a.md': ' \n\n' })).toEqual([
      'file-empty en/faq/a.md:1:1 error This file is empty, so its page would be blank.',
    ]);
  });

  test('that is not UTF-8, at the first broken letter', () => {
    const latin1 = new Uint8Array([...new TextEncoder().encode('---\ntitle: Caf'), 0xe9, 0x0a]);
    expect(findingsOf({ 'en/faq/a.md': latin1 })).toEqual([
      'file-encoding en/faq/a.md:2:11 error This file is not saved as UTF-8: readers would see broken letters from here on.',
    ]);
  });

  test('that would have the same address', () => {
    expect(findingsOf({ 'en/faq/a.md': ANSWER, 'en/faq/A.md': ANSWER })).toEqual([
      'file-place en/faq/A.md:1:1 error "A" cannot be part of an address.',
      'slug-duplicate en/faq/a.md:1:1 error This file and en/faq/A.md would have the same address, so readers could reach only one of them.',
    ]);
  });

  test('with Windows line ends have the same positions', () => {
    expect(
      findingsOf({ 'en/faq/a.md': ANSWER.replace('title:', 'titel:').replaceAll('\n', '\r\n') }),
    ).toEqual(['front-matter en/faq/a.md:2:1 error There is no setting "titel".']);
  });
});

describe('front matter', () => {
  test('that is not there', () => {
    expect(findingsOf({ 'en/faq/a.md': 'Text.\n' })).toEqual([
      'front-matter en/faq/a.md:1:1 error This file does not begin with its settings (title, description, reviewed) between two lines of ---.',
    ]);
  });

  test('with a yes or no, says the words that are one: YAML takes "yes" for text', () => {
    expect(
      findingsOf({
        'en/faq/a.md': '---\ntitle: Why?\ndescription: So.\nreviewed: 2026-01-01\ndraft: yes\n---\n\nText.\n',
      }),
    ).toEqual(['front-matter en/faq/a.md:5:1 error "draft" is text; it should be true or false.']);
  });

  test('with a misspelt key, a missing one, a wrong kind and a wrong day', () => {
    const text =
      '---\ntitle: A question?\nkeyword: [gsm]\naccounts: work\nreviewed: 2026-13-01\n---\n\nText.\n';
    const { diagnostics } = contentFrom({ 'en/faq/a.md': text });
    expect(diagnostics.map(formatFinding).sort()).toEqual([
      'en/faq/a.md:2:1 error "description" is missing.',
      'en/faq/a.md:3:1 error There is no setting "keyword".',
      'en/faq/a.md:4:1 error "accounts" is text; it should be a list.',
      'en/faq/a.md:5:1 error "reviewed" says "2026-13-01"; it must be a day such as 2026-01-31.',
    ]);
    expect(diagnostics.find(({ line }) => line === 3)?.help.en).toBe('Nearest: "keywords".');
    expect(diagnostics.find(({ line }) => line === 4)?.help.en).toBe(
      'Write it in brackets: accounts: ["work"].',
    );
  });

  test('with a misspelt setting, which is not also missing', () => {
    expect(findingsOf({ 'en/faq/a.md': ANSWER.replace('reviewed', 'reviewd') })).toEqual([
      'front-matter en/faq/a.md:4:1 error There is no setting "reviewd".',
    ]);
  });

  test('that cannot be read', () => {
    const { diagnostics } = contentFrom({ 'en/faq/a.md': '---\ntitle: Lost: what now?\n---\n\nText.\n' });
    expect(diagnostics.map(formatFinding)).toEqual([
      'en/faq/a.md:2:8 error The settings cannot be read from here on.',
    ]);
    expect(diagnostics[0]?.help.en).toContain('title: "Lost: what now?"');
  });

  test('with a quotation that is never closed: the place is inside the file', () => {
    const text = "---\ntitle: A?\nsearchFor:\n '- one\n  - two\nrelated: [faq/b]\n---\n\nText.\n";
    const lines = text.split('\n');
    for (const { line, column } of contentFrom({ 'en/faq/a.md': text }).diagnostics) {
      expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
    }
    expect(contentFrom({ 'en/faq/a.md': text }).diagnostics).not.toEqual([]);
  });

  test('with a star before a word, which YAML takes for a name of something else', () => {
    expect(findingsOf({ 'en/faq/a.md': ANSWER.replace('An answer.', '*important') })).toEqual([
      'front-matter en/faq/a.md:3:14 error The settings cannot be read from here on.',
    ]);
  });

  test('with a setting that is made twice', () => {
    expect(findingsOf({ 'en/faq/a.md': ANSWER.replace('title:', 'title: One\ntitle:') })).toEqual([
      'front-matter en/faq/a.md:3:1 error This setting is made twice.',
    ]);
  });

  test('with an account and a version that the site does not have', () => {
    expect(
      findingsOf({ 'en/faq/a.md': ANSWER.replace('reviewed', 'accounts: [wrk]\nsince: newer\nreviewed') }),
    ).toEqual([
      'front-matter en/faq/a.md:4:12 error There is no account "wrk" in site.yml.',
      'front-matter en/faq/a.md:5:1 error There is no version "newer" in site.yml.',
    ]);
  });

  test('a defect in one entry sets off no second one where it is linked to', () => {
    const { entries } = contentFrom({ 'en/faq/a.md': ANSWER.replace('description', 'descripton') });
    expect(entries[0]?.frontmatter.title).toBe('A question?');
  });
});

test('a comment at the end of a line changes neither a heading’s address nor the words of a step or link', () => {
  const text = '## Your phone <!-- a -->\n\n1. Tap **Next**. <!-- b -->\n2. Read [this<!-- c -->](b.md).\n';
  const [entry] = contentFrom({ 'en/faq/a.md': ANSWER.replace('Text.\n', text) }).entries;
  expect(entry?.headings.map(({ id, text: words }) => [id, words])).toEqual([['your-phone', 'Your phone']]);
  expect(entry?.procedures[0]?.steps.map(stepText)).toEqual(['Tap Next.', 'Read this.']);
  expect(entry?.links.map(({ text: words }) => words)).toEqual(['this']);
});

describe('site.yml', () => {
  test('that is not there: the only finding, and nothing is an answer', () => {
    const answer = new TextEncoder().encode(ANSWER);
    const { site, entries, diagnostics } = parseContent(new Map([['en/faq/a.md', answer]]));
    expect(site).toBeUndefined();
    expect(entries).toEqual([]);
    expect(diagnostics.map((found) => `${found.rule} ${formatFinding(found)}`)).toEqual([
      'site-file site.yml:1:1 error There is no site.yml, so there is no site to build.',
    ]);
  });

  test('that is empty', () => {
    expect(findingsOf({ 'site.yml': '' })).toContain('site-file site.yml:1:1 error "name" is missing.');
  });

  test('that cannot be read', () => {
    expect(findingsOf({ 'site.yml': `name: "Help\n${SITE_YML}` })[0]).toMatch(
      /^site-file site\.yml:\d+:\d+ error The settings cannot be read from here on\.$/,
    );
  });

  test('with an unknown key', () => {
    expect(findingsOf({ 'site.yml': `${SITE_YML}desk: []\n` })).toEqual([
      'site-file site.yml:16:1 error There is no setting "desk".',
    ]);
  });

  test('with a text that lacks a language', () => {
    expect(findingsOf({ 'site.yml': SITE_YML.replace(', fr: Aide', '') })).toEqual([
      'site-file site.yml:1:1 error "name" has no text in Français.',
    ]);
  });

  test('with versions that leave a gap, and a last one that ends', () => {
    expect(findingsOf({ 'site.yml': SITE_YML.replace(', until: 2025-02-25', '') })).toEqual([
      'site-file site.yml:10:5 error Version "old" ends on no day, but "new" begins on 2025-02-26.',
    ]);
    expect(findingsOf({ 'site.yml': SITE_YML.replace(', from: 2025-02-26', '') })).toEqual([
      'site-file site.yml:10:5 error Version "old" ends on 2025-02-25, but "new" begins on no day.',
    ]);
    expect(findingsOf({ 'site.yml': SITE_YML.replace('2025-02-25', '2025-02-20') })).toEqual([
      'site-file site.yml:10:5 error Version "old" ends on 2025-02-20, but "new" begins on 2025-02-26.',
    ]);
    expect(
      findingsOf({ 'site.yml': SITE_YML.replace('from: 2025-02-26', 'from: 2025-02-26, until: 2026-01-01') }),
    ).toEqual([
      'site-file site.yml:11:5 error Version "new" is the last one, so it holds today, but it ends on 2026-01-01.',
    ]);
  });

  test('with an id that is the address of another page, or used twice', () => {
    expect(findingsOf({ 'site.yml': SITE_YML.replace('id: faq', 'id: a-z') })).toEqual([
      'site-file site.yml:13:7 error The id "a-z" is already the address of another page.',
    ]);
    expect(findingsOf({ 'site.yml': SITE_YML.replace('id: old', 'id: new') })).toEqual([
      'site-file site.yml:11:7 error The id "new" is already used in "versions".',
    ]);
  });

  test('with a language tag that no program knows', () => {
    expect(findingsOf({ 'site.yml': SITE_YML.replace('lang: nl-BE', 'lang: nl_BE') })).toEqual([
      'site-file site.yml:6:34 error "locales.1.lang" says "nl_BE"; it must be a language tag such as nl or nl-BE.',
    ]);
  });

  test('with a default language that the site does not have', () => {
    expect(findingsOf({ 'site.yml': SITE_YML.replace('defaultLocale: en', 'defaultLocale: de') })).toEqual([
      'site-file site.yml:8:1 error "defaultLocale" is "de", which is not one of the site\'s languages.',
    ]);
  });
});
