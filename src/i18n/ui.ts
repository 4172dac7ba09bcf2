import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import { primarySubtag } from './fill.ts';

/** Every text of the interface, by key. */
export type UiStrings = Record<keyof typeof en, string>;

/** Languages that the interface speaks, by primary language subtag. */
const LANGUAGES: Readonly<Record<string, UiStrings>> = { en, fr, nl };

/** The interface's texts for a BCP 47 tag; English where a language has none yet. */
export function uiStrings(lang: string): UiStrings {
  return LANGUAGES[primarySubtag(lang)] ?? en;
}

/** A day, `YYYY-MM-DD`, as people of a language write it; English without a country puts the day first. */
export function formatDate(day: string, lang: string): string {
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** The name of a language (BCP 47 tag) in another language, e.g. "Engels". */
export function languageName(lang: string, inLang: string): string {
  return new Intl.DisplayNames(inLang, { type: 'language' }).of(primarySubtag(lang)) ?? lang;
}
