import { mkdtemp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { checkContent, countTotals } from '../src/check/check-content.ts';
import { checkOutput, parseBuiltPage, type BrokenAddress } from '../src/check/output.ts';
import { countOf, formatText, hasErrors } from '../src/check/report.ts';
import type { ContentGraph } from '../src/graph/graph.ts';
import { checkUiStrings } from '../src/i18n/ui.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { basePath } from '../src/model/site.ts';
import { CONTENT_VARIABLE, readConfiguredContent, URL_VARIABLE } from '../src/read/configured-content.ts';
import { parseSiteUrl } from '../src/read/site-url.ts';
import { buildPages } from '../src/site/build-pages.ts';
import { buildFrames } from '../src/site/frame.ts';
import { buildHandoutPages } from '../src/site/handout-pages.ts';
import { buildTranslationsPage } from '../src/site/translations-page.ts';
import { collectSitePages } from '../src/site/views.ts';
import { publishedPaths } from '../src/site/published-paths.ts';
import { pruneCache } from './build-cache.ts';
import { openDraft, type Draft } from './draft.ts';
import { linesReader } from './lines.ts';
import { EXIT, folderOption, parseOptions, PROJECT_FOLDER, runScript, UsageError } from './options.ts';
import { printAll, today, writeHandouts } from './print.ts';
import { renderPages } from './render-pages.ts';
import { writeFullTextIndex, writeOfflineWorker } from './write-search.ts';
import { writeMedia, writeTextFiles } from './write-site.ts';

/**
 * `npm run build`: check → handouts → pages → search index → check of the output. The handouts come before the pages,
 * because pages say how long they are. Everything is written beside the output folder
 * and takes its place at the end, so that a build that fails leaves the previous site as it was.
 */
await runScript(async () => {
  const options = parseOptions({
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    url: { type: 'string' },
  });
  const folder = folderOption('content', options.content);
  const out = resolve(options.out);
  process.env[CONTENT_VARIABLE] = folder;
  if (options.url !== undefined) process.env[URL_VARIABLE] = siteUrlOption(options.url);
  // Vite prefers a variable of this name, which test runners and CI systems set, to the base of Astro's own config.
  delete process.env['BASE_URL'];
  process.chdir(PROJECT_FOLDER);

  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  progress('Checking the content');
  const content = await readConfiguredContent();
  const { graph, diagnostics: contentDiagnostics } = checkContent(content);
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
  const draft = await mkdtemp(`${out}.draft-`);
  const pagesDraft = await openDraft(draft, out);
  try {
    progress('Building the pages');
    const day = today();
    const pages = buildPages(graph, handouts, day);
    const frames = buildFrames(graph);
    const shown = {
      pages: [...pages, ...buildHandoutPages(graph, handouts, day)],
      frames,
      translations: buildTranslationsPage(graph, day),
    };
    await renderPages(graph.site, collectSitePages(graph, shown), pagesDraft);
    await writeTextFiles(graph, shown, draft);
    await writeMedia(graph, folder, draft);
    const urls = { paths: publishedPaths(graph, pages) };
    await writeFile(join(draft, 'urls.json'), `${JSON.stringify(urls, null, 2)}\n`);
    await writeHandouts(handouts, draft);
    progress('Building the search index');
    await writeFullTextIndex(pages, draft);
    await writeOfflineWorker(graph, draft);
    progress('Checking the output');
    const { pages: count, links, broken } = await checkFolder(graph, pagesDraft);
    if (broken.length > 0) {
      console.error(formatBroken(broken));
      return EXIT.findings;
    }
    await swap(draft, out);
    await pagesDraft.save();
    await pruneCache();
    progress('');
    console.log(
      `Built ${relative(process.cwd(), out) || out}: ${countOf(totals.entries, 'answer')}, ${countOf(count, 'page')}, ` +
        `${countOf(links, 'link')}, ${countOf(totals.procedures, 'procedure')}, ${countOf(totals.steps, 'step')}${handouts.length > 0 ? `, ${countOf(handouts.length, 'handout')}` : ''} in ${seconds().toFixed(1)} s.`,
    );
    return EXIT.clean;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
});

/** Says on a terminal what is going on; quiet elsewhere. */
function progress(text: string): void {
  if (process.stdout.isTTY && !process.env['CI'])
    process.stdout.write(`\r\u001B[K${text}${text ? ' …' : ''}`);
}

function siteUrlOption(text: string): string {
  try {
    return parseSiteUrl(text);
  } catch (error) {
    throw new UsageError(`--url ${text}: this is not an address such as https://help.example.`, {
      cause: error,
    });
  }
}

async function checkFolder(
  { site }: ContentGraph,
  { folder, pageAt }: Draft,
): Promise<{ pages: number; links: number; broken: BrokenAddress[] }> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'));
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith('.html'))
      .map(async (file) => pageAt(file) ?? parseBuiltPage(file, await readFile(join(folder, file), 'utf8'))),
  );
  return {
    pages: pages.length,
    links: pages.reduce((sum, { addresses }) => sum + addresses.size, 0),
    broken: checkOutput({
      pages,
      files: new Set(files),
      origin: new URL(site.url).origin,
      base: basePath(site),
    }),
  };
}

function formatBroken(broken: readonly BrokenAddress[]): string {
  const lines = broken.map(({ address, problem, pages }) => {
    const shown = pages.slice(0, 3).join(', ');
    const more = pages.length > 3 ? ` and ${pages.length - 3} more` : '';
    return `  ${address}: ${problem} (on ${shown}${more})`;
  });
  return [
    'The built pages have addresses that lead nowhere. The previous site was left as it was.',
    ...lines,
  ].join('\n');
}

/** Puts the finished draft in the place of the previous site. */
async function swap(draft: string, out: string): Promise<void> {
  const previous = `${draft}-previous`;
  const hadPrevious = await rename(out, previous).then(
    () => true,
    () => false,
  );
  try {
    await rename(draft, out);
  } catch (error) {
    if (hadPrevious) await rename(previous, out);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}
