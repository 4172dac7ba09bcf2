import { deserialize, serialize } from 'node:v8';
import type { Site } from '../src/model/site.ts';
import {
  closeFullTextIndex,
  collectSearchable,
  isSearchable,
  joinIndexes,
  openFullTextIndex,
  type IndexFile,
  type OpenIndex,
} from '../src/search/full-text-index.ts';
import { formatSearchDocument, pickSearchable, type SearchablePage } from '../src/search/search-document.ts';
import type { Page } from '../src/site/page.ts';
import { readCached, writeCached } from './build-cache.ts';
import { codeHash, hashOf } from './code-hash.ts';
import type { Draft } from './draft.ts';

/** An index of full texts while the pages are made: of all of them, or of those of one language. */
export interface FullText<Text = Page> {
  /** Adds the text of a page, where its language needs a new index. */
  add: (page: Text) => Promise<void>;
  /** The files of the index, once all pages were added. */
  close: () => Promise<IndexFile[]>;
}
type LanguageIndex = FullText<SearchablePage>;

/** Begins the index of the full text of some pages; a language whose texts are as they were has its old one. */
export async function openFullText(site: Site, pages: readonly Page[]): Promise<FullText> {
  const code = await codeHash();
  const languages = new Map<string, LanguageIndex>();
  for (const [lang, searchable] of collectSearchable(pages)) {
    const keys = searchable.map(searchKey);
    const key = hashOf(code, ...keys);
    const known = await readCached('search', key);
    const documents = hashOf(code, site.url, lang);
    languages.set(lang, known ? keepIndex(known) : makeIndex({ key, documents, count: searchable.length }));
  }
  return {
    add: async (page) => {
      if (isSearchable(page)) await languages.get(page.textLang)?.add(pickSearchable(page));
    },
    close: async () => {
      const indexes: IndexFile[][] = [];
      for (const language of languages.values()) indexes.push(await language.close());
      await closeFullTextIndex();
      return joinIndexes(indexes);
    },
  };
}

/** An index that an earlier build has made of the same texts. */
function keepIndex(known: Uint8Array): LanguageIndex {
  return {
    add: () => Promise.resolve(),
    close: () => Promise.resolve(deserialize(known) as IndexFile[]),
  };
}

/**
 * An index of `count` texts. It is there only from the first of them to the last, and Pagefind keeps in memory what it
 * indexes: the languages come one after the other. `documents` names what the last build sent to Pagefind: it has to be
 * told everything again, but most of it is as it was.
 */
function makeIndex({
  key,
  documents,
  count,
}: {
  key: string;
  documents: string;
  count: number;
}): LanguageIndex {
  let open: Promise<{ index: OpenIndex; sent: Map<string, string> }> | undefined;
  let files: Promise<IndexFile[]> | undefined;
  let added = 0;
  const begin = async (): Promise<{ index: OpenIndex; sent: Map<string, string> }> => {
    const before = await readDocuments(documents);
    const sent = new Map<string, string>();
    const index = await openFullTextIndex((page) => {
      const pageKey = searchKey(page);
      const document = before.get(pageKey) ?? formatSearchDocument(page);
      sent.set(pageKey, document);
      return document;
    });
    return { index, sent };
  };
  const finish = async (index: OpenIndex, sent: ReadonlyMap<string, string>): Promise<IndexFile[]> => {
    await writeDocuments(documents, sent);
    const made = await index.close();
    await writeCached('search', key, serialize(made));
    return made;
  };
  return {
    add: async (page) => {
      const { index, sent } = await (open ??= begin());
      index.add(page);
      if (++added < count) return;
      files = finish(index, sent);
      // What was sent of one language need not be in memory while the next one is made.
      open = undefined;
      // What went wrong is told to whom closes the index.
      files.catch(() => undefined);
    },
    close: () => files ?? Promise.reject(new Error(`Of ${count} texts, only ${added} were indexed.`)),
  };
}

/** Puts the index of the full text into a draft: most of its files, one for each page, are those of the last build. */
export async function placeFullTextIndex(index: readonly IndexFile[], draft: Draft): Promise<void> {
  for (const { path, content } of index)
    await draft.place(`pagefind/${path}`, hashOf(content), () => ({ content }));
}

/** The same key, the same search document. */
function searchKey(page: SearchablePage): string {
  return hashOf(JSON.stringify(page));
}

async function readDocuments(name: string): Promise<ReadonlyMap<string, string>> {
  const bytes = await readCached('search-documents', name);
  return new Map(bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as [string, string][]) : []);
}

async function writeDocuments(name: string, documents: ReadonlyMap<string, string>): Promise<void> {
  await writeCached('search-documents', name, new TextEncoder().encode(JSON.stringify([...documents])));
}
