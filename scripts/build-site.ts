import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { checkContentInTurns, countTotals } from '../src/check/check-content.ts';
import { countOf, formatText, hasErrors } from '../src/check/report.ts';
import type { ContentGraph } from '../src/graph/graph.ts';
import type { PrintedFile } from '../src/handout/print-sheets.ts';
import { checkUiStrings } from '../src/i18n/ui.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { readConfiguredContent } from '../src/read/configured-content.ts';
import { publishedPaths } from '../src/site/published-paths.ts';
import { buildSiteContent } from '../src/site/site-content.ts';
import { collectSitePages } from '../src/site/views.ts';
import { pruneCache } from './build-cache.ts';
import { keepMemory, readMemory } from './check-memory.ts';
import { checkDraft, formatBroken } from './check-output.ts';
import { openDraft, type Draft } from './draft.ts';
import { linesReader } from './lines.ts';
import { EXIT } from './options.ts';
import { keepOutlines, parseWithOutlines } from './outline-cache.ts';
import { printAll, today, writeHandouts } from './print.ts';
import { publishDraft } from './publish-draft.ts';
import { renderPages } from './render-pages.ts';
import { writeCards } from './write-cards.ts';
import { openFullText, placeFullTextIndex } from './write-full-text.ts';
import { writeOfflineWorker } from './write-search.ts';
import { writeMedia, writeTextFiles } from './write-site.ts';

/**
 * From so many texts on, Node is told to tidy up before what it no longer needs takes more than 60 % of what it does: by
 * itself, it waits for twice as much, and a site of ten thousand answers in three languages would need 2.4 GB in place of
 * 1.7. It costs a twentieth of the time, which a small site need not pay.
 */
const LARGE_SITE = 5_000;

/** What is built of the configured content. */
export interface BuildRequest {
  /** The content folder, and where the site is to stand. */
  folder: string;
  out: string;
  /** Builds only every `count`-th page, from the `index`-th (from 0) on, and nothing else. */
  shard?: { index: number; count: number } | undefined;
  /** Folders of shards, whose pages are taken as they are where nothing has changed since. */
  shards?: readonly string[];
}

/**
 * Check → handouts → pages → search index → check of the output. The handouts come before the pages,
 * because pages say how long they are. What is new is written beside the output folder
 * and takes its place there at the end, so that a build that fails leaves the previous site as it was.
 * Returns the exit code.
 */
export async function buildSite({ folder, out, shard, shards = [] }: BuildRequest): Promise<number> {
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  progress('Checking the content');
  const content = await readConfiguredContent(await parseWithOutlines(folder));
  if (content.entries.length >= LARGE_SITE) setFlagsFromString('--heap-growing-percent=60');
  const memory = content.site && (await readMemory(content.site));
  const { graph, diagnostics: contentDiagnostics } = await checkContentInTurns(content, today(), memory);
  if (content.site && memory) await keepMemory(content.site, memory.known);
  await keepOutlines(folder, content.entries);
  const diagnostics = [...contentDiagnostics, ...(graph ? checkUiStrings(graph.site) : [])];
  const totals = countTotals(content.entries, seconds());
  const report = (found: readonly Diagnostic[]): void => {
    const useColour = process.stderr.isTTY;
    process.stderr.write(
      formatText(found, { linesOf: linesReader(folder), totals, useColour, language: 'en' }),
    );
  };
  if (diagnostics.length > 0) report(diagnostics);
  if (!graph || hasErrors(diagnostics)) {
    console.error('Nothing was built: readers would meet what is broken.');
    return EXIT.findings;
  }
  progress('Printing the handouts');
  const { files: handouts, diagnostics: unprintable } = await printAll(graph, folder);
  if (unprintable.length > 0) {
    report(unprintable);
    console.error('Nothing was built: something would be missing on paper.');
    return EXIT.findings;
  }

  await mkdir(dirname(out), { recursive: true });
  // Not by mkdtemp, which makes what only its owner may read; a web server is somebody else.
  const draftFolder = `${out}.draft-${randomUUID()}`;
  await mkdir(draftFolder);
  const draft = await openDraft(draftFolder, out, {
    isShard: shard !== undefined,
    shards,
  });
  const shown = relative(process.cwd(), out) || out;
  try {
    if (shard) {
      progress('Building the pages');
      const pages = collectSitePages(graph, buildSiteContent(graph, handouts, today()));
      const share = pages.filter((_, i) => i % shard.count === shard.index);
      await renderPages(graph.site, share, draft);
      await finish(draft, out);
      console.log(
        `Built ${shown}: ${countOf(share.length, 'page')} of ${pages.length} in ${seconds().toFixed(1)} s. Join the shards with --merge.`,
      );
      return EXIT.clean;
    }
    await fillDraft(graph, folder, handouts, draft);
    progress('Checking the output');
    const { pages, links, broken } = await checkDraft(graph.site, draft);
    if (broken.length > 0) {
      console.error(formatBroken(broken));
      return EXIT.findings;
    }
    await finish(draft, out);
    console.log(
      `Built ${shown}: ${countOf(totals.entries, 'answer')}, ${countOf(pages, 'page')}, ` +
        `${countOf(links, 'link')}, ${countOf(totals.procedures, 'procedure')}, ${countOf(totals.steps, 'step')}${handouts.length > 0 ? `, ${countOf(handouts.length, 'handout')}` : ''} in ${seconds().toFixed(1)} s.`,
    );
    return EXIT.clean;
  } finally {
    await rm(draft.folder, { recursive: true, force: true });
  }
}

/** Everything of the site: its pages, and what visitors' browsers, search engines and hosts read beside them. */
async function fillDraft(
  graph: ContentGraph,
  folder: string,
  handouts: readonly PrintedFile[],
  draft: Draft,
): Promise<void> {
  progress('Building the pages and the search index');
  const content = buildSiteContent(graph, handouts, today());
  const { published, frames } = content;
  const fullText = await openFullText(graph.site, published);
  await renderPages(graph.site, collectSitePages(graph, content), draft, fullText.add);
  await writeTextFiles(graph, content, draft.folder);
  await placeFullTextIndex(await fullText.close(), draft);
  await writeMedia(graph, folder, draft.folder);
  const urls = { paths: publishedPaths(graph, published) };
  await writeFile(join(draft.folder, 'urls.json'), `${JSON.stringify(urls, null, 2)}\n`);
  await writeHandouts(handouts, draft.folder);
  await writeCards(published, frames, draft.folder);
  await writeOfflineWorker(graph, draft);
}

/** Says on a terminal what is going on; quiet elsewhere. */
function progress(text: string): void {
  if (process.stdout.isTTY && !process.env['CI'])
    process.stdout.write(`\r\u001B[K${text}${text ? ' …' : ''}`);
}

async function finish(draft: Draft, out: string): Promise<void> {
  // First: where the draft was published only in part, the next build knows those files, and by their hashes the others.
  await draft.save();
  await publishDraft(draft, out);
  await pruneCache();
  progress('');
}
