import { primarySubtag } from '../model/fill.ts';
import { perLanguage } from './per-language.ts';

/** Openings that only make sense right after a question, by primary language subtag. */
interface OpeningWords {
  /** Words that answer alone, before a comma or a full stop: "Yes, …". */
  alone: string;
  /** Words that point back at the question, whatever follows: "That depends …". */
  back: string;
}

const OPENING_WORDS: Readonly<Record<string, OpeningWords>> = {
  de: {
    alone: 'ja|nein|doch|genau|richtig|stimmt|natürlich|leider nicht',
    back: String.raw`das (?:geht|ist|kann|stimmt|hängt)|dann`,
  },
  en: {
    alone: 'yes|no|indeed|correct|exactly|right|certainly|absolutely|of course|not always|not yet|sure',
    back: String.raw`that(?:'s|'ll)?(?! (?:the|your|a|an|you)\s)|then`,
  },
  es: {
    alone: 'sí|no|exacto|correcto|claro|así es|por supuesto',
    back: 'eso|entonces',
  },
  fr: {
    alone: 'oui|non|si|exact|exactement|en effet|tout à fait|bien sûr|effectivement|pas encore|pas toujours',
    back: String.raw`c'est (?:bien )?(?:ça|cela|correct|exact|juste|le cas|normal|possible|vrai)|ce n'est pas (?:exact|le cas|possible|vrai)|cela|ça|alors|dans ce cas`,
  },
  it: { alone: 'sì|no|esatto|certo|corretto', back: 'allora' },
  nl: {
    alone: 'ja|nee|neen|jawel|inderdaad|klopt|juist|zeker|natuurlijk|uiteraard|nog niet|niet altijd',
    back: String.raw`dat(?! (?:de|het|een|je|u|er)\s)|dan|in dat geval`,
  },
  pt: { alone: 'sim|não|exato|certo|claro', back: 'isso|então' },
};

/** The first sentence of a text when it only makes sense after a question: "Yes, that's right."; else undefined. */
export function findDependentOpening(text: string, lang: string): string | undefined {
  if (!openingPattern(lang)?.test(text.replaceAll('’', "'"))) return undefined;
  return /^.*?[.!?…](?=\s|$)/su.exec(text.trim())?.[0] ?? text.trim();
}

const openingPattern = perLanguage((lang): RegExp | undefined => {
  const words = OPENING_WORDS[primarySubtag(lang)];
  return (
    words &&
    new RegExp(
      String.raw`^\s*(?:(?:${words.alone})(?:\s?(?:[,!;:…]|\.(?!\s*\d))|\s[–—-]\s|\s*$)|(?:${words.back})(?![\p{L}\p{N}-]))`,
      'iu',
    )
  );
});
