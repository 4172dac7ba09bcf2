import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import { primarySubtag } from '../model/fill.ts';

/** Every text of the interface, by key. */
export type UiStrings = Record<keyof typeof en, string>;

/** Languages that the interface speaks, by primary language subtag. */
const LANGUAGES: Readonly<Record<string, UiStrings>> = { en, fr, nl };

/** The interface's texts for a BCP 47 tag; English where a language has none yet. */
export function uiStrings(lang: string): UiStrings {
  return LANGUAGES[primarySubtag(lang)] ?? en;
}

/** The language that the interface speaks on a page of this language: the page's own, or English. */
function uiLang(lang: string): string {
  return primarySubtag(lang) in LANGUAGES ? lang : 'en';
}

/** Making one takes longer than a thousand uses of it. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A day, `YYYY-MM-DD`, as the interface writes it; English without a country puts the day first. */
export function formatDate(day: string, lang: string): string {
  const locale = uiLang(lang) === 'en' ? 'en-GB' : uiLang(lang);
  let format = dateFormats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    dateFormats.set(locale, format);
  }
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** What the interface of a page calls a language (BCP 47 tag), e.g. "Engels". */
export function languageName(language: string, lang: string): string {
  return new Intl.DisplayNames(uiLang(lang), { type: 'language' }).of(primarySubtag(language)) ?? language;
}

/** The size of a file as people read it, e.g. "54 kB". */
export function formatSize(bytes: number, lang: string): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const maximumFractionDigits = unit === 'kilobyte' ? 0 : 1;
  return new Intl.NumberFormat(uiLang(lang), { style: 'unit', unit, maximumFractionDigits }).format(amount);
}
