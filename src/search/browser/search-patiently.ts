import type { Pagefind } from '../full-text.ts';
import type { Lexicon } from '../lexicon.ts';
import { search, type Outcome, type SearchOptions } from '../search.ts';

/** The full text is asked when the typing has paused: it need not know every half-typed word. */
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
 * though not for long: on a slow connection, what the quick index has comes first.
 */
export async function searchPatiently(
  lexicon: Lexicon,
  query: string,
  options: SearchOptions,
  loadFullText: () => Promise<Pagefind>,
  { isAwaited, show }: Asker,
): Promise<void> {
  const tell = (outcome: Outcome): void => {
    if (isAwaited()) show(outcome);
  };
  const quick = await search(lexicon, query, options);
  if (quick.fit === 'all' && options.isThorough !== true) {
    tell(quick);
    return;
  }
  const timer = setTimeout(() => tell(quick), PATIENCE_MS);
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  if (isAwaited()) tell(await search(lexicon, query, { ...options, loadFullText }));
  clearTimeout(timer);
}
