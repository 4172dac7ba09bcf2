import { hash } from 'node:crypto';
import { sourceOf, type ContentGraph } from '../graph/graph.ts';
import { perGraph } from '../graph/per-graph.ts';
import type { Entry } from '../model/entry.ts';
import type { Notes, TextNote } from './notes.ts';
import { collectPassages, type Passage } from './passages.ts';

/** Shorter sentences come back in other answers for good reason: each answer must be complete. */
const LONG_PASSAGE_WORDS = 25;

/** One of the long passages of an entry, by its number among them. */
interface PlacedPassage {
  entry: Entry;
  index: number;
}

/** A long passage of an entry, and the same one in an earlier entry. */
interface Copy {
  index: number;
  copied: PlacedPassage;
}

/** What tells the long passages of a text from all others, in order. */
export const longPassages: TextNote<readonly string[]> = {
  id: 'passages',
  take: (_, entry) => {
    const passages = collectLongPassages(entry);
    return passages.length > 0
      ? passages.map(({ text }) => hash('sha256', text, 'base64url').slice(0, 22))
      : undefined;
  },
};

/** The paragraphs of an entry that are so long that nobody writes them twice by chance. */
export function collectLongPassages(entry: Entry): Passage[] {
  return collectPassages(entry).filter(isLong);
}

/** Whether a passage is so long that nobody writes it twice by chance. */
export function isLong({ words }: Passage): boolean {
  return words.length >= LONG_PASSAGE_WORDS;
}

/** The copies among the long passages of each entry, in the order of the entries. */
const copiesByEntry = perGraph((graph, notes: Notes): ReadonlyMap<Entry, readonly Copy[]> => {
  const earlier = new Map<string, PlacedPassage[]>();
  const copies = new Map<Entry, Copy[]>();
  for (const entry of graph.entries) {
    for (const [index, passage] of (notes.ofText(longPassages, entry) ?? []).entries()) {
      const key = `${entry.version}/${entry.locale}/${passage}`;
      const known = earlier.get(key);
      const copied = known?.find((other) => other.entry !== entry && !areRelated(graph, entry, other.entry));
      if (copied) copies.set(entry, [...(copies.get(entry) ?? []), { index, copied }]);
      if (known) known.push({ entry, index });
      else earlier.set(key, [{ entry, index }]);
    }
  }
  return copies;
});

/** The long passages of an entry that an earlier entry which knows nothing of this one has too. */
export function findCopies(graph: ContentGraph, notes: Notes, entry: Entry): readonly Copy[] {
  return copiesByEntry(graph, notes).get(entry) ?? [];
}

/** Whoever names another answer as related knows what it says: what both repeat is repeated on purpose. */
function areRelated(graph: ContentGraph, a: Entry, b: Entry): boolean {
  const relatedTo = ({ slug, frontmatter }: Entry): readonly string[] => [
    ...frontmatter.related,
    ...(sourceOf(graph, slug)?.frontmatter.related ?? []),
  ];
  return relatedTo(a).includes(b.slug) || relatedTo(b).includes(a.slug);
}
