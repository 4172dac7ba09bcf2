import { describe, expect, test } from 'vitest';
import { contentFrom, formatFinding } from '../content.ts';

const ANSWER = '---\ntitle: What is it?\ndescription: A thing.\nreviewed: 2026-01-01\n---\n\nText.\n';

/** The findings about a `handouts.yml`, beside two answers of which one had another name before. */
function findings(text: string): string[] {
  const moved = ANSWER.replace('reviewed', 'formerly: [faq/old]\nreviewed');
  const files = { 'en/faq/a.md': ANSWER, 'en/faq/b.md': moved, 'handouts.yml': text };
  return contentFrom(files)
    .diagnostics.filter(({ file }) => file === 'handouts.yml')
    .map(formatFinding);
}

describe('handouts.yml', () => {
  test('names answers in an order of its own, or chooses them', () => {
    const text = `handouts:
  - id: two
    title: { en: Two, nl: Twee, fr: Deux }
    entries: [faq/b, faq/a]
  - id: topic
    title: { en: All, nl: Alles, fr: Tout }
    topic: faq
    formats: [a5]
  - id: one
    entries: [faq/a]
`;
    expect(findings(text)).toEqual([]);
    const { handouts } = contentFrom({ 'en/faq/a.md': ANSWER, 'en/faq/b.md': ANSWER, 'handouts.yml': text });
    expect(handouts.map(({ id, formats }) => [id, formats])).toEqual([
      ['two', ['a4', 'a5', 'large']],
      ['topic', ['a5']],
      ['one', ['a4', 'a5', 'large']],
    ]);
  });

  test('that is not there asks for nothing', () => {
    expect(contentFrom({ 'en/faq/a.md': ANSWER }).handouts).toEqual([]);
  });

  test.each([
    [
      'a misspelt setting',
      'handouts:\n  - id: x\n    entrys: [faq/a]\n',
      ['handouts.yml:3:5 error There is no setting "entrys".'],
    ],
    [
      'an answer that is not there',
      'handouts:\n  - id: x\n    entries: [faq/c, faq/old]\n    title: { en: X, nl: X, fr: X }\n',
      [
        'handouts.yml:3:15 error There is no answer "faq/c", so the handout would lack it.',
        'handouts.yml:3:22 error There is no answer "faq/old", so the handout would lack it.',
      ],
    ],
    [
      'an answer named twice',
      'handouts:\n  - id: x\n    entries: [faq/a, faq/a]\n    title: { en: X, nl: X, fr: X }\n',
      [
        'handouts.yml:3:22 error The answer "faq/a" is already on this handout, so it would be printed twice.',
      ],
    ],
    [
      'several answers without a title',
      'handouts:\n  - id: x\n    entries: [faq/a, faq/b]\n',
      ['handouts.yml:2:5 error The handout "x" can hold several answers, but has no title to print on top.'],
    ],
    [
      'a title that lacks a language, or has one too many',
      'handouts:\n  - id: x\n    topic: faq\n    title: { en: X, nl: X, de: X }\n',
      [
        'handouts.yml:4:5 error "handouts.0.title" has no text in Français.',
        'handouts.yml:4:28 error "handouts.0.title" has a text in "de", which is not one of the site\'s languages.',
      ],
    ],
    [
      'no choice',
      'handouts:\n  - id: x\n    title: { en: X, nl: X, fr: X }\n',
      ['handouts.yml:2:5 error The handout "x" does not say which answers it holds.'],
    ],
    [
      'two choices',
      'handouts:\n  - id: x\n    entries: [faq/a]\n    topic: faq\n',
      [
        'handouts.yml:4:5 error The handout "x" names its answers in "entries" and chooses them by "topic" as well, so one of the two would be left out.',
      ],
    ],
    [
      'a topic that is not there',
      'handouts:\n  - id: x\n    topic: fax\n    title: { en: X, nl: X, fr: X }\n',
      ['handouts.yml:3:5 error There is no topic "fax" in site.yml.'],
    ],
    [
      'an audience that is not there',
      'handouts:\n  - id: x\n    audience: staff\n    title: { en: X, nl: X, fr: X }\n',
      ['handouts.yml:3:5 error There is no audience "staff" in site.yml.'],
    ],
    [
      'an account that no answer is about',
      'handouts:\n  - id: x\n    account: work\n    title: { en: X, nl: X, fr: X }\n',
      ['handouts.yml:2:5 error No answer fits the handout "x", so the sheet would be empty.'],
    ],
    [
      'two of the same name',
      'handouts:\n  - id: x\n    entries: [faq/a]\n  - id: x\n    entries: [faq/b]\n',
      ['handouts.yml:4:5 error Another handout is already called "x", so one file would replace the other.'],
    ],
    [
      'a name that ends like a format',
      'handouts:\n  - id: x-a5\n    entries: [faq/a]\n',
      [
        'handouts.yml:2:5 error The id "x-a5" ends like the files of the format "a5", so its file could replace that of another handout.',
      ],
    ],
    [
      'a format that is not there',
      'handouts:\n  - id: x\n    entries: [faq/a]\n    formats: [a3]\n',
      ['handouts.yml:4:15 error "handouts.0.formats.0" says "a3"; it must be one of a4, a5, large.'],
    ],
  ])('with %s is refused', (_, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  test('is refused in Dutch and French too, with the way out', () => {
    const text = 'handouts:\n  - id: x\n    entries: [faq/old]\n';
    const files = {
      'en/faq/b.md': ANSWER.replace('reviewed', 'formerly: [faq/old]\nreviewed'),
      'handouts.yml': text,
    };
    const [found] = contentFrom(files).diagnostics;
    expect(found?.rule).toBe('handouts-file');
    expect(found?.message.nl).toBe('Er is geen antwoord "faq/old", dus de hand-out zou het missen.');
    expect(found?.message.fr).toBe('Il n\'y a pas de réponse "faq/old", donc elle manquerait sur la fiche.');
    expect(found?.help.en).toBe('Nearest: "faq/b".');
  });
});
