import type { Pagefind } from '../full-text.ts';
import { META_WEIGHTS } from '../full-text.ts';
import { buildLexicon, type Lexicon } from '../lexicon.ts';
import type { QuickIndex, QuickRecord } from '../quick-index.ts';
import type { SearchData } from '../search-data.ts';
import { loadStemmer } from '../stemmers.ts';
import type { SearchOptions } from '../search.ts';
import { pause } from './pause.ts';

/** What a search asks, loaded piece by piece as it is needed. */
export interface Source {
  data: SearchData;
  /** The words of the living texts: made when somebody is about to search, which takes a slow phone a while. */
  living: () => Promise<Lexicon>;
  /** The words of all texts, those of older versions among them. */
  withArchive: () => Promise<Lexicon>;
  /** The words of an index in pieces, with those of the pieces that a query needs. */
  widen: (lexicon: Lexicon, query: string, options: SearchOptions) => Promise<Lexicon>;
  fullText: () => Promise<Pagefind>;
}

/** Loads the data of a language's search. Throws when there is no connection and nothing was kept. */
export async function loadSource(address: string): Promise<Source> {
  const data = (await loadJson(address)) as SearchData;
  const stemmer = await loadStemmer(data.quick.lang);
  const living = once(async () => {
    // What somebody touches meanwhile is answered first.
    await pause(0);
    return buildLexicon(data.quick, stemmer);
  });
  const { archive, pieces } = data;
  const loadPiece = onceEach(async (number) => (await loadJson(`${pieces}${number}.json`)) as QuickRecord[]);
  return {
    data,
    living,
    withArchive: once(async () =>
      archive === undefined
        ? living()
        : buildLexicon(join(data.quick, (await loadJson(archive)) as QuickIndex), stemmer),
    ),
    // Most sites are whole: they do not load the code for pieces either.
    widen: async (...asked) => (await import('../widen.ts')).widen(...asked, loadPiece),
    fullText: once(() => loadPagefind(new URL('../pagefind/', new URL(address, location.href)).href)),
  };
}

/** Always asks the host whether it is still the same, so that a result never leads to an answer that is gone. */
async function loadJson(address: string): Promise<unknown> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

async function loadPagefind(folder: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // A worker would be one more file to load, for a search that takes milliseconds.
  await pagefind.options({ ranking: { metaWeights: META_WEIGHTS }, noWorker: true });
  return pagefind;
}

function join(quick: QuickIndex, archive: QuickIndex): QuickIndex {
  return {
    ...quick,
    records: [...quick.records, ...archive.records],
    vocabulary: [...quick.vocabulary, ...archive.vocabulary],
  };
}

/** Loads once; after a failure, the next call tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** The same for each of several things. */
function onceEach<T>(load: (number: number) => Promise<T>): (number: number) => Promise<T> {
  const known = new Map<number, () => Promise<T>>();
  return (number) => {
    const loading = known.get(number) ?? once(() => load(number));
    known.set(number, loading);
    return loading();
  };
}
