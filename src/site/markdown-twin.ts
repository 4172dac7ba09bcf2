import type { Blockquote } from 'mdast';
import type { ContentGraph } from '../graph/graph.ts';
import { formatDate, uiStrings } from '../i18n/ui.ts';
import type { Entry } from '../model/entry.ts';
import { fill } from '../model/fill.ts';
import { textIn, type Site } from '../model/site.ts';
import { formatMarkdown, heading, link, paragraph, text } from './markdown.ts';
import { noticeText } from './notice-text.ts';
import type { EntryPage, Page } from './page.ts';
import { plainMarkdown } from './plain-markdown.ts';
import type { TextFile } from './text-files.ts';
import { absoluteUrl } from './urls.ts';

/** Site path (without base) of the Markdown twin of an entry's page: `/en/phone/new/` → `/en/phone/new.md`. */
export function twinPath(pagePath: string): string {
  return pagePath.replace(/\/$/, '.md');
}

/**
 * Every answer as plain Markdown: for programs, and for people who copy it into a mail or a ticket. Same text, same
 * numbers of steps as the page; links are complete, so that they also work outside the site.
 */
export function buildTwins(graph: ContentGraph, pages: readonly Page[]): TextFile[] {
  const entries = new Map(graph.entries.map((entry) => [entry.file, entry]));
  return pages.flatMap((page) =>
    page.kind === 'entry'
      ? [{ path: twinPath(page.path), text: formatTwin(graph, page, entries.get(page.file)!) }]
      : [],
  );
}

function formatTwin(graph: ContentGraph, page: EntryPage, entry: Entry): string {
  const { site } = graph;
  const ui = uiStrings(page.lang);
  const address = absoluteUrl(site, page.path);
  const accounts = fill(ui.labelled, { label: ui.appliesTo, value: page.accounts.join(', ') });
  const reviewed = fill(ui.reviewed, { date: formatDate(page.reviewed, page.lang) });
  return formatMarkdown([
    heading(1, page.title),
    ...page.notices.map((notice) => quoteNotice(site, noticeText(notice, page.lang))),
    paragraph(page.description),
    ...(page.accounts.length > 0 ? [paragraph(accounts)] : []),
    ...plainMarkdown(graph, entry, page.locale, page.path),
    { type: 'thematicBreak' },
    paragraph([text(`${reviewed} · `), link(address, address)]),
    ...(site.disclaimer ? [paragraph(textIn(site, site.disclaimer, page.locale))] : []),
  ]);
}

function quoteNotice(site: Site, notice: ReturnType<typeof noticeText>): Blockquote {
  const links = notice.links.flatMap(({ href, label }) => [
    text(' '),
    link(new URL(href, site.url).href, label),
  ]);
  return { type: 'blockquote', children: [paragraph([text(notice.text), ...links])] };
}
