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

/**
 * The full-text index of pages in one language.
 * Throws when Pagefind refuses a text: that is a bug, not a content problem.
 */
export async function buildFullTextIndex(pages: readonly SearchablePage[]): Promise<IndexFile[]> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  for (let start = 0; start < pages.length; start += TEXTS_AT_ONCE) {
    const texts = pages.slice(start, start + TEXTS_AT_ONCE);
    await Promise.all(
      texts.map(async (page) => {
        const added = await index.addHTMLFile({ url: page.path, content: formatSearchDocument(page) });
        if (added.errors.length > 0) throw new Error(`${page.path}: ${added.errors.join('; ')}`);
      }),
    );
  }
  const written = await index.getFiles();
  await index.deleteIndex();
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
  return written.files.filter(({ path }) => !UNUSED_FILES.test(path));
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

function isSearchable(page: Page): page is EntryPage {
  return page.kind === 'entry' && page.textLang === page.lang;
}
