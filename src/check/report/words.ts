import type { Severity } from '../../model/diagnostic.ts';
import { fillText, type MessageLanguage, type Text, type TextValues } from '../../model/text.ts';

const WORDS = {
  noProblems: { en: 'No problems.', nl: 'Geen problemen.', fr: 'Aucun problème.' },
  found: { en: '{counts} in {files}.', nl: '{counts} in {files}.', fr: '{counts} dans {files}.' },
  checked: {
    en: 'Checked {counts} in {seconds} s.',
    nl: 'Nagekeken: {counts} in {seconds} s.',
    fr: 'Contrôle de {counts} en {seconds} s.',
  },
  fix: { en: 'To fix it', nl: 'Oplossing', fr: 'Pour corriger' },
  fixEach: { en: 'To fix each', nl: 'Oplossing voor elk', fr: 'Pour corriger chacun' },
  fixLine: {
    en: 'To fix line {line}',
    nl: 'Oplossing voor regel {line}',
    fr: 'Pour corriger la ligne {line}',
  },
  fixColumn: {
    en: 'To fix line {line}, column {column}',
    nl: 'Oplossing voor regel {line}, kolom {column}',
    fr: 'Pour corriger la ligne {line}, colonne {column}',
  },
  canFix: {
    en: 'npm run check -- --fix does this',
    nl: 'npm run check -- --fix doet dit',
    fr: 'npm run check -- --fix le fait',
  },
  line: { en: 'line {line}', nl: 'regel {line}', fr: 'ligne {line}' },
  column: { en: 'column {column}', nl: 'kolom {column}', fr: 'colonne {column}' },
  alsoHere: { en: 'Also here', nl: 'Ook hier', fr: 'Aussi ici' },
  more: { en: 'and {count} more', nl: 'en nog {count}', fr: 'et encore {count}' },
  error: { en: 'error', nl: 'fout', fr: 'erreur' },
  warning: { en: 'warning', nl: 'waarschuwing', fr: 'avertissement' },
  info: { en: 'remark', nl: 'opmerking', fr: 'remarque' },
} as const satisfies Record<string, Text> & Record<Severity, Text>;

/** One of the report's own words, with its `{name}` places filled. */
export function wordIn(language: MessageLanguage, word: keyof typeof WORDS, values: TextValues = {}): string {
  return fillText(WORDS[word], values)[language];
}

/** A word followed by a colon, as the language writes it. */
export function labelIn(language: MessageLanguage, text: string): string {
  return language === 'fr' ? `${text} :` : `${text}:`;
}

/** What a report counts, for one and for more. */
const NOUNS = {
  answer: { en: ['answer', 'answers'], nl: ['antwoord', 'antwoorden'], fr: ['réponse', 'réponses'] },
  error: { en: ['error', 'errors'], nl: ['fout', 'fouten'], fr: ['erreur', 'erreurs'] },
  file: { en: ['file', 'files'], nl: ['bestand', 'bestanden'], fr: ['fichier', 'fichiers'] },
  handout: { en: ['handout', 'handouts'], nl: ['hand-out', 'hand-outs'], fr: ['fiche', 'fiches'] },
  info: { en: ['remark', 'remarks'], nl: ['opmerking', 'opmerkingen'], fr: ['remarque', 'remarques'] },
  link: { en: ['link', 'links'], nl: ['link', 'links'], fr: ['lien', 'liens'] },
  page: { en: ['page', 'pages'], nl: ['pagina', "pagina's"], fr: ['page', 'pages'] },
  procedure: {
    en: ['procedure', 'procedures'],
    nl: ['procedure', 'procedures'],
    fr: ['procédure', 'procédures'],
  },
  step: { en: ['step', 'steps'], nl: ['stap', 'stappen'], fr: ['étape', 'étapes'] },
  warning: {
    en: ['warning', 'warnings'],
    nl: ['waarschuwing', 'waarschuwingen'],
    fr: ['avertissement', 'avertissements'],
  },
} as const satisfies Record<string, Record<MessageLanguage, readonly [one: string, more: string]>>;

/** "1 link", "2 links". */
export function countOf(count: number, noun: keyof typeof NOUNS, language: MessageLanguage = 'en'): string {
  const [one, more] = NOUNS[noun][language];
  return `${count} ${new Intl.PluralRules(language).select(count) === 'one' ? one : more}`;
}
