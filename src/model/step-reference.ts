import { NUMBER_WORDS, parseNumber, westernDigits } from './numbers.ts';

/** A mention of steps in running text, such as "step 4", "steps 2-3", "steps 2, 3 and 5" or "étape 3b". */
export interface StepReference {
  /** Offset of the mention within the text. */
  offset: number;
  /** The mention as written. */
  text: string;
  first: number;
  /** The highest number that is named. */
  last: number;
  /** Letter of the sub-step, when one is named. */
  letter: string | undefined;
  /** Letter of the last sub-step, when several are named. */
  lastLetter: string | undefined;
}

/** What mentions of steps are made of in one language; alternatives of regular expressions. */
interface StepWords {
  steps: string;
  /** What joins two numbers. */
  join: string;
  /** What follows when the step belongs to something else: "step 4 of the manual". */
  of: string;
  /** Things that have numbered steps of their own. */
  elsewhere: string;
}

const STEP_WORDS: Readonly<Record<string, StepWords>> = {
  ar: {
    // With the article and the prepositions that are written onto it: "the step", "in the step", "to the step".
    steps: '(?:و|ف)?(?:ال|بال|لل|كال)?(?:خطوة|خطوات|خطوتين|خطوتان)',
    join: 'إلى|حتى|و|أو',
    of: 'من|في',
    elsewhere: 'الدليل|الموقع|الفيديو|المعالج',
  },
  de: {
    steps: 'Schritte?n?|Schritts',
    join: 'bis|und|oder',
    of: 'des|der|von|vom|im|in|aus',
    elsewhere: 'Handbuch|Anleitung|Website|Webseite|Video|Assistent',
  },
  en: {
    steps: 'steps?',
    join: 'to|through|and|or',
    of: 'of|in|from|under',
    elsewhere: 'manual|guide|website|wizard|video|leaflet',
  },
  es: {
    steps: 'pasos?',
    join: 'a|y|e|o|hasta',
    of: 'de|del|en',
    elsewhere: 'manual|guía|sitio|vídeo|asistente',
  },
  fr: {
    steps: 'étapes?',
    join: "à|et|ou|jusqu'à",
    of: "de|du|des|d'|dans",
    elsewhere: "manuel|guide|site|vidéo|mode d'emploi|assistant",
  },
  it: {
    steps: 'passaggi(?:o)?',
    join: 'a|e|o',
    of: "di|del|della|dell'|in|nel",
    elsewhere: 'manuale|guida|sito|video|procedura guidata',
  },
  nl: {
    steps: 'stap(?:pen)?',
    join: 'tot(?: en met)?|t/m|en|of',
    of: 'van|uit|in|onder',
    elsewhere: 'handleiding|gids|website|wizard|filmpje|video|folder',
  },
  pt: {
    steps: 'passos?|etapas?',
    join: 'a|e|ou|até',
    of: 'de|do|da|em|no|na',
    elsewhere: 'manual|guia|site|vídeo|assistente',
  },
};

/**
 * Mentions of steps in a text of the given language (BCP 47 tag); English words are understood everywhere.
 * A mention that belongs to something else ("step 4 of …", "in the manual, do step 4") is left out: it cannot be
 * resolved here.
 */
export function findStepReferences(text: string, lang: string): StepReference[] {
  const known = patternsFor(lang).filter(({ word }) => word.test(text));
  if (known.length === 0) return [];
  const plain = westernDigits(text.replaceAll('’', "'"));
  return known
    .flatMap((pattern) => findInWords(plain, pattern))
    .map((reference) => ({
      ...reference,
      text: text.slice(reference.offset, reference.offset + reference.text.length),
    }))
    .sort((a, b) => a.offset - b.offset);
}

/** How far back a sentence is looked at, so that a long text stays cheap. */
const SENTENCE_LENGTH = 300;

interface Patterns {
  language: string;
  /** What every mention has in it: most texts have none, and that is seen much faster. */
  word: RegExp;
  mention: RegExp;
  elsewhere: RegExp;
}

const patterns = new Map<string, readonly Patterns[]>();

/** What mentions look like in a text of a language (BCP 47 tag): in its own words, and in English ones. */
function patternsFor(lang: string): readonly Patterns[] {
  const known = patterns.get(lang);
  if (known) return known;
  const primary = lang.split('-')[0]!.toLowerCase();
  const made = [...new Set([primary, 'en'])]
    .filter((language) => STEP_WORDS[language])
    .map((language) => buildPatterns(language, primary));
  patterns.set(lang, made);
  return made;
}

function findInWords(text: string, { language, mention, elsewhere }: Patterns): StepReference[] {
  return [...text.matchAll(mention)].flatMap((match) => {
    const before = text.slice(Math.max(match.index - SENTENCE_LENGTH, 0), match.index);
    const sentence = before.split(/[.!?]\s/).at(-1)!;
    return elsewhere.test(sentence) ? [] : [readMention(match, language)];
  });
}

function buildPatterns(language: string, textLanguage: string): Patterns {
  const { steps, join, of, elsewhere } = STEP_WORDS[language]!;
  const ofText = STEP_WORDS[textLanguage]?.of ?? of;
  const number = String.raw`\d{1,3}[a-z]?`;
  const joined = String.raw`(?:(?:\s*,\s*${number})*(?:\s*[-–—]\s*|,?\s+(?:${join})\s+)${number}|[-–—][a-z])?`;
  // In words, only where the sentence stops after it: "in this step two windows open" names no step.
  const words = NUMBER_WORDS[language]!.join('|');
  const inWords = String.raw`(?:${words})(?=\s*(?:[.,;:!?)»"”]|$))`;
  return {
    language,
    word: new RegExp(String.raw`(?:${steps})\s`, 'iu'),
    mention: new RegExp(
      String.raw`(?<![\p{L}\p{N}]|\d\s)(?:${steps})\s+(?:${number}${joined}|${inWords})` +
        // Not a part of a longer number or list, and nothing that has steps of its own.
        String.raw`(?![\p{L}\p{N}]|\.\d|\s*[-–—]\s*\d|,?\s+(?:${join})\s+\d|\s*,\s*\d)` +
        String.raw`(?!\s+(?:${of}|${ofText})(?:(?<=')|(?!\p{L})))`,
      'giu',
    ),
    elsewhere: new RegExp(String.raw`(?<!\p{L})(?:${elsewhere})(?!\p{L})`, 'iu'),
  };
}

function readMention(match: RegExpMatchArray, language: string): StepReference {
  const [text] = match;
  const numbers = [...text.matchAll(/(\d{1,3})([a-z])?(?![\p{L}])/giu)];
  const word = text.split(/\s+/).at(-1)!;
  const first = Number(numbers[0]?.[1] ?? parseNumber(word, language) ?? 0);
  const letter = numbers[0]?.[2]?.toLowerCase();
  return {
    offset: match.index!,
    text,
    first,
    last: Math.max(first, ...numbers.map(([, number]) => Number(number))),
    letter,
    lastLetter: (/[-–—]([a-z])$/i.exec(text)?.[1] ?? numbers.at(-1)?.[2])?.toLowerCase(),
  };
}
