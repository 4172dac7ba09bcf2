import leven from 'leven';
import { fillText, sameText, type Text } from '../model/text.ts';

const TEXTS = {
  nearest: {
    en: 'Nearest: "{word}".',
    nl: 'Het dichtst in de buurt: "{word}".',
    fr: 'Le plus proche : "{word}".',
  },
  known: { en: 'Known: {words}.', nl: 'Bekend: {words}.', fr: 'Connus : {words}.' },
  none: { en: 'Delete it.', nl: 'Schrap het.', fr: 'Supprimez-le.' },
} as const satisfies Record<string, Text>;

/** The known word that a misspelt one was most likely meant to be; undefined when none is close. */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((candidate) => ({ candidate, distance: leven(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(2, word.length / 3) ? best.candidate : undefined;
}

/** "Nearest: …" when a known word is close, else the list of what is known. */
export function nearestHelp(word: string, known: readonly string[]): Text {
  const nearest = nearestOf(word, known);
  if (nearest !== undefined) return fillText(TEXTS.nearest, { word: nearest });
  return known.length > 0 ? fillText(TEXTS.known, { words: known.join(', ') }) : TEXTS.none;
}

/** The place in a message's help that is filled with {@link nearestHelp}. */
export const NEAREST_HELP: Text = sameText('{nearest}');
