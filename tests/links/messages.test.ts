import { expect, test } from 'vitest';
import { BROKEN, MOVED, UNCHECKED } from '../../src/links/messages.ts';
import { REASONS } from '../../src/links/reasons.ts';
import { LINK_RULES } from '../../src/check/outside-rules.ts';
import { MESSAGE_LANGUAGES } from '../../src/model/text.ts';

test('every message is written in every language, as a sentence, with the same places to fill', () => {
  const placesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  const words = [...Object.values(BROKEN), ...Object.values(MOVED), UNCHECKED];
  const texts = [...words.flatMap(({ message, help }) => [message, help]), ...Object.values(REASONS)];
  for (const text of texts) {
    for (const language of MESSAGE_LANGUAGES) expect(placesOf(text[language])).toEqual(placesOf(text.en));
  }
  for (const { message, help } of words) {
    expect(message.en).toMatch(/^["A-Z].*[.?!]$/);
    expect(help.en).toMatch(/^["A-Z].*[.?!]$/);
  }
});

test('every rule says in one line what must hold, and why', () => {
  for (const { id, summary, why } of LINK_RULES) {
    expect(id).toMatch(/^link-[a-z]+$/);
    expect(summary).toMatch(/^[A-Z].{11,91}$/);
    expect(summary).not.toMatch(/\.$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
  }
});
