import { sourceOf, type ContentGraph } from '../graph/graph.ts';
import { perGraph } from '../graph/per-graph.ts';
import type { Entry } from '../model/entry.ts';
import { collectPassages, type Passage } from './passages.ts';

/** Shorter sentences come back in other answers for good reason: each answer must be complete. */
const LONG_PASSAGE_WORDS = 25;

/** A passage and the answer that it stands in. */
interface PlacedPassage {
  entry: Entry;
  passage: Passage;
}

/** Long passages of all entries, by locale, version and text, in the order of the entries. */
const longPassages = perGraph((graph): ReadonlyMap<string, readonly PlacedPassage[]> => {
  const index = new Map<string, PlacedPassage[]>();
  for (const entry of graph.entries) {
    for (const passage of collectPassages(entry)) {
      if (!isLong(passage)) continue;
      const key = keyOf(entry, passage);
      const known = index.get(key);
      if (known) known.push({ entry, passage });
      else index.set(key, [{ entry, passage }]);
    }
  }
  return index;
});

/** The same long passage in an earlier entry that knows nothing of this one; undefined where there is none. */
export function findCopy(graph: ContentGraph, entry: Entry, passage: Passage): PlacedPassage | undefined {
  const copies = longPassages(graph).get(keyOf(entry, passage)) ?? [];
  const own = copies.findIndex((copy) => copy.entry === entry);
  return copies.slice(0, Math.max(own, 0)).find((copy) => !areRelated(graph, entry, copy.entry));
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
