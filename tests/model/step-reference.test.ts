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
  ['en', 'Repeat steps 2, 3 and 7.', ['steps 2, 3 and 7: 2-7']],
  ['en', 'Do steps 3a-c, or step 3a to 4b.', ['steps 3a-c: 3-3a', 'step 3a to 4b: 3-4a']],
  ['en', 'Go back to step two.', ['step two: 2-2']],
  ['en', 'In this step two windows open.', []],
  ['en', 'Repeat steps 5 to 9 of the letter.', []],
  ['en', 'On the website, do step 7. Then do step 2.', ['step 2: 2-2']],
  ['en', 'It takes 10 steps 20 times.', []],
  ['nl-BE', 'Herhaal stap 2 of 3, en stappen 1, 2 en 4.', ['stap 2 of 3: 2-3', 'stappen 1, 2 en 4: 1-4']],
  ['fr-BE', 'Revenez à l’étape 4, pas à l’étape 2 d’une autre.', ['étape 4: 4-4']],
])('%s: %s', (lang, text, expected) => {
  const found = findStepReferences(text, lang);
  expect(
    found.map(({ text: mention, first, last, letter }) => `${mention}: ${first}-${last}${letter ?? ''}`),
  ).toEqual(expected);
  for (const { offset, text: mention } of found)
    expect(text.slice(offset, offset + mention.length)).toBe(mention);
});
