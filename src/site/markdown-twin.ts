import type { Blockquote } from 'mdast';
import type { ContentGraph } from '../graph/graph.ts';
import { perGraph } from '../graph/per-graph.ts';
import { formatDate, uiStrings } from '../i18n/ui.ts';
import type { Entry } from '../model/entry.ts';
import { fill } from '../model/fill.ts';
import { textIn, type Site } from '../model/site.ts';
import { formatMarkdown, heading, link, paragraph, text } from './markdown.ts';
import { noticeText } from './notice-text.ts';
import type { EntryPage } from './page.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { absoluteUrl } from './urls.ts';

/** Site path (without base) of the Markdown twin of an entry's page: `/en/phone/new/` → `/en/phone/new.md`. */
export function twinPath(pagePath: string): string {
  return pagePath.replace(/\/$/, '.md');
}

/** The Markdown twin of an entry's page. */
export interface Twin {
  /** Path within the output. */
  file: string;
  /** Source of the answer: what the twin shows beyond the page's own view comes from here. */
  source: string;
  format: () => string;
}

/**
 * An answer as plain Markdown: for programs, and for people who copy it into a mail or a ticket. Same text, same
 * numbers of steps as the page; links are complete, so that they also work outside the site.
 */
export function buildTwin(graph: ContentGraph, page: EntryPage): Twin {
  const entry = entriesByFile(graph).get(page.file)!;
  return {
    file: twinPath(page.path).slice(1),
    source: entry.source,
    format: () => formatTwin(graph, page, entry),
  };
}

const entriesByFile = perGraph(({ entries }) => new Map(entries.map((entry) => [entry.file, entry])));

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
