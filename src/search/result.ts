import type { PagefindData } from './full-text.ts';
import type { Lexicon } from './lexicon.ts';
import type { Concept } from './parse-query.ts';
import { stepNumber, type QuickRecord } from './quick-index.ts';
import { indexedWords } from './words.ts';

/** One answer as it is shown. */
export interface Result {
  href: string;
  title: string;
  description: string;
  /** Names of the accounts that it is about. */
  accounts: readonly string[];
  stepCount: number;
  /** The step that has what was asked for. */
  step?: { number: string; href: string; text: string };
}

/** A record as it is shown for a query. */
export function recordResult(lexicon: Lexicon, record: QuickRecord, concepts: readonly Concept[]): Result {
  const { href, title, description, stepCount } = record;
  const step = bestStep(lexicon, record, concepts);
  return {
    href,
    title,
    description,
    accounts: record.accounts.map((account) => lexicon.index.accounts[account]!),
    stepCount,
    ...(step ? { step: { number: stepNumber(step[0]), href: `${href}#${step[0]}`, text: step[1] } } : {}),
  };
}

/** A text of the full text as it is shown. */
export function pagefindResult({ url, meta, sub_results: places }: PagefindData): Result {
  const step = places.find((place) => stepNumber(place.url) !== '');
  return {
    href: url,
    title: meta['title'] ?? url,
    description: meta['description'] ?? '',
    accounts: meta['accounts'] ? meta['accounts'].split(ACCOUNT_SEPARATOR) : [],
    stepCount: Number(meta['steps'] ?? 0),
    ...(step
      ? { step: { number: stepNumber(step.url), href: step.url, text: withoutMarks(step.excerpt) } }
      : {}),
  };
}

/** Between the names of accounts in Pagefind's metadata, which holds one text a key. */
export const ACCOUNT_SEPARATOR = ' · ';

/**
 * The step that says what was asked for, if that is more than what the title already says: with "new phone", every
 * step that names a phone would be a hit.
 */
function bestStep(
  { stemmer }: Lexicon,
  { title, steps }: QuickRecord,
  concepts: readonly Concept[],
): QuickRecord['steps'][number] | undefined {
  const inTitle = wordsOf(title);
  const telling = concepts.filter(({ isRequired }) => isRequired);
  const isSaid = telling.every((concept) => isIn(concept, inTitle));
  if (isSaid) return undefined;
  const counted = steps.map((step) => {
    const words = wordsOf(step[1]);
    const own = telling.filter((concept) => isIn(concept, words) && !isIn(concept, inTitle)).length;
    const all = telling.filter((concept) => isIn(concept, words)).length;
    return { step, own, all };
  });
  counted.sort((a, b) => b.all - a.all || b.own - a.own);
  const best = counted.find(({ own }) => own > 0);
  return best?.step;

  function wordsOf(text: string): ReadonlySet<string> {
    return new Set(indexedWords(text, stemmer).map((word) => word.text));
  }
}

function isIn({ alternatives }: Concept, words: ReadonlySet<string>): boolean {
  return alternatives.some(({ terms }) =>
    terms.every((term) => [...term.keys()].some((word) => words.has(word))),
  );
}

/** Pagefind marks what it found with `<mark>`, and escapes the rest. */
function withoutMarks(html: string): string {
  return html
    .replace(/<\/?mark>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
