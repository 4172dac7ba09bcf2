import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkUiStrings, formatDate, languageName, uiStrings } from '../src/i18n/ui.ts';
import { parseUiStrings, readUiStrings, UI_FOLDER } from '../src/read/ui-strings.ts';
import { formatFinding } from './content.ts';

describe('the texts of the interface', () => {
  test('are complete in every language that has a file', () => {
    const { texts, diagnostics } = readUiStrings(UI_FOLDER);
    expect(diagnostics.map(formatFinding)).toEqual([]);
    const files = readdirSync(UI_FOLDER).filter((name) => name.endsWith('.json'));
    expect([...texts.keys()]).toEqual(files.map((name) => name.replace('.json', '')).sort());
    expect([...texts.keys()]).toEqual(expect.arrayContaining(['ar', 'de', 'en', 'fr', 'nl']));
  });

  test('are found for a language, and for its way of speaking in a country before that', () => {
    expect(uiStrings('nl-BE').note).toBe('Goed om te weten');
    expect(uiStrings('de-AT').languages).toBe('Sprache');
    const files = new Map([
      ['en.json', '{ "next": "Next" }'],
      ['pt-BR.json', '{ "next": "Próxima" }'],
    ]);
    expect([...parseUiStrings(files).texts.keys()]).toEqual(['en', 'pt-br']);
  });
});

/** What is found in a German file beside an English one, which has a text and one with a place. */
function findingsIn(german: string): string[] {
  const english = '{\n  "next": "Next question",\n  "found": "{count} answers"\n}\n';
  const { diagnostics } = parseUiStrings(
    new Map([
      ['de.json', german],
      ['en.json', english],
    ]),
  );
  return diagnostics.map((diagnostic) => `${formatFinding(diagnostic)} ${diagnostic.help.en}`);
}

describe('a file of texts is reported by file and key', () => {
  test.each([
    [
      'without one of the texts',
      '{\n  "next": "Nächste Frage"\n}\n',
      'src/i18n/de.json:1:1 error The text "found" is missing: there, visitors of this language would read nothing. Add "found" to this file. In English it says: {count} answers',
    ],
    [
      'with a text that no page shows',
      '{\n  "next": "Nächste Frage",\n  "found": "{count} Antworten",\n  "more": "Mehr"\n}\n',
      'src/i18n/de.json:4:3 error No page shows a text "more". Delete it.',
    ],
    [
      'with a text that is empty',
      '{\n  "next": "",\n  "found": "{count} Antworten"\n}\n',
      'src/i18n/de.json:2:3 error "next" is empty. Write something after "next:".',
    ],
    [
      'without a place that the page fills',
      '{\n  "next": "Nächste Frage",\n  "found": "{anzahl} Antworten"\n}\n',
      'src/i18n/de.json:3:3 error "found" has the places {anzahl}; in English it has {count}. Write the same words in braces as the English text: they are filled in on the page.',
    ],
  ])('%s', (_, german, expected) => {
    expect(findingsIn(german)).toEqual([expected]);
  });

  test('with a misspelt key, which is then both unknown and missing', () => {
    expect(findingsIn('{\n  "nexd": "Nächste Frage",\n  "found": "{count} Antworten"\n}\n')).toEqual([
      'src/i18n/de.json:1:1 error The text "next" is missing: there, visitors of this language would read nothing. Add "next" to this file. In English it says: Next question',
      'src/i18n/de.json:2:3 error No page shows a text "nexd". Nearest: "next".',
    ]);
  });

  test('that cannot be read', () => {
    expect(findingsIn('{\n  "next": "Nächste Frage"\n  "found": "x"\n}\n')).toEqual([
      expect.stringMatching(/^src\/i18n\/de\.json:\d+:\d+ error The settings cannot be read from here on\./),
    ]);
  });
});

test('a language of the site without a file of texts is reported with what to do', () => {
  const [finding, ...others] = checkUiStrings({
    locales: [
      { id: 'nl', label: 'Nederlands', lang: 'nl-BE', dir: 'ltr' },
      { id: 'pt', label: 'Português', lang: 'pt-BR', dir: 'ltr' },
    ],
  });
  expect(others).toEqual([]);
  expect(formatFinding(finding!)).toBe(
    'site.yml:1:1 error The interface does not speak Português (pt-BR) yet: there is no file src/i18n/pt.json.',
  );
  expect(finding!.help.en).toBe('Copy src/i18n/en.json to src/i18n/pt.json and translate the texts in it.');
  expect(() => uiStrings('pt-BR')).toThrow('The interface has no complete texts for "pt-BR".');
});

test.each([
  ['en', '26 February 2025', 'Dutch'],
  ['en-US', 'February 26, 2025', 'Dutch'],
  ['nl-BE', '26 februari 2025', 'Nederlands'],
  ['fr-BE', '26 février 2025', 'néerlandais'],
  ['de', '26. Februar 2025', 'Niederländisch'],
  ['ar', '26 فبراير 2025', 'الهولندية'],
])('dates and languages are written as %s does', (lang, date, dutch) => {
  expect(formatDate('2025-02-26', lang)).toBe(date);
  expect(languageName('nl-BE', lang)).toBe(dutch);
});

test('every key of the interface is used', () => {
  const sources = ['src/site', 'src/pages', 'src/search', 'src/handout', 'src/i18n']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.(?:ts|astro|typ)$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const asides = ['note', 'tip', 'caution', 'danger'];
  const unused = Object.keys(uiStrings('en')).filter(
    (key) => !asides.includes(key) && !new RegExp(`[.']${key}\\b`).test(sources),
  );
  expect(unused).toEqual([]);
});
