import { primarySubtag } from '../model/fill.ts';
import { perLanguage } from './per-language.ts';

/** Texts that say nothing without the sentence around them, by primary language subtag. */
const EMPTY_TEXTS: Readonly<Record<string, readonly string[]>> = {
  de: [
    'hier',
    'klicken sie hier',
    'diese seite',
    'auf dieser seite',
    'mehr',
    'weiterlesen',
    'link',
    'dieser link',
  ],
  en: [
    'click here',
    'click this',
    'here',
    'this',
    'this page',
    'on this page',
    'this link',
    'link',
    'more',
    'read more',
    'learn more',
    'more info',
    'more information',
    'see here',
    'go',
    'page',
  ],
  es: ['aquí', 'haz clic aquí', 'haga clic aquí', 'esta página', 'más', 'leer más', 'enlace'],
  fr: [
    'ici',
    'cliquez ici',
    'cliquer ici',
    'cette page',
    'sur cette page',
    'ce lien',
    'lien',
    'plus',
    'lire la suite',
    'en savoir plus',
    "plus d'infos",
    "plus d'informations",
    'voir ici',
  ],
  it: ['qui', 'clicca qui', 'questa pagina', 'altro', 'leggi tutto', 'link'],
  nl: [
    'hier',
    'klik hier',
    'deze pagina',
    'op deze pagina',
    'deze link',
    'link',
    'meer',
    'lees meer',
    'meer info',
    'meer informatie',
    'lees hier',
    'zie hier',
    'pagina',
  ],
  pt: ['aqui', 'clique aqui', 'esta página', 'mais', 'leia mais', 'link'],
};

const emptyTexts = perLanguage(
  (lang): ReadonlySet<string> =>
    new Set([...(EMPTY_TEXTS[primarySubtag(lang)] ?? []), ...EMPTY_TEXTS['en']!]),
);

/** Whether the text of a link says nothing by itself, in a language (BCP 47 tag) or in English. */
export function saysNothing(text: string, lang: string): boolean {
  return emptyTexts(lang).has(normalise(text));
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[.!?:>»→\s]+$/, '')
    .trim();
}
