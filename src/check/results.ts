import { primarySubtag } from '../model/fill.ts';
import { hasAction } from './actions.ts';

/** How a sentence says what happens or how things are; parts of regular expressions, anchored at its beginning. */
interface ResultWords {
  /** What may come first: "Now", "After a moment,". */
  lead: string;
  /** A clause that says that something is done ("Once you have …"), and how what follows shows that nothing is asked. */
  done?: string;
  /** Clauses before a result that may as well come before an action. */
  when: string;
  results: readonly string[];
  /** What a later sentence says when there is something to do after all, if only for some: "By tapping it, you can …". */
  offers: string;
}

/** One to seven words, such as "app on your phone". */
const NOUN = String.raw`[\p{L}\p{N}'-]+(?:\s+[\p{L}\p{N}'-]+){0,6}?`;

const RESULT_WORDS: Readonly<Record<string, ResultWords>> = {
  de: {
    lead: 'jetzt|nun|dann|danach',
    when: 'wenn|nachdem',
    results: [
      String.raw`(?:sie\s+)?(?:sehen|erhalten|bekommen)\s+(?:sie\s+)?(?:jetzt|nun|dann|eine?n?|die|den|das)`,
      String.raw`sie (?:sind|haben|werden) (?:jetzt|nun)`,
      String.raw`(?:ein|eine|der|die|das|ihr|ihre)\s+${NOUN}\s+(?:erscheint|öffnet sich|wird angezeigt)`,
      String.raw`es (?:erscheint|öffnet sich)`,
    ],
    offers: String.raw`(?<!(?:jetzt|nun)\s)können sie(?!\s+(?:jetzt|nun)(?!\p{L}))`,
  },
  en: {
    lead: String.raw`now|then|next|finally|after (?:a|some|this|that)[^,.]{0,30}`,
    done: String.raw`once you(?: have|'ve)\s[^,.]*(?:[.]|$|,\s(?:you (?!can|could|have to|may|must|need|should|want)|your|the|it|this|that|an?|there)\s)`,
    when: 'once|when|as soon as|after',
    results: [
      String.raw`you(?:'ll| will| should)?(?: now| then| also| soon)* (?:see|receive|get(?! to))\s`,
      String.raw`you(?:'ll| will)(?: now| then)? be (?:asked|able|logged|prompted|redirected|sent|shown|signed|taken)`,
      String.raw`you(?:'re| are)(?: now| then)? (?:asked|done|finished|logged in|prompted|ready|redirected|registered|shown|signed in|taken)`,
      String.raw`you(?:'re| are) now\s`,
      String.raw`you(?:'ve| have) (?:already|just|now|successfully)\s`,
      String.raw`(?:a|an|another|the|your)\s+${NOUN} (?:(?:will|should|now|then) )*(?:appears?|pops? up|opens?|is (?:now|displayed|opened|sent|shown)|be (?:displayed|sent|shown)|(?:is|are) presented with)(?![\p{L}-])`,
      String.raw`it (?:now |then )*(?:appears|opens|shows)\s`,
      String.raw`(?:the|your)\s+${NOUN} (?:now |then )*(?:asks|displays|shows|tells) (?:a|an|for|that|the|you)\s`,
    ],
    offers: String.raw`you (?:can|could|may)(?!\s+(?:now|see)(?!\p{L}))`,
  },
  es: {
    lead: 'ahora|luego|después',
    when: 'cuando',
    results: [
      String.raw`(?:usted )?(?:verás?|recibirás?)\s`,
      String.raw`(?:aparece|aparecerá|se abre|se abrirá)\s`,
      String.raw`(?:un|una|el|la|tu|su)\s+${NOUN} (?:aparece|se abre|muestra)(?!\p{L})`,
    ],
    offers: String.raw`(?<!(?:ahora|ya)\s)(?:podrás?|puedes?)(?!\s+(?:ahora|ver)(?!\p{L}))`,
  },
  fr: {
    lead: String.raw`maintenant|ensuite|puis|alors|après (?:un|quelques)[^,.]{0,30}`,
    done: String.raw`(?:une fois que|dès que) vous (?:avez|êtes)\s[^,.]*(?:[.]|$|,\s(?:vous (?!devez|pouvez)|votre |le |la |l'|il |un |une |cela ))`,
    when: String.raw`une fois|dès|quand|lorsque|après`,
    results: [
      String.raw`vous (?:voyez|verrez|recevez|recevrez|obtenez|obtiendrez|serez)\s`,
      String.raw`vous (?:êtes|avez) (?:maintenant|désormais|à présent)(?!\p{L})`,
      String.raw`vous êtes (?:alors |ensuite )?(?:connecté|dirigé|invité|prêt|redirigé)`,
      String.raw`(?:(?:un|une|le|la|les|des|votre|vos)\s+|l')${NOUN} (?:apparaît|apparaissent|s'affiche|s'affichent|s'ouvre|(?:est|sont) (?:maintenant|envoyé|affiché|enregistré))`,
      String.raw`il (?:apparaît|s'affiche|s'ouvre)`,
      String.raw`(?:(?:votre|le|la)\s+|l')${NOUN} (?:affiche|demande|indique|montre)\s`,
    ],
    offers: String.raw`vous (?:pouvez|pourrez)(?!\s+(?:maintenant|désormais|à présent|voir)(?!\p{L}))`,
  },
  it: {
    lead: 'ora|adesso|poi|quindi',
    when: 'quando|dopo',
    results: [
      String.raw`(?:vedrai|vedrete|riceverai|riceverete|vedi)\s`,
      String.raw`(?:appare|apparirà|si apre|si aprirà)\s`,
      String.raw`(?:un|una|il|la)\s+${NOUN} (?:appare|si apre|mostra)(?!\p{L})`,
    ],
    offers: String.raw`(?<!(?:ora|adesso)\s)(?:puoi|potrai)(?!\s+(?:ora|adesso|vedere)(?!\p{L}))`,
  },
  nl: {
    lead: String.raw`nu|dan|daarna|vervolgens|na (?:een|enkele)[^,.]{0,30}`,
    done: String.raw`(?:zodra|nadat) (?:je|u)\s(?=[^,.]*\s(?:hebt|bent|heeft)(?!\p{L}))[^,.]*(?:[.]|$|,\s(?:ben|heb|is|krijg|ontvang|staat|verschijnt|word|wordt|zie|zijn)t?\s)`,
    when: 'zodra|nadat|als|wanneer',
    results: [
      String.raw`(?:je|jij|u) (?:zal |zult )?(?:ziet|zien|krijgt|krijgen|ontvangt|ontvangen|wordt)(?!\p{L})`,
      String.raw`(?:je|jij|u) (?:bent|hebt|heeft) (?:nu|intussen|net)(?!\p{L})`,
      String.raw`(?:je|u) bent (?:dan )?(?:aangemeld|ingelogd|klaar|geregistreerd)`,
      String.raw`(?<=(?:,|nu|dan|daarna|vervolgens|\p{L}{2})\s)(?:zie|krijg|ontvang|ben|heb|word)t? (?:je|u)(?!\p{L})`,
      String.raw`(?:er )?(?:verschijnt|opent|komt)\s`,
      String.raw`(?:een|de|het|je|jouw|uw)\s+${NOUN} (?:verschijnt|opent zich|gaat open|wordt (?:nu |dan )?(?:geopend|getoond|verstuurd)|is nu|toont|vraagt (?:nu|om|of|je|u))(?!\p{L})`,
      String.raw`op je (?:gsm|smartphone|scherm|computer) (?:verschijnt|zie je)`,
    ],
    offers: String.raw`(?<!nu\s)(?:kan je|kun je|kunt u|je kan|je kunt|u kan|u kunt)(?!\s+nu(?!\p{L}))`,
  },
  pt: {
    lead: 'agora|depois|então',
    when: 'quando',
    results: [
      String.raw`(?:verá|vê|receberá|recebe)\s`,
      String.raw`(?:aparece|aparecerá|abre-se)\s`,
      String.raw`(?:um|uma|o|a)\s+${NOUN} (?:aparece|abre-se|mostra)(?!\p{L})`,
    ],
    offers: String.raw`(?<!(?:agora|já)\s)(?:podes?|poderás?)(?!\s+(?:agora|ver)(?!\p{L}))`,
  },
};

interface ResultPatterns {
  result: RegExp;
  done: RegExp | undefined;
  offer: RegExp;
}

const patterns = new Map<string, ResultPatterns | undefined>();

/**
 * Whether a text says what happens or how things are ("You now see a code.", "Once you have done this, …") and asks for
 * nothing at all. False in a language (BCP 47 tag) that is not known.
 */
export function isResult(text: string, lang: string): boolean {
  const plain = text.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  const pattern = patternFor(primarySubtag(lang));
  if (!pattern || !(pattern.result.test(plain) || pattern.done?.test(plain))) return false;
  return !/^[^.!]*\?/.test(plain) && !pattern.offer.test(plain) && !hasAction(plain, lang);
}

function patternFor(language: string): ResultPatterns | undefined {
  const words = RESULT_WORDS[language];
  if (!words || patterns.has(language)) return patterns.get(language);
  const { lead, done, when, results, offers } = words;
  const made = {
    result: new RegExp(
      String.raw`^(?:(?:${when})\s[^,.]*,\s+)?(?:(?:${lead}),?\s+)*(?:${results.join('|')})`,
      'iu',
    ),
    done: done ? new RegExp(String.raw`^(?:${done})`, 'iu') : undefined,
    offer: new RegExp(String.raw`[.!?]\s.*(?<!\p{L})(?:${offers})(?!\p{L})`, 'iu'),
  };
  patterns.set(language, made);
  return made;
}
