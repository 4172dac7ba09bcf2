import type { Alternative, Term } from './expand.ts';
import type { Lexicon } from './lexicon.ts';
import type { Concept } from './parse-query.ts';
import type { QuickRecord } from './quick-index.ts';

/** What of an index is looked at. */
export interface Scope {
  /** Id of the version. */
  version: string;
  /** Name of the account that answers must be about. */
  account?: string | undefined;
}

/** One record that was found. */
export interface Hit {
  record: QuickRecord;
  score: number;
  fit: Fit;
}

/** How much of what was asked for an answer has: all of it, most of it, or so little that it is a guess. */
export type Fit = 'all' | 'most' | 'guess';
const FITS: readonly Fit[] = ['all', 'most', 'guess'];

/** An answer has most of a query when it has this many of its words, or this share of what they say. */
const ENOUGH_WORDS = 2;
const ENOUGH_SHARE = 0.5;
/** With less, it may still help somebody for whom nothing else was found; but not as one of many. */
const MOST_GUESSES = 3;
/** What a word says that no answer has: as much as one that this share of the answers has. */
const UNKNOWN_SHARE = 0.1;
/** How much a title or keyword that is just what was typed counts, beside its words. */
const PHRASE_WEIGHT = 1;
/** What a title that has all of the query is worth, beside a keyword that is the query. */
const TITLE_SHARE = 0.8;
/** Weight of a field at which a word counts for half of what it says. */
const HALF_WEIGHT = 2;

/**
 * The records that a query finds, best first: those with all that was asked for before those with most of it. Guesses
 * are given only when there is nothing else.
 */
export function rank(lexicon: Lexicon, concepts: readonly Concept[], scope: Scope): Hit[] {
  const { records } = lexicon.index;
  const isVisible = visibleIn(lexicon, scope);
  const total = records.length;
  const weighed = concepts.map((concept) => {
    const found = findConcept(lexicon, concept);
    const known = found.size > 0 ? found.size : total * UNKNOWN_SHARE;
    const says = Math.log(1 + (total - known + 0.5) / (known + 0.5));
    return { concept, found, says: says * concept.weight };
  });
  const required = weighed.filter(({ concept }) => concept.isRequired);
  const asked = required.reduce((sum, { says }) => sum + says, 0);
  const hits = new Set(required.flatMap(({ found }) => [...found.keys()]));
  const found = [...hits].filter(isVisible).flatMap((i): Hit[] => {
    const has = required.filter((concept) => concept.found.has(i));
    const share = has.reduce((sum, { says }) => sum + says, 0) / asked;
    const isMost = has.length >= ENOUGH_WORDS || share >= ENOUGH_SHARE;
    const fit = has.length === required.length ? 'all' : isMost ? 'most' : 'guess';
    const words = weighed.reduce((sum, { found, says }) => sum + says * saturate(found.get(i) ?? 0), 0);
    const phrase = bestPhrase(
      lexicon,
      i,
      required.map(({ concept }) => concept),
    );
    return [{ record: records[i]!, score: words + (PHRASE_WEIGHT * phrase * asked) / required.length, fit }];
  });
  found.sort((a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit) || b.score - a.score);
  const sure = found.filter(({ fit }) => fit !== 'guess');
  return sure.length > 0 ? sure : found.slice(0, MOST_GUESSES);
}

/** Which records a visitor of a version and account may be shown. */
function visibleIn({ index }: Lexicon, { version, account }: Scope): (record: number) => boolean {
  const versionAt = index.versions.findIndex(({ id }) => id === version);
  const accountAt = account === undefined ? -1 : index.accounts.indexOf(account);
  return (i) => {
    const { versions, accounts } = index.records[i]!;
    return (!versions || versions.includes(versionAt)) && (accountAt < 0 || accounts.includes(accountAt));
  };
}

/** Record number → how strongly it has the concept. */
function findConcept(lexicon: Lexicon, { alternatives }: Concept): Map<number, number> {
  const best = new Map<number, number>();
  for (const alternative of alternatives) {
    for (const [record, strength] of findAlternative(lexicon, alternative))
      best.set(record, Math.max(best.get(record) ?? 0, strength));
  }
  return best;
}

/** A phrase is as strong as its weakest word. */
function findAlternative(lexicon: Lexicon, { terms, weight }: Alternative): Map<number, number> {
  const [first, ...others] = terms.map((term) => findTerm(lexicon, term));
  const found = new Map<number, number>();
  for (const [record, strength] of first ?? []) {
    const strengths = others.map((other) => other.get(record) ?? 0);
    const weakest = Math.min(strength, ...strengths);
    if (weakest > 0) found.set(record, weakest * weight);
  }
  return found;
}

function findTerm({ words }: Lexicon, term: Term): Map<number, number> {
  const found = new Map<number, number>();
  for (const [word, weight] of term) {
    for (const [record, field] of words.get(word) ?? [])
      found.set(record, Math.max(found.get(record) ?? 0, field * weight));
  }
  return found;
}

function saturate(strength: number): number {
  return strength / (strength + HALF_WEIGHT);
}

/**
 * How much the query is the title or a keyword of the record, 0 to 1: Jaccard's index of what is asked for and of the
 * words of the title or keyword. A title is a whole question, so what counts most is how much of the query it has.
 */
function bestPhrase({ phrases }: Lexicon, record: number, asked: readonly Concept[]): number {
  const shares = phrases[record]!.map((phrase, i) => {
    const covered = asked.map((concept) => coveredWords(concept, phrase));
    const common = covered.filter(({ size }) => size > 0).length;
    const left = phrase.length - new Set(covered.flatMap((words) => [...words])).size;
    const whole = common / (asked.length + left);
    return i === 0 ? (TITLE_SHARE * common) / asked.length + (1 - TITLE_SHARE) * whole : whole;
  });
  return Math.max(0, ...shares);
}

/** The words of a title or keyword that say what is asked for, in whatever words. */
function coveredWords({ alternatives }: Concept, phrase: readonly string[]): Set<string> {
  const found = alternatives
    .map(({ terms }) => terms.map((term) => phrase.filter((word) => term.has(word))))
    .filter((words) => words.every(({ length }) => length > 0));
  return new Set(found.flat(2));
}
