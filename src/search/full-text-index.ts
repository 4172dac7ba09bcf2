import * as pagefind from 'pagefind';
import type { EntryPage, Page } from '../site/page.ts';
import { formatSearchDocument, pickSearchable, type SearchablePage } from './search-document.ts';

/** A file of the index, by its path within the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Interfaces that Pagefind writes beside its index, and its worker: the site has its own interface, without a worker. */
const UNUSED_FILES = /^pagefind-.*\.(?:js|css)$/;

/**
 * The pages whose texts are indexed, by language (BCP 47). Each text is there once, in its own language: a page that shows
 * the source text for want of a translation is left out.
 */
export function collectSearchable(pages: readonly Page[]): Map<string, SearchablePage[]> {
  return Map.groupBy(pages.filter(isSearchable).map(pickSearchable), ({ textLang }) => textLang);
}

/** The full-text index of one language while it is made. */
export interface OpenIndex {
  /** Has Pagefind read the text of a page. Throws when it refuses one: that is a bug, not a content problem. */
  add: (page: SearchablePage) => Promise<void>;
  /** The files of the index, once all texts are read. */
  close: () => Promise<IndexFile[]>;
}

/**
 * Begins an index. Pagefind is a program of its own, which reads while other things are done here. `format` makes what it
 * reads of a page.
 */
export async function openFullTextIndex(format = formatSearchDocument): Promise<OpenIndex> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  let unread: Promise<void>[] = [];
  const read = async (page: SearchablePage): Promise<void> => {
    const added = await index.addHTMLFile({ url: page.path, content: format(page) });
    if (added.errors.length > 0) throw new Error(`${page.path}: ${added.errors.join('; ')}`);
  };
  const settle = async (): Promise<void> => {
    const reading = unread;
    unread = [];
    await Promise.all(reading);
  };
  return {
    add: async (page) => {
      unread.push(read(page));
      if (unread.length === TEXTS_AT_ONCE) await settle();
    },
    close: async () => {
      await settle();
      const written = await index.getFiles();
      await index.deleteIndex();
      if (written.errors.length > 0) throw new Error(written.errors.join('; '));
      return written.files.filter(({ path }) => !UNUSED_FILES.test(path));
    },
  };
}

/** Ends Pagefind, which goes on waiting for more otherwise. */
export async function closeFullTextIndex(): Promise<void> {
  await pagefind.close();
}

/** So many texts are sent to Pagefind before it is asked whether it has read them: it waits for none, and takes them in order. */
const TEXTS_AT_ONCE = 100;

/** What Pagefind reads first: which languages there are. */
const ENTRY_FILE = 'pagefind-entry.json';

/** The indexes of several languages as one, as Pagefind has it: the files of each, and one that names all of them. */
export function joinIndexes(indexes: readonly (readonly IndexFile[])[]): IndexFile[] {
  const files = new Map(indexes.flat().map((file) => [file.path, file]));
  const entries = indexes
    .flatMap((index) => index.filter(({ path }) => path === ENTRY_FILE))
    .map(({ content }) => JSON.parse(new TextDecoder().decode(content)) as { languages: object });
  const languages = Object.assign({}, ...entries.map((entry) => entry.languages)) as object;
  if (entries[0]) {
    const content = new TextEncoder().encode(JSON.stringify({ ...entries[0], languages }));
    files.set(ENTRY_FILE, { path: ENTRY_FILE, content });
  }
  return [...files.values()];
}

/** Whether the text of a page is indexed. */
export function isSearchable(page: Page): page is EntryPage {
  return page.kind === 'entry' && page.textLang === page.lang;
}
