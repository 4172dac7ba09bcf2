import { expect, test } from 'vitest';
import { findStepReferences } from '../../src/model/step-reference.ts';

test.each([
  ['en', 'Repeat step 4.', ['step 4: 4-4']],
  ['en', 'Do steps 2-3, then Step 5.', ['steps 2-3: 2-3', 'Step 5: 5-5']],
  ['en', 'Do steps 2 to 3 again.', ['steps 2 to 3: 2-3']],
  ['en', 'Go to step 3b.', ['step 3b: 3-3b']],
  ['nl-BE', 'Herhaal stap 4 en stappen 2 tot en met 3.', ['stap 4: 4-4', 'stappen 2 tot en met 3: 2-3']],
  ['fr-BE', "Répétez l'étape 4, puis les étapes 2 à 3.", ['étape 4: 4-4', 'étapes 2 à 3: 2-3']],
  ['de', 'Wiederholen Sie Schritt 4.', ['Schritt 4: 4-4']],
  ['nl-BE', 'See step 4.', ['step 4: 4-4']],
  ['en', 'Follow step 4 of the manual.', []],
  ['en', 'A footstep 4 metres away, step 4.1, and step 10000.', []],
  ['en', 'Two steps forward.', []],
])('%s: %s', (lang, text, expected) => {
  const found = findStepReferences(text, lang);
  expect(
    found.map(({ text: mention, first, last, letter }) => `${mention}: ${first}-${last}${letter ?? ''}`),
  ).toEqual(expected);
  for (const { offset, text: mention } of found)
    expect(text.slice(offset, offset + mention.length)).toBe(mention);
});
