import { sourceOf, type ContentGraph } from '../graph/graph.ts';
import { perGraph } from '../graph/per-graph.ts';
import { placeOf, type Place } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import { walk } from '../model/nodes.ts';
import { collectPassages, type Passage } from './passages.ts';

/** Shorter sentences come back in other answers for good reason: each answer must be complete. */
const LONG_PASSAGE_WORDS = 25;

/** The answer that a passage stands in, and where. */
interface PlacedPassage {
  entry: Entry;
  at: Place;
}

/** A long passage of an entry, and the same one in an earlier entry. */
interface Copy {
  /** Which of the entry's passages it is. */
  index: number;
  at: Place;
  copied: PlacedPassage;
}

/** The copies among the long passages of each entry, in the order of the entries. */
const copiesByEntry = perGraph((graph): ReadonlyMap<Entry, readonly Copy[]> => {
  const earlier = new Map<string, PlacedPassage[]>();
  const copies = new Map<Entry, Copy[]>();
  for (const entry of graph.entries) {
    if (!hasLongParagraph(entry)) continue;
    for (const [index, passage] of collectPassages(entry).entries()) {
      if (!isLong(passage)) continue;
      const key = keyOf(entry, passage);
      const at = placeOf(passage.node.position);
      const known = earlier.get(key);
      const copied = known?.find((other) => other.entry !== entry && !areRelated(graph, entry, other.entry));
      if (copied) copies.set(entry, [...(copies.get(entry) ?? []), { index, at, copied }]);
      if (known) known.push({ entry, at });
      else earlier.set(key, [{ entry, at }]);
    }
  }
  return copies;
});

/** The long passages of an entry that an earlier entry which knows nothing of this one has too. */
export function findCopies(graph: ContentGraph, entry: Entry): readonly Copy[] {
  return copiesByEntry(graph).get(entry) ?? [];
}

/** Whether any paragraph has room for a long passage: to count the words of all takes long. */
function hasLongParagraph({ tree }: Entry): boolean {
  let isFound = false;
  walk(tree, ({ type, position }) => {
    const { start, end } = position ?? {};
    if (type === 'paragraph')
      isFound ||= (end?.offset ?? Infinity) - (start?.offset ?? 0) >= 2 * LONG_PASSAGE_WORDS - 1;
  });
  return isFound;
}

/** Whoever names another answer as related knows what it says: what both repeat is repeated on purpose. */
function areRelated(graph: ContentGraph, a: Entry, b: Entry): boolean {
  const relatedTo = ({ slug, frontmatter }: Entry): readonly string[] => [
    ...frontmatter.related,
    ...(sourceOf(graph, slug)?.frontmatter.related ?? []),
  ];
  return relatedTo(a).includes(b.slug) || relatedTo(b).includes(a.slug);
}

/** Whether a passage is so long that nobody writes it twice by chance. */
export function isLong({ words }: Passage): boolean {
  return words.length >= LONG_PASSAGE_WORDS;
}

function keyOf({ version, locale }: Entry, { text }: Passage): string {
  return `${version}/${locale}/${text}`;
}
