import type { Lexicon } from '../lexicon.ts';
import { isWhole } from '../quick-index.ts';
import { search, type Outcome, type SearchOptions } from '../search.ts';
import type { Source } from './load.ts';
import { pause } from './pause.ts';

/** More is loaded when the typing has paused: nobody need know every half-typed word. */
const PAUSE_MS = 250;
/** So long, the answers of the full text are awaited, where the quick index has none with all the words. */
const PATIENCE_MS = 800;

/** Who asks: whether they still wait for this query, and how they show what comes. */
interface Asker {
  isAwaited: () => boolean;
  show: (outcome: Outcome) => void;
}

/**
 * Asks the quick index, and then the full text where that has no answer with all the words. The full text is awaited,
 * though not for long: on a slow connection, what the quick index has comes first. Where that comes in pieces, it has
 * next to nothing before they are there.
 */
export async function searchPatiently(
  lexicon: Lexicon,
  query: string,
  options: SearchOptions,
  { widen, fullText }: Pick<Source, 'widen' | 'fullText'>,
  { isAwaited, show }: Asker,
): Promise<void> {
  const tell = (outcome: Outcome): void => {
    if (isAwaited()) show(outcome);
  };
  const whole = isWhole(lexicon.index);
  if (!whole) await pause(PAUSE_MS);
  if (!isAwaited()) return;
  const wide = whole ? lexicon : await widen(lexicon, query, options).catch(() => lexicon);
  const quick = await search(wide, query, options);
  if (quick.fit === 'all' && options.isThorough !== true) {
    tell(quick);
    return;
  }
  const timer = setTimeout(() => tell(quick), PATIENCE_MS);
  if (whole) await pause(PAUSE_MS);
  if (isAwaited()) tell(await search(wide, query, { ...options, loadFullText: fullText }));
  clearTimeout(timer);
}
