import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MESSAGE_LANGUAGES, type Text } from '../../src/model/text.ts';
import { ENTRY_MESSAGES } from '../../src/read/entry-messages.ts';
import { GUIDE_MESSAGES } from '../../src/read/guide-messages.ts';
import { SITE_MESSAGES } from '../../src/read/site-messages.ts';
import { EXPECTATIONS, KINDS, ONE_OF, YAML_MESSAGES } from '../../src/read/yaml-messages.ts';
import { contentFrom } from '../content.ts';

const messages = Object.entries({
  ...ENTRY_MESSAGES,
  ...SITE_MESSAGES,
  ...YAML_MESSAGES,
  ...GUIDE_MESSAGES,
});
const texts: [string, Text][] = [
  ...messages.flatMap(([name, { message, help }]): [string, Text][] => [
    [`${name}.message`, message],
    [`${name}.help`, help],
  ]),
  ...Object.entries({ ...KINDS, ...EXPECTATIONS, ONE_OF }),
];

describe('messages of reading', () => {
  test.each(texts)('%s says the same in every language: no place is lost', (_, text) => {
    const placesIn = (part: string): string[] => [...new Set(part.match(/\{\w+\}/g))].sort();
    for (const language of MESSAGE_LANGUAGES) {
      expect(text[language]).not.toBe('');
      expect(placesIn(text[language])).toEqual(placesIn(text.en));
    }
  });

  test.each(messages)('%s is sentences, without blame', (_, { message, help }) => {
    expect(message.en).toMatch(/^["A-Z].*[.?!]$/);
    expect(`${message.en} ${help.en}`).not.toMatch(/\b(?:invalid|illegal|please|sorry|forbidden)\b/i);
  });

  test('come with the words of the values that they name', () => {
    const { diagnostics } = contentFrom({
      'nl/faq/a.md': '---\ntitle: Vraag?\ndescription: [a]\nreviewed: 2026-13-01\n---\n\nTekst.\n',
    });
    expect(diagnostics.map(({ message }) => [message.nl, message.fr])).toEqual([
      ['"description" is een lijst; het moet tekst zijn.', '"description" est une liste ; il faut du texte.'],
      [
        '"reviewed" zegt "2026-13-01"; dat moet een dag zijn zoals 2026-01-31.',
        '"reviewed" dit "2026-13-01" ; cela doit être un jour comme 2026-01-31.',
      ],
    ]);
  });
});

test('every demand of a schema is known in every language', () => {
  const folder = new URL('../../src/model/', import.meta.url);
  const demands = readdirSync(folder).flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/'(must [^']+)'/g)].map((match) => match[1]!),
  );
  expect(demands.length).toBeGreaterThanOrEqual(4);
  expect(demands.filter((demand) => !(demand in EXPECTATIONS))).toEqual([]);
});
