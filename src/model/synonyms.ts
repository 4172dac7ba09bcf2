/** Words, or short phrases, that mean the same to somebody who searches; at least two. */
export type SynonymGroup = readonly string[];

/** The groups of each locale. */
export type Synonyms = ReadonlyMap<string, readonly SynonymGroup[]>;
