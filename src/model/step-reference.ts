/** A mention of steps in running text, such as "step 4", "steps 2-3" or "étape 3b". */
export interface StepReference {
  /** Offset of the mention within the text. */
  offset: number;
  /** The mention as written. */
  text: string;
  first: number;
  last: number;
  /** Letter of the sub-step, when one is named. */
  letter: string | undefined;
}

/** Words for "step" and "steps" in each language, by primary language subtag. */
const STEP_WORDS: Record<string, string> = {
  de: 'Schritte?n?|Schritts',
  en: 'steps?',
  es: 'pasos?',
  fr: 'étapes?',
  it: 'passaggi(?:o)?',
  nl: 'stap(?:pen)?',
  pt: 'passos?|etapas?',
};

const RANGE_WORDS = '[-–—]|to|through|and|tot(?: en met)?|en|à|et|bis|und|a|e|y';

/**
 * Mentions of steps in a text of the given language (BCP 47 tag); English words are understood everywhere.
 * A following "of …" names another procedure, so such a mention is left out: it cannot be resolved here.
 */
export function findStepReferences(text: string, lang: string): StepReference[] {
  const primary = lang.split('-')[0] ?? lang;
  const words = [STEP_WORDS[primary], STEP_WORDS['en']].filter(Boolean).join('|');
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words})\\s+(\\d{1,3})([a-z])?(?:\\s*(?:${RANGE_WORDS})\\s*(\\d{1,3}))?(?![\\p{L}\\p{N}])(?!\\.\\d)(?!\\s+(?:of|in|from|under|van|uit|de|du|dans|von)\\s)`,
    'giu',
  );
  return [...text.matchAll(pattern)].map((match) => ({
    offset: match.index,
    text: match[0],
    first: Number(match[1]),
    last: Number(match[3] ?? match[1]),
    letter: match[2]?.toLowerCase(),
  }));
}
