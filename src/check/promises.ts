import { primarySubtag } from '../model/fill.ts';
import { NUMBER_WORDS, parseNumber } from '../model/numbers.ts';

/** How a number of steps is announced in one language; alternatives of regular expressions. */
interface PromiseWords {
  steps: string;
  adjectives: string;
  /** What comes before a number of steps that are sure to be the ones below: "these three steps". */
  these: string;
  /** What comes before it in an announcement that may be about something else: "in three steps". */
  announce: string;
  /** What makes the steps other ones: "after these three steps". */
  others: string;
  /** What comes behind it: "the three steps below". */
  below: string;
}

const PROMISE_WORDS: Readonly<Record<string, PromiseWords>> = {
  de: {
    steps: 'Schritten?|Schritte',
    adjectives: 'einfachen?|kurzen?|leichten?|schnellen?',
    these: 'diese[nr]?|(?:die|den) folgenden|folgenden?',
    announce: 'in(?: nur)?|es sind|befolgen Sie',
    others: 'nach|von|einer?|wiederholen Sie|vor',
    below: 'unten',
  },
  en: {
    steps: 'steps',
    adjectives: 'basic|easy|quick|short|simple|small',
    these: 'these(?: next)?|(?:the )?following|(?:follow|complete|do) the(?: next)?',
    announce:
      'in(?: just| only)?|(?:follow|complete|do|take)|takes(?: just| only)?|there are(?: just| only)?|consists of',
    others: 'after|before|besides|in|of|once|one of|repeat|skip|until|when',
    below: 'below|that follow',
  },
  es: {
    steps: 'pasos',
    adjectives: 'breves|fáciles|rápidos|sencillos|simples',
    these: 'estos|(?:los )?siguientes',
    announce: 'en(?: solo)?|siga|sigue|son|hay',
    others: 'después de|tras|de|repita|repite|antes de',
    below: 'siguientes|de abajo',
  },
  fr: {
    steps: 'étapes',
    adjectives: 'courtes|petites|simples',
    these: 'ces|(?:suivez|effectuez|faites) les',
    announce: 'en(?: seulement)?|suivez|effectuez|il y a|compte|comporte|comprend|se fait en',
    others: 'après|avant|de|dans|une de|répétez|pendant|sautez',
    below: 'suivantes|ci-dessous|(?:simples |faciles |rapides )suivantes',
  },
  it: {
    steps: 'passaggi|passi',
    adjectives: 'brevi|facili|rapidi|semplici',
    these: 'questi|(?:i )?seguenti',
    announce: 'in(?: soli)?|segui|ci sono|sono',
    others: 'dopo|di|ripeti|prima di',
    below: 'seguenti|qui sotto',
  },
  nl: {
    steps: 'stappen',
    adjectives: 'eenvoudige|gemakkelijke|kleine|korte|makkelijke|simpele|snelle',
    these: 'deze|(?:de )?(?:onderstaande|volgende)|(?:volg|doe|doorloop) de',
    announce: 'in(?: maar| slechts)?|(?:volg|doe|doorloop|zet)|er zijn|bestaat uit',
    others: 'na|van|uit|in|voor|een van|herhaal|tijdens|sla',
    below: 'hieronder|die volgen',
  },
  pt: {
    steps: 'passos|etapas',
    adjectives: 'breves|fáceis|rápid[oa]s|simples',
    these: 'est[ea]s|(?:[oa]s )?seguintes',
    announce: 'em(?: apenas)?|siga|há|são',
    others: 'depois d|após|d|repita|antes d',
    below: 'seguintes|abaixo',
  },
};

/** A number of steps that a text announces. */
export interface StepPromise {
  /** As written: "three steps". */
  text: string;
  /** Where it stands in the text. */
  index: number;
  count: number;
}

interface Patterns {
  /** A number of steps, whether or not it is a promise: most texts have none, and that is seen much faster. */
  any: RegExp;
  sure: RegExp;
  likely: RegExp;
}

const patterns = new Map<string, Patterns>();

/**
 * The number of steps that a text in a language (BCP 47 tag) announces; undefined when there is none. "These three
 * steps" counts wherever it stands, "in three steps" only from an offset on. "In two steps" never does: that is how
 * people describe the sign-in itself.
 */
export function findStepPromise(
  text: string,
  lang: string,
  likelyFrom: (text: string) => number,
): StepPromise | undefined {
  const language = primarySubtag(lang);
  const pattern = patternFor(language);
  if (!pattern?.any.test(text)) return undefined;
  const plain = text.replaceAll('’', "'");
  const sure = pattern.sure.exec(plain);
  const found = sure ?? findLikely(plain, pattern.likely, likelyFrom(text));
  if (!found) return undefined;
  const count = parseNumber(found[0].split(/\s/)[0]!, language);
  if (count === undefined || count < 2 || (count === 2 && !sure)) return undefined;
  return { text: text.slice(found.index, found.index + found[0].length), index: found.index, count };
}

function findLikely(text: string, pattern: RegExp, from: number): RegExpExecArray | undefined {
  return [...text.matchAll(pattern)].find(({ index }) => index >= from);
}

function patternFor(language: string): Patterns | undefined {
  const known = patterns.get(language);
  const words = PROMISE_WORDS[language];
  const numbers = NUMBER_WORDS[language];
  if (known || !words || !numbers) return known;
  const { steps, adjectives, these, announce, others, below } = words;
  const promise = String.raw`(?:\d{1,2}|${numbers.join('|')})(?:\s+(?:${adjectives}))*\s+(?:${steps})(?!\p{L})`;
  const after = (lead: string): string =>
    String.raw`(?<=(?<!(?<!\p{L})(?:${others})\s+)(?<!\p{L})(?:${lead})\s+)${promise}`;
  const made = {
    any: new RegExp(promise, 'iu'),
    sure: new RegExp(String.raw`${after(these)}|(?<!\p{L})${promise}(?=\s+(?:${below})(?!\p{L}))`, 'iu'),
    likely: new RegExp(after(announce), 'giu'),
  };
  patterns.set(language, made);
  return made;
}
