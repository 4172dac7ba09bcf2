import { primarySubtag } from './fill.ts';

/** What a step is done on. */
export type Device = 'computer' | 'phone';

interface DeviceWords {
  /** What stands before the device: "on your", "on the new"; a regular expression. */
  lead: string;
  computer: string;
  phone: string;
}

/** How a text says on which device to act, by primary language subtag. */
const DEVICE_WORDS: Readonly<Record<string, DeviceWords>> = {
  ar: {
    lead: 'على\\s+(?:شاشة\\s+)?',
    computer: '(?:جهاز\\s+)?(?:ال)?(?:حاسوب|كمبيوتر)ك?',
    phone: '(?:ال)?هاتف(?:ك)?',
  },
  de: {
    lead: '(?:auf|an)\\s+(?:ihrem|deinem|dem|einem)\\s+(?:neuen\\s+|alten\\s+)?',
    computer: '(?:computer|pc|laptop|rechner)',
    phone: '(?:smartphone|handy|telefon)',
  },
  en: {
    lead: 'on\\s+(?:your|the|a)\\s+(?:new\\s+|old\\s+|other\\s+)?',
    computer: '(?:computer|pc|laptop)',
    phone: '(?:smartphone|phone|mobile)',
  },
  fr: {
    lead: "sur\\s+(?:votre|ton|l'|le|un)\\s*(?:nouveau\\s+|ancien\\s+|autre\\s+)?",
    computer: '(?:ordinateur|pc)',
    phone: '(?:smartphone|téléphone|gsm|portable)',
  },
  nl: {
    lead: 'op\\s+(?:je|jouw|de|uw|een)\\s+(?:nieuwe\\s+|oude\\s+|andere\\s+)?',
    computer: '(?:computer|pc|laptop)',
    phone: '(?:smartphone|telefoon|gsm)',
  },
};

/** Made once: every step of a site is asked. */
const DEVICE_PATTERNS = new Map(
  Object.entries(DEVICE_WORDS).map(([language, words]) => [
    language,
    (['computer', 'phone'] as const).map((device) => ({
      device,
      pattern: new RegExp(String.raw`(?<!\p{L})${words.lead}${words[device]}(?!\p{L})`, 'iu'),
    })),
  ]),
);

/**
 * The device that the text of a step says to act on ("On your computer, choose **Next**."); undefined when it names none
 * or several. `lang` is its BCP 47 tag.
 */
export function deviceOf(text: string, lang: string): Device | undefined {
  const patterns = DEVICE_PATTERNS.get(primarySubtag(lang));
  if (!patterns) return undefined;
  const plain = text.replaceAll('’', "'");
  const named = patterns.filter(({ pattern }) => pattern.test(plain));
  return named.length === 1 ? named[0]!.device : undefined;
}
