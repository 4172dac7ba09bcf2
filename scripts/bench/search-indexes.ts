import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as pagefind from 'pagefind';
import type { IndexFile } from '../../src/search/full-text-index.ts';
import type { EntryPage, Page } from '../../src/site/page.ts';

/** An index that is served, until it is closed. */
export interface ServedIndex {
  origin: string;
  close: () => void;
}

/** Pagefind as it comes: the text of each page, and nothing that only Handrail knows. */
export async function buildPlainIndex(pages: readonly Page[]): Promise<IndexFile[]> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(errors.join('; '));
  const texts = pages.filter(
    (page): page is EntryPage => page.kind === 'entry' && page.textLang === page.lang,
  );
  for (const { path, lang, title, description, answer } of texts) {
    const content = `<html lang="${lang}"><body><h1>${title}</h1><p>${description}</p>${answer().html}</body></html>`;
    await index.addHTMLFile({ url: path, content });
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  return files;
}

/** Serves files of an index, as a host would. */
export async function serveIndex(files: readonly IndexFile[]): Promise<ServedIndex> {
  const byPath = new Map(files.map(({ path, content }) => [`/pagefind/${path}`, content]));
  const server: Server = createServer((request, response) => {
    const content = byPath.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(content ? 200 : 404);
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}
