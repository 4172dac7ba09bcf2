import { primarySubtag } from '../model/fill.ts';
import { perLanguage } from './per-language.ts';

/** Words that announce a remark, by primary language subtag; alternatives of regular expressions. */
const NOTE_LABELS: Readonly<Record<string, string>> = {
  de: 'hinweis|anmerkung|tipp|wichtig|achtung|warnung|vorsicht|info',
  en: 'note|please note|nb|n\\.b\\.|remark|tip|hint|info|information|warning|caution|attention|important|remember|careful',
  es: 'nota|consejo|importante|atención|aviso|advertencia|ojo',
  fr: 'remarque|note|nota bene|nb|n\\.b\\.|à noter|à savoir|bon à savoir|conseil|astuce|info|attention|avertissement|important',
  it: 'nota|suggerimento|consiglio|importante|attenzione|avviso|avvertenza',
  nl: 'opmerking|noot|nota|nb|n\\.b\\.|merk op|tip|info|weetje|goed om te weten|opgelet|let op|pas op|belangrijk|aandacht|waarschuwing',
  pt: 'nota|dica|importante|atenção|aviso|cuidado',
};

/** Labels that may as well stand before something to do: "Important: choose …". */
const STRESS =
  /^(?:achtung|aten[cç][aã]o|atención|attention|attenzione|belangrijk|careful|caution|important|let op|opgelet|pas op|vorsicht|warning|wichtig)/iu;

/** Words that forbid: what they stand with is no action. */
const NEGATION =
  /(?<![\p{L}])(?:no|not|never|don't|niet|geen|nooit|ne|pas|jamais|nicht|kein\p{L}*|nie|non|não|nunca|n(?='))(?!\p{L})/iu;

/** Words that mark a step that may be left out. */
const OPTIONAL_WORDS: Readonly<Record<string, string>> = {
  de: 'optional|freiwillig|wahlweise',
  en: 'optional|optionally',
  es: 'opcional|opcionalmente',
  fr: 'facultati(?:f|ve)|facultativement|optionnel(?:le)?|en option',
  it: 'facoltativ[oa]|opzionale',
  nl: 'optioneel|facultatief|niet verplicht',
  pt: 'opcional|opcionalmente',
};

/** The label that makes a text a remark ("Note:", "Let op!"), as written; undefined when there is none. */
export function findNoteLabel(text: string, lang: string): { label: string; rest: string } | undefined {
  const match = notePattern(lang).exec(text);
  return match ? { label: match[1]!, rest: text.slice(match[0].length) } : undefined;
}

/** Whether a label such as "Important:" stresses something to do, rather than announcing a remark. */
export function isStress(label: string, rest: string): boolean {
  return STRESS.test(label) && !NEGATION.test(rest.split(/[.,:;!?]/)[0]!.replaceAll('’', "'"));
}

/** How a text is marked as optional: as written ("(Optional)", "Optional:"), and the manner alone. */
export function findOptionalMark(text: string, lang: string): { mark: string; manner: string } | undefined {
  const { atStart, atEnd } = optionalPatterns(lang);
  const match = atStart.exec(text) ?? atEnd.exec(text);
  if (!match) return undefined;
  const mark = match[1]!;
  const isAtEnd = match.index > 0;
  const shape = mark.replace(/[\p{L}\s]+/gu, 'x');
  const stem = mark
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
    .slice(0, 6);
  return { mark, manner: `${isAtEnd ? 'end' : 'start'} ${shape} ${stem}` };
}

const notePattern = perLanguage((lang) => {
  const words = wordsFor(NOTE_LABELS, lang);
  return new RegExp(String.raw`^\s*[([]?(${words})(?:\s?[:：!]|\s+[–—-]\s)[)\]]?`, 'iu');
});

const optionalPatterns = perLanguage((lang) => {
  const words = wordsFor(OPTIONAL_WORDS, lang);
  return {
    atStart: new RegExp(
      String.raw`^\s*([([]\s*(?:${words})\s*[)\]]|(?:${words})\s?(?:[:：,]|[–—-](?=\s)))`,
      'iu',
    ),
    atEnd: new RegExp(String.raw`([([]\s*(?:${words})\s*[)\]])[.:]?\s*$`, 'iu'),
  };
});

function wordsFor(table: Readonly<Record<string, string>>, lang: string): string {
  const language = primarySubtag(lang);
  return [...new Set([table[language], table['en']])].filter(Boolean).join('|');
}
