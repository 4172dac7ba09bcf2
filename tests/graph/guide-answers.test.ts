import { expect, test } from 'vitest';
import { resolveAnswer } from '../../src/graph/guide-answers.ts';
import { graphFrom } from '../content.ts';

const EN = '---\ntitle: A?\ndescription: A.\nreviewed: 2026-01-01\n---\n\n';
const graph = graphFrom({
  'en/faq/a.md': `${EN}## Your phone\n\n1. Take it.\n2. Use it.\n\n## Your tablet\n\nText.\n`,
  'nl/faq/a.md': `${EN}## Je gsm\n\n1. Neem hem.\n\n## Je tablet\n\nTekst.\n`,
  'archive/old/fr/faq/a.md': `${EN}## Votre tablette\n\nTexte.\n`,
  'en/faq/b.md': `${EN}## Your phone\n\nText.\n\n## Your tablet\n\nText.\n`,
  'fr/faq/b.md': `${EN}## Votre tablette\n\nTexte.\n`,
});

test.each([
  ['the answer itself', 'nl', 'faq/a', '/nl/faq/a/'],
  ['a heading, as the translation has it', 'nl', 'faq/a#your-tablet', '/nl/faq/a/#je-tablet'],
  ['a step, which has the same address everywhere', 'nl', 'faq/a#step-1', '/nl/faq/a/#step-1'],
  ['the top, where the translation has no such step', 'nl', 'faq/a#step-2', '/nl/faq/a/'],
  ['the top, where the translation has other headings', 'fr', 'faq/b#your-tablet', '/fr/faq/b/'],
  ['the source, where there is no translation', 'fr', 'faq/a#your-tablet', '/fr/faq/a/#your-tablet'],
  ['nothing, where there is no such answer', 'en', 'faq/c#your-tablet', undefined],
])('a choice leads to %s', (_, locale, answer, expected) => {
  const found = resolveAnswer(graph, locale, answer);
  expect(found && found.path + (found.fragment === undefined ? '' : `#${found.fragment}`)).toBe(expected);
});
