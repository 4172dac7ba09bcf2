import type { Text } from '../model/text.ts';
import { formatLetter } from '../model/procedure.ts';

/** Where a step counts: readers see numbers before steps and letters before sub-steps. */
export interface Numbered {
  isLettered: boolean;
}

/** What readers see before a step or a sub-step. */
export function shownNumber({ isLettered }: Numbered, number: number): string {
  return isLettered && number > 0 ? formatLetter(number) : String(number);
}

/** A step within a sentence, as readers see it: "step 2", "sub-step b". */
export function nameStep(list: Numbered, number: number): Text {
  return nameLabel(list, shownNumber(list, number));
}

/** A step within a sentence under whatever stands before it in the source. */
export function nameLabel({ isLettered }: Numbered, label: string | number): Text {
  return isLettered
    ? { en: `sub-step ${label}`, nl: `substap ${label}`, fr: `la sous-étape ${label}` }
    : { en: `step ${label}`, nl: `stap ${label}`, fr: `l'étape ${label}` };
}

/** Several steps that follow each other, within a sentence: "steps 1 and 2", "steps 1 to 5". */
export function nameSteps(list: Numbered, first: number, last: number): Text {
  if (first === last) return nameStep(list, first);
  const [a, b] = [shownNumber(list, first), shownNumber(list, last)];
  const [en, nl, fr] = last === first + 1 ? ['and', 'en', 'et'] : ['to', 'tot en met', 'à'];
  return list.isLettered
    ? {
        en: `sub-steps ${a} ${en} ${b}`,
        nl: `substappen ${a} ${nl} ${b}`,
        fr: `les sous-étapes ${a} ${fr} ${b}`,
      }
    : { en: `steps ${a} ${en} ${b}`, nl: `stappen ${a} ${nl} ${b}`, fr: `les étapes ${a} ${fr} ${b}` };
}

/** The word for one of the items of a list, without an article. */
export function stepNoun({ isLettered }: Numbered): Text {
  return isLettered
    ? { en: 'sub-step', nl: 'substap', fr: 'sous-étape' }
    : { en: 'step', nl: 'stap', fr: 'étape' };
}

/** The word for the items of a list, without an article. */
export function stepNouns({ isLettered }: Numbered): Text {
  return isLettered
    ? { en: 'sub-steps', nl: 'substappen', fr: 'sous-étapes' }
    : { en: 'steps', nl: 'stappen', fr: 'étapes' };
}

/** A text as the beginning of a sentence. */
export function capitalise({ en, nl, fr }: Text): Text {
  return { en: upperFirst(en), nl: upperFirst(nl), fr: upperFirst(fr) };
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const COUNT_WORDS: readonly Text[] = [
  { en: 'two', nl: 'twee', fr: 'deux' },
  { en: 'three', nl: 'drie', fr: 'trois' },
  { en: 'four', nl: 'vier', fr: 'quatre' },
  { en: 'five', nl: 'vijf', fr: 'cinq' },
  { en: 'six', nl: 'zes', fr: 'six' },
  { en: 'seven', nl: 'zeven', fr: 'sept' },
  { en: 'eight', nl: 'acht', fr: 'huit' },
  { en: 'nine', nl: 'negen', fr: 'neuf' },
  { en: 'ten', nl: 'tien', fr: 'dix' },
];

/** A count of at least two, as a word up to ten. */
export function countWord(count: number): Text | number {
  return COUNT_WORDS[count - 2] ?? count;
}

/** A number of spaces, within a sentence. */
export function countSpaces(count: number): Text {
  return count === 1
    ? { en: '1 space', nl: '1 spatie', fr: '1 espace' }
    : { en: `${count} spaces`, nl: `${count} spaties`, fr: `${count} espaces` };
}
