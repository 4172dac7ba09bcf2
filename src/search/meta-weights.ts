/** How much words in the metadata of a text weigh in a search: Pagefind's `ranking.metaWeights`. */
export const META_WEIGHTS = { title: 5, keywords: 5, description: 1, accounts: 1 } as const;
