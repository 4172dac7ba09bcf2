/** What the words before a quote say about it. */
export interface Reference {
  /** Readers are told to look there: "See …", "Read …". */
  isTold: boolean;
  /** What the quoted text is called: something that only a help site has, or a question, which a screen may have too. */
  noun: 'entry' | 'question' | undefined;
}

interface ReferenceWords {
  /** Begins a clause that sends readers to a text. */
  look: string;
  /** Names of what only a help site has. */
  entry: string;
  /** Names that a screen or a form may also have. */
  question: string;
  /** May stand between the others and the quote. */
  between: string;
  /** May stand before a clause that sends readers somewhere. */
  joiner: string;
}

/** By primary language subtag. */
const WORDS: Readonly<Record<string, ReferenceWords>> = {
  de: {
    look: 'siehe|lesen sie|lies|lest|folgen sie|folge|vgl\\.?',
    entry: 'faq|eintrag|eintrags|artikel|hilfeseite|häufige frage',
    question: 'frage|antwort|punkt',
    between:
      'auch|die|den|das|der|dem|des|in|im|unter|bei|zu|zur|zum|mehr|schritte|schritten|auf|von|unserer?|namens',
    joiner: 'und|oder|dann',
  },
  en: {
    look: 'see|read|consult|follow|refer to|cf\\.?',
    entry: 'faq|faqs|entry|faq entry|faq item|faq question|help article|help page|help topic|article',
    question: 'question|answer|item|topic',
    between:
      'also|the|our|this|that|more|about|in|on|at|under|of|to|from|for|how|steps|instructions|explanation|called|named|titled|with|title',
    joiner: 'and|or|then|please',
  },
  es: {
    look: 'ver|vea|ve|véase|lea|lee|consulte|consulta|siga|sigue',
    entry: 'faq|entrada|artículo|pregunta frecuente',
    question: 'pregunta|respuesta',
    between: 'también|el|la|los|las|en|de|del|a|más|sobre|nuestras?|pasos|llamada|titulada',
    joiner: 'y|o|luego',
  },
  fr: {
    look: 'voir|voyez|lire|lisez|consulter|consultez|suivre|suivez|reportez-vous|cf\\.?',
    entry: 'faq|fiche|article|entrée|rubrique|question fréquente',
    question: 'question|réponse|point|sujet',
    between:
      'aussi|également|la|le|les|notre|nos|cette|à|au|aux|dans|sous|de|du|des|sur|plus|étapes|instructions|intitulée?|titre',
    joiner: 'et|ou|puis|alors|veuillez',
  },
  it: {
    look: 'vedi|veda|vedere|leggi|legga|leggere|consulta|consulti|segui|segua',
    entry: 'faq|voce|articolo|domanda frequente',
    question: 'domanda|risposta',
    between: 'anche|la|il|lo|le|i|in|nella|nel|della|del|di|a|più|su|passi|nostra|intitolata',
    joiner: 'e|o|poi',
  },
  nl: {
    look: 'zie|lees|raadpleeg|bekijk|volg|cf\\.?',
    entry: 'faq|faq-vraag|faq-item|veelgestelde vraag|artikel|helppagina',
    question: 'vraag|antwoord|item|onderwerp',
    between:
      'ook|de|het|onze|ons|deze|dit|in|op|bij|onder|van|uit|naar|meer|verder|eerst|dan|daarvoor|hiervoor|over|stappen|uitleg|met|titel|genaamd',
    joiner: 'en|of|dan',
  },
  pt: {
    look: 'ver|veja|vê|leia|lê|consulte|consulta|siga',
    entry: 'faq|entrada|artigo|pergunta frequente',
    question: 'pergunta|resposta',
    between: 'também|a|o|as|os|em|na|no|da|do|de|mais|sobre|nossas?|passos|chamada|intitulada',
    joiner: 'e|ou|depois',
  },
};

interface ReferencePatterns {
  told: RegExp;
  entry: RegExp;
  question: RegExp;
}

const patterns = new Map(Object.entries(WORDS).map(([language, words]) => [language, compile(words)]));

/** What the words before a quote say about it, in a language given by its primary subtag. */
export function referenceBefore(before: string, language: string): Reference {
  const known = patterns.get(language);
  const text = before.replaceAll('’', "'");
  if (!known) return { isTold: false, noun: undefined };
  const noun = known.entry.test(text) ? 'entry' : known.question.test(text) ? 'question' : undefined;
  return { isTold: known.told.test(text), noun };
}

function compile({ look, entry, question, between, joiner }: ReferenceWords): ReferencePatterns {
  // "You see the question …" is about a screen: only a clause that begins with the word sends readers to a text.
  const clause = `(?:^|[.!?:;,(…–—-]\\s*|\\n\\s*|(?<!\\p{L})(?:${joiner})\\s+)`;
  const word = `(?:\\s+(?:\\p{L}')?(?:${between}|${entry}|${question}))`;
  const end = '\\s*[:,(]?\\s*$';
  return {
    told: new RegExp(`${clause}(?:${look})${word}{0,8}${end}`, 'iu'),
    entry: new RegExp(`(?<!\\p{L})(?:${entry})${word}{0,3}${end}`, 'iu'),
    question: new RegExp(`(?<!\\p{L})(?:${question})${word}{0,3}${end}`, 'iu'),
  };
}
