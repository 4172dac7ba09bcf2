import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { FILE_START, type Diagnostic } from '../model/diagnostic.ts';
import { NEAREST_HELP, nearestHelp } from './nearest.ts';
import { say, toDiagnostic, type Message, type Problem } from './problem.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

/** The texts of the interface in one language, by key. */
type UiTexts = Readonly<Record<string, string>>;

/** The texts of the interface in every language that has a complete file, by BCP 47 tag, and what is wrong with the files. */
export interface UiLanguages {
  texts: ReadonlyMap<string, UiTexts>;
  diagnostics: readonly Diagnostic[];
}

/** Where the files of the interface's texts stand, from the project's folder. */
export const UI_FOLDER = 'src/i18n';

/** The language that all others are compared with. */
const REFERENCE = 'en';

const MESSAGES = {
  missing: {
    message: {
      en: 'The text "{key}" is missing: there, visitors of this language would read nothing.',
      nl: 'De tekst "{key}" ontbreekt: daar zouden bezoekers in deze taal niets lezen.',
      fr: 'Le texte "{key}" manque : à cet endroit, les visiteurs dans cette langue ne liraient rien.',
    },
    help: {
      en: 'Add "{key}" to this file. In English it says: {text}',
      nl: 'Voeg "{key}" toe aan dit bestand. In het Engels staat er: {text}',
      fr: 'Ajoutez "{key}" à ce fichier. En anglais : {text}',
    },
  },
  unknown: {
    message: {
      en: 'No page shows a text "{key}".',
      nl: 'Geen enkele pagina toont een tekst "{key}".',
      fr: 'Aucune page ne montre de texte "{key}".',
    },
    help: NEAREST_HELP,
  },
  places: {
    message: {
      en: '"{key}" has the places {found}; in English it has {expected}.',
      nl: '"{key}" heeft de plaatsen {found}; in het Engels zijn dat {expected}.',
      fr: '"{key}" a les emplacements {found} ; en anglais : {expected}.',
    },
    help: {
      en: 'Write the same words in braces as the English text: they are filled in on the page.',
      nl: 'Schrijf dezelfde woorden tussen accolades als in het Engels: de pagina vult ze in.',
      fr: "Écrivez les mêmes mots entre accolades qu'en anglais : la page les remplit.",
    },
  },
} as const satisfies Record<string, Message>;

/** Reads the texts of the interface from a folder with a file for each language, such as `nl.json` or `pt-BR.json`. */
export function readUiStrings(folder: string): UiLanguages {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return parseUiStrings(
    new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
  );
}

/** The languages of files that are in memory, by file name. A language is complete when it has the keys of `en.json`. */
export function parseUiStrings(files: ReadonlyMap<string, string>): UiLanguages {
  // JSON is YAML; the reader of settings knows where each key stands, and says what it cannot read.
  const schema = z.record(z.string(), z.string().trim().min(1));
  const parsed = new Map([...files].map(([name, text]) => [name, parseYaml(text, schema)]));
  const reference = parsed.get(`${REFERENCE}.json`)?.data ?? {};
  const texts = new Map<string, UiTexts>();
  const diagnostics: Diagnostic[] = [];
  for (const [name, file] of parsed) {
    const problems = [...file.problems, ...(file.data ? compare(reference, file.data, file) : [])];
    diagnostics.push(
      ...problems.map((problem) => toDiagnostic('ui-strings', `${UI_FOLDER}/${name}`, problem)),
    );
    if (file.data && problems.length === 0) texts.set(name.replace(/\.json$/, '').toLowerCase(), file.data);
  }
  return { texts, diagnostics };
}

function compare(
  reference: UiTexts,
  texts: UiTexts,
  { locate }: Pick<ParsedYaml<unknown>, 'locate'>,
): Problem[] {
  const keys = Object.keys(reference);
  const missing = keys.filter((key) => !(key in texts));
  const unknown = Object.keys(texts).filter((key) => !(key in reference));
  return [
    ...missing.map((key) => say(FILE_START, MESSAGES.missing, { key, text: reference[key]! })),
    ...unknown.map((key) =>
      say(locate([key]), MESSAGES.unknown, { key, nearest: nearestHelp(key, missing) }),
    ),
    ...keys.flatMap((key) => {
      const [expected, found] = [reference[key], texts[key]].map((text) => placesIn(text ?? ''));
      if (!(key in texts) || expected === found) return [];
      return [say(locate([key]), MESSAGES.places, { key, found: found!, expected: expected! })];
    }),
  ];
}

/** The `{name}` places of a text, sorted, as one text. */
function placesIn(text: string): string {
  const places = text.match(/\{\w+\}/g)?.sort() ?? [];
  return places.length > 0 ? places.join(' ') : '–';
}
