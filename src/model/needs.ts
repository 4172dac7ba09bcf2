import { primarySubtag } from './fill.ts';

/** How a text says what to have at hand before the first step, by primary language subtag; regular expressions. */
const NEEDS_WORDS: Readonly<Record<string, string>> = {
  ar: '(?:تحتاج إلى|ما تحتاجه)',
  de: '(?:sie brauchen|sie benötigen|was sie brauchen|voraussetzungen?)',
  en: "(?:(?:what )?you(?:'ll| will)? need|before you start|have ready)",
  es: '(?:necesita|lo que necesita|qué necesita)',
  fr: "(?:il vous faut|ce qu'il vous faut|vous avez besoin de|préparez|avant de commencer)",
  it: '(?:ti serve|occorre|cosa ti serve)',
  nl: '(?:je hebt nodig|wat heb je nodig|wat je nodig hebt|dit heb je nodig|hou klaar|voor je begint)',
  pt: '(?:precisa de|do que precisa)',
};

/** Whether a paragraph ("You need: a computer …") lists what to have at hand. `lang` is its BCP 47 tag. */
export function isNeeds(text: string, lang: string): boolean {
  const words = NEEDS_WORDS[primarySubtag(lang)];
  if (words === undefined) return false;
  return new RegExp(String.raw`^${words}\s*:`, 'iu').test(text.trimStart().replaceAll('’', "'"));
}
