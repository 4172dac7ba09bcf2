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
  /** Has Pagefind read the text of a page, once it comes to it. */
  add: (page: SearchablePage) => void;
  /** The files of the index. Throws when Pagefind has refused a text: that is a bug, not a content problem. */
  close: () => Promise<IndexFile[]>;
}

/**
 * Begins an index. Pagefind is a program of its own, which does one thing after the other while other things are done
 * here: it is told all at once, so that it never waits. `format` makes what it reads of a page.
 */
export async function openFullTextIndex(format = formatSearchDocument): Promise<OpenIndex> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  const reading: Promise<void>[] = [];
  const problems: string[] = [];
  const read = async (url: string, content: string): Promise<void> => {
    const { errors } = await index.addHTMLFile({ url, content });
    problems.push(...errors.map((error) => `${url}: ${error}`));
  };
  return {
    add: (page) => {
      const answer = read(page.path, format(page));
      // What goes wrong is told to whom closes the index.
      answer.catch(() => undefined);
      reading.push(answer);
    },
    close: async () => {
      const [written] = await Promise.all([index.getFiles(), ...reading]);
      await index.deleteIndex();
      problems.push(...written.errors);
      if (problems.length > 0) throw new Error(problems.join('; '));
      return written.files.filter(({ path }) => !UNUSED_FILES.test(path));
    },
  };
}

/** Ends Pagefind, which goes on waiting for more otherwise. */
export async function closeFullTextIndex(): Promise<void> {
  await pagefind.close();
}

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
