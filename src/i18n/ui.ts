import { resolve } from 'node:path';
import { primarySubtag } from '../model/fill.ts';
import { FILE_START, type Diagnostic } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { say, toDiagnostic, type Message } from '../read/problem.ts';
import { readUiStrings, UI_FOLDER, type UiLanguages } from '../read/ui-strings.ts';
import type en from './en.json';

/** Every text of the interface, by key. */
export type UiStrings = Record<keyof typeof en, string>;

const NO_FILE: Message = {
  message: {
    en: 'The interface does not speak {language} ({lang}) yet: there is no file {file}.',
    nl: 'De interface spreekt nog geen {language} ({lang}): er is geen bestand {file}.',
    fr: "L'interface ne parle pas encore {language} ({lang}) : il n'y a pas de fichier {file}.",
  },
  help: {
    en: 'Copy {folder}/en.json to {file} and translate the texts in it.',
    nl: 'Kopieer {folder}/en.json naar {file} en vertaal de teksten erin.',
    fr: 'Copiez {folder}/en.json vers {file} et traduisez-en les textes.',
  },
};

let languages: UiLanguages | undefined;

/** Read once, when first asked for: scripts only then work in the project's folder. */
function uiLanguages(): UiLanguages {
  return (languages ??= readUiStrings(resolve(UI_FOLDER)));
}

/**
 * The interface's texts for a BCP 47 tag: those of exactly this tag, or else of its language. Throws where there are
 * none: the build asks {@link checkUiStrings} before.
 */
export function uiStrings(lang: string): UiStrings {
  const { texts, diagnostics } = uiLanguages();
  const found = texts.get(lang.toLowerCase()) ?? texts.get(primarySubtag(lang));
  if (found) return found as UiStrings;
  const reasons = diagnostics.map(({ file, message }) => `${file}: ${message.en}`);
  throw new Error([`The interface has no complete texts for "${lang}".`, ...reasons].join('\n'));
}

/** What is wrong with the interface's texts, of whatever language, and which languages of a site have none. */
export function checkUiStrings(
  { locales }: Pick<Site, 'locales'>,
  { texts, diagnostics } = uiLanguages(),
): Diagnostic[] {
  const isBroken = (lang: string): boolean =>
    diagnostics.some(({ file }) => file.toLowerCase() === `${UI_FOLDER}/${lang}.json`);
  const silent = locales.filter(({ lang }) =>
    [lang.toLowerCase(), primarySubtag(lang)].every((tag) => !texts.has(tag) && !isBroken(tag)),
  );
  return [
    ...diagnostics,
    ...silent.map(({ label, lang }) => {
      const file = `${UI_FOLDER}/${primarySubtag(lang)}.json`;
      return toDiagnostic(
        'ui-strings',
        'site.yml',
        say(FILE_START, NO_FILE, { language: label, lang, file, folder: UI_FOLDER }),
      );
    }),
  ];
}

/** Making one takes longer than a thousand uses of it. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A day, `YYYY-MM-DD`, as the interface writes it in a language; English without a country puts the day first. */
export function formatDate(day: string, lang: string): string {
  const locale = lang.toLowerCase() === 'en' ? 'en-GB' : lang;
  let format = dateFormats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    dateFormats.set(locale, format);
  }
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** What the interface of a page calls a language (BCP 47 tag), e.g. "Engels". */
export function languageName(language: string, lang: string): string {
  return new Intl.DisplayNames(lang, { type: 'language' }).of(primarySubtag(language)) ?? language;
}

/** The size of a file as people read it, e.g. "54 kB". */
export function formatSize(bytes: number, lang: string): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const maximumFractionDigits = unit === 'kilobyte' ? 0 : 1;
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits }).format(amount);
}
