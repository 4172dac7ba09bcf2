import { describe, expect, test } from 'vitest';
import { exampleGuide } from '../../src/check/guide-examples.ts';
import { contentFrom, formatFinding } from '../content.ts';

/** The findings of reading a guide under a name. */
function findings(text: string, file = 'guides/start.yml'): string[] {
  return contentFrom({ 'en/faq/a.md': 'Text.\n', [file]: text })
    .diagnostics.filter((diagnostic) => diagnostic.file === file)
    .map(formatFinding);
}

const GOOD = exampleGuide({ first: ['question: second', 'answer: faq/a'], second: ['answer: faq/a#step-2'] });

describe('a guide', () => {
  test('is read with its questions and choices in their order, and is called after its file', () => {
    const { guides } = contentFrom({ 'guides/two.yml': GOOD, 'guides/one.yml': GOOD });
    expect(guides.map(({ id, file }) => [id, file])).toEqual([
      ['one', 'guides/one.yml'],
      ['two', 'guides/two.yml'],
    ]);
    expect(guides[0]!.questions.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(
      guides[0]!.questions.flatMap(({ options }) =>
        options.map((option) => option.question ?? option.answer),
      ),
    ).toEqual(['second', 'faq/a', 'faq/a#step-2']);
    expect(guides[0]!.locate(['questions', 0, 'options', 1, 'answer'])).toMatchObject({ line: 9, column: 9 });
  });

  test('needs the texts of the source language only', () => {
    expect(findings(GOOD.replace(', nl: Which one?, fr: Which one?', ''))).toEqual([]);
  });

  test.each([
    [
      'a misspelt setting',
      GOOD.replace('options:', 'option:'),
      ['guides/start.yml:5:5 error There is no setting "option".'],
    ],
    [
      'a text without languages',
      GOOD.replace(/title: .*/, 'title: Begin'),
      ['guides/start.yml:1:1 error "title" is text; it should be one text for each language.'],
    ],
    [
      'a text that is not there in the source language, and one in a language that the site does not have',
      GOOD.replace('{ en: This, nl: This', '{ de: This, nl: This'),
      [
        'guides/start.yml:6:9 error "questions.0.options.0.label" has no text in English.',
        'guides/start.yml:6:18 error "questions.0.options.0.label" has a text in "de", which is not one of the site\'s languages.',
      ],
    ],
    [
      'no questions',
      'title: { en: Begin }\nquestions: []\n',
      ['guides/start.yml:2:1 error "questions" is empty.'],
    ],
    [
      'a question without choices',
      'title: { en: Begin }\nquestions:\n  - id: first\n    text: { en: Which? }\n    options: []\n',
      ['guides/start.yml:5:5 error "questions.0.options" is empty.'],
    ],
    [
      'a choice that leads nowhere, and one that leads to two places',
      exampleGuide({ first: ['', 'question: second\n        answer: faq/a'], second: ['answer: faq/a'] }),
      [
        'guides/start.yml:6:9 error This choice leads nowhere.',
        'guides/start.yml:10:9 error This choice leads to a question and to an answer as well, so one of the two would be left out.',
      ],
    ],
    [
      'two questions of the same name, and one with the name of the page with all questions',
      `${GOOD}${exampleGuide({ first: ['answer: faq/a'], all: ['answer: faq/a'] }).replace(/^.*\n.*\n/, '')}`,
      [
        'guides/start.yml:15:5 error Another question of this guide is already called "first", so one page would replace the other.',
        'guides/start.yml:20:5 error The id "all" is already the address of the page with all questions.',
      ],
    ],
    [
      'a line that is no YAML',
      'title: { en: Begin\n',
      ['guides/start.yml:2:1 error The settings cannot be read from here on.'],
    ],
  ])('with %s is refused', (_, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  test.each(['guides/Sign In.yml', 'guides/sign-in.yaml', 'guides/more/sign-in.yml'])(
    'under the name %s is refused',
    (file) => {
      expect(findings(GOOD, file)).toEqual([
        `${file}:1:1 error The name of this file cannot be an address, so nobody would ever see the guide.`,
      ]);
    },
  );

  test('is refused in Dutch and French too, with the way out', () => {
    const text = exampleGuide({ first: [''] });
    const [found] = contentFrom({ 'guides/start.yml': text }).diagnostics;
    expect(found?.rule).toBe('guide-file');
    expect(found?.message.nl).toBe('Deze keuze leidt nergens heen.');
    expect(found?.message.fr).toBe('Ce choix ne mène nulle part.');
    expect(found?.help.en).toBe(
      'Add "question:" with the id of another question of this guide, or "answer:" with an answer: topic/name',
    );
  });

  test('that has anything wrong with it is not shown', () => {
    expect(contentFrom({ 'guides/start.yml': exampleGuide({ first: [''] }) }).guides).toEqual([]);
  });
});
