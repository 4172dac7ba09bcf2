import type { Diagnostic } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import type { EntryPage, Page, Writing } from './page.ts';
import { hrefOf } from './urls.ts';

/**
 * The pages with what somebody who is writing needs: the file of each answer in the content folder, and what the checks
 * find in it.
 */
export function withWriting(
  site: Site,
  pages: readonly Page[],
  diagnostics: readonly Diagnostic[],
  folder: string,
): Page[] {
  const byFile = Map.groupBy(diagnostics, ({ file }) => file);
  const writing = ({ file }: EntryPage): Writing => ({
    href: openHref(site, `${folder}/${file}`),
    problems: (byFile.get(file) ?? []).map(({ severity, line, column, message, help }) => ({
      severity,
      line,
      column,
      href: openHref(site, `${folder}/${file}:${line}:${column}`),
      message: message.en,
      help: help.en,
    })),
  });
  return pages.map((page) => (page.kind === 'entry' ? { ...page, writing: writing(page) } : page));
}

/** Where Vite's development server listens for a file to open in the editor that runs on the same machine. */
function openHref(site: Site, place: string): string {
  return `${hrefOf(site, '/__open-in-editor/')}?file=${encodeURIComponent(place)}`;
}
