import * as pagefind from 'pagefind';
import type { EntryPage, Page } from '../site/page.ts';
import { formatSearchDocument } from './search-document.ts';

/** A file of the index, by its path within the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Interfaces that Pagefind writes beside its index, and its worker: the site has its own interface, without a worker. */
const UNUSED_FILES = /^pagefind-.*\.(?:js|css)$/;

/**
 * The index of the full text of the site, one a language. Each text is in it once, in its own language: a page that
 * shows the source text for want of a translation is left out.
 * Throws when Pagefind refuses a text: that is a bug, not a content problem.
 */
export async function buildFullTextIndex(pages: readonly Page[]): Promise<IndexFile[]> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  for (const page of pages.filter(isSearchable)) {
    const added = await index.addHTMLFile({ url: page.path, content: formatSearchDocument(page) });
    if (added.errors.length > 0) throw new Error(`${page.path}: ${added.errors.join('; ')}`);
  }
  const written = await index.getFiles();
  await pagefind.close();
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
  return written.files.filter(({ path }) => !UNUSED_FILES.test(path));
}

function isSearchable(page: Page): page is EntryPage {
  return page.kind === 'entry' && page.textLang === page.lang;
}
