import type { Nodes } from 'mdast';
import { primarySubtag } from '../model/fill.ts';
import { readProse } from './prose.ts';

/** What an instruction can begin with and how its parts are joined; alternatives of regular expressions. */
interface ActionWords {
  /** Forms that ask a reader to do something on a screen or with a device. */
  verbs: string;
  /** Words between two actions: "and", "then", "and then". */
  joins: string;
  /** Words that open a sentence that holds only in some cases. */
  conditions: string;
}

const ACTION_WORDS: Readonly<Record<string, ActionWords>> = {
  de: {
    // The polite imperative, but for its look-alikes and for questions.
    verbs: String.raw`(?!(?:wenn|dann|denn|nun|ihnen|bekommen|erhalten|haben|sehen|können|möchten|müssen|sollen|werden|wollen)\s)\p{L}+n\s+Sie`,
    joins: 'und|dann|danach|anschließend|zuletzt|jetzt|nun',
    conditions: 'wenn|falls|sollte',
  },
  en: {
    verbs:
      'accept|activate|add|allow|answer|approve|ask|call|change|check|choose|clear|click|close|confirm|connect|contact|' +
      'copy|create|decline|delete|disable|disconnect|download|drag|enable|enter|fill in|find|follow|go|insert|install|(?<!(?:press|tap|touch) and )hold|' +
      'link|log (?:in|out|on|off)|move|open|(?<!copy and )paste|pick|plug|press|read|register|remove|repeat|restart|save|scan|scroll|search|' +
      'select|send|set|sign (?:in|out|up)|start|stop|swipe|switch|take|tap|tick|touch|turn|type|uncheck|unlock|untick|update|' +
      'upload|verify|visit|write',
    joins: 'and|then|now|next|finally|also|again|first|afterwards|after that',
    conditions: 'if|in case',
  },
  es: {
    verbs:
      'abr[ae]|acept[ea]|añad[ae]|apruebe|aprueba|cierr[ea]|clique|confirm[ea]|copi[ea]|descargu?[ea]|elij[ae]|elige|escanee|' +
      'escanea|escrib[ae]|haga clic|haz clic|inici[ea] sesión|instal[ea]|introdu(?:zca|ce)|presion[ea]|puls[ea]|seleccion[ea]|' +
      'toque|toca|vaya|ve a',
    joins: 'y|luego|después|entonces|ahora',
    conditions: 'si',
  },
  fr: {
    // The polite imperative, but for its look-alikes and for questions.
    verbs:
      String.raw`(?!(?:assez|assurez|attendez|avez|chez|nez|(?:notez|remarquez)(?=\s+(?:bien|qu))|patientez|rappelez|sachez|souvenez|veuillez|pouvez|voulez|devez|savez|voyez|recevez|verrez|recevrez|obtenez|aurez|serez)(?!\p{L}))(?!(?<=copiez et )collez)\p{L}+ez|` +
      'appuyer|choisir|cliquer|confirmer|entrer|installer|ouvrir|saisir|scanner|sélectionner|taper|télécharger|toucher',
    joins: 'et|puis|ensuite|enfin|maintenant|alors|après',
    conditions: 'si|en cas',
  },
  it: {
    verbs:
      'accedi|accetta|apri|aggiungi|approva|chiudi|clicca|conferma|copia|digita|fai clic|inserisci|installa|premi|scansiona|' +
      'scarica|scegli|seleziona|tocca|vai',
    joins: 'e|poi|quindi|infine|ora',
    conditions: 'se',
  },
  nl: {
    verbs:
      'aanvaard|accepteer|activeer|antwoord|bel|bevestig|bewaar|contacteer|controleer|download|druk|ga|geef|herhaal|herstart|' +
      'houd?|installeer|keur|kies|klik|kopieer|koppel|laat|lees|leg|log|maak|meld|neem|noteer|open|plak|plaats|registreer|schakel|' +
      'scan|scrol|scroll|selecteer|sleep|sluit|sta|start|steek|stel|stuur|swipe|tik|toets|typ|upload|veeg|verander|verbind|' +
      'verplaats|verstuur|verwijder|verzend|vink|voeg|voer|volg|vraag|vul|wijzig|zet|zoek',
    joins: 'en|dan|daarna|vervolgens|nu|ook|eerst|opnieuw|ten slotte|tot slot',
    conditions: 'als|indien|lukt',
  },
  pt: {
    verbs:
      'abra|aceite|adicione|aprove|clique|confirme|copie|descarregue|digitalize|digite|escolha|escreva|feche|inicie sessão|' +
      'insira|instale|introduza|prima|selecione|toque|vá',
    joins: 'e|depois|então|agora',
    conditions: 'se',
  },
};

const patterns = new Map<string, { action: RegExp; condition: RegExp }>();

/**
 * How many actions a text asks for in a language (BCP 47 tag): verbs that open a sentence or a part of it. What holds
 * only in some cases ("If it fails, …", "Does it fail? …") is left out. 0 in a language that is not known.
 */
export function countActions(text: string, lang: string): number {
  const pattern = patternsFor(lang);
  if (!pattern) return 0;
  let isAnswer = false;
  let count = 0;
  for (const sentence of text.split(/(?<=[.!?])\s+/)) {
    if (!isAnswer && !pattern.condition.test(sentence)) count += sentence.match(pattern.action)?.length ?? 0;
    isAnswer = sentence.endsWith('?');
  }
  return count;
}

/** Whether a text asks the reader to do something, in whatever case. */
export function hasAction(text: string, lang: string): boolean {
  return text.replaceAll('’', "'").search(patternsFor(lang)?.action ?? /(?!)/) >= 0;
}

/** Whether any paragraph of a block asks the reader to do something. */
export function asksSomething(node: Nodes, lang: string): boolean {
  if (node.type === 'paragraph') return hasAction(readProse(node).text, lang);
  return 'children' in node && node.children.some((child) => asksSomething(child, lang));
}

/** Whether a text begins with something to do. */
export function startsWithAction(text: string, lang: string): boolean {
  return text.trimStart().search(patternsFor(lang)?.action ?? /(?!)/) === 0;
}

function patternsFor(lang: string): { action: RegExp; condition: RegExp } | undefined {
  const language = primarySubtag(lang);
  const known = patterns.get(language);
  const words = ACTION_WORDS[language];
  if (known || !words) return known;
  const { verbs, joins, conditions } = words;
  const made = {
    action: new RegExp(
      String.raw`(?:^|[.!?:;,(–—]|(?<!\p{L})(?:${joins})(?=[\s,]))[\s"“«*]*(?:(?:${joins}),?\s+)*(?:${verbs})(?![\p{L}\p{N}]|-(?!vous|les?|la|y|en))`,
      'giu',
    ),
    condition: new RegExp(String.raw`^\s*(?:${conditions})(?!\p{L})`, 'iu'),
  };
  patterns.set(language, made);
  return made;
}
