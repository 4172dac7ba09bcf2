import * as pagefind from 'pagefind';
import type { EntryPage, Page } from '../site/page.ts';
import { formatSearchDocument } from './search-document.ts';

/**
 * Writes the search index of the site into a folder, one index a language. Each text is in it once, in its own
 * language: a page that shows the source text for want of a translation is left out.
 * Returns the number of texts. Throws when Pagefind refuses one: that is a bug, not a content problem.
 */
export async function writeSearchIndex(pages: readonly Page[], folder: string): Promise<number> {
  const texts = pages.filter(isSearchable);
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  for (const page of texts) {
    const added = await index.addHTMLFile({ url: page.path, content: formatSearchDocument(page) });
    if (added.errors.length > 0) throw new Error(`${page.path}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
  return texts.length;
}

function isSearchable(page: Page): page is EntryPage {
  return page.kind === 'entry' && page.textLang === page.lang;
}
