import { mkdtemp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build } from 'astro';
import { checkContent, countTotals } from '../src/check/check-content.ts';
import { checkOutput, parseBuiltPage, type BrokenAddress } from '../src/check/output.ts';
import { countOf, formatText, hasErrors } from '../src/check/report.ts';
import type { ContentGraph } from '../src/graph/graph.ts';
import { checkUiStrings } from '../src/i18n/ui.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { basePath } from '../src/model/site.ts';
import {
  CONTENT_VARIABLE,
  HANDOUTS_VARIABLE,
  readConfiguredContent,
  URL_VARIABLE,
} from '../src/read/configured-content.ts';
import { parseSiteUrl } from '../src/read/site-url.ts';
import { buildPages } from '../src/site/build-pages.ts';
import { publishedPaths } from '../src/site/published-paths.ts';
import type { PrintedFile } from '../src/handout/print-sheets.ts';
import { linesReader } from './lines.ts';
import { EXIT, folderOption, parseOptions, PROJECT_FOLDER, runScript, UsageError } from './options.ts';
import { printAll, writeHandouts } from './print.ts';
import { writeCards } from './write-cards.ts';
import { writeFullTextIndex, writeOfflineWorker } from './write-search.ts';
import { writeContentPolicies, writeTextFiles } from './write-site.ts';

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
  try {
    progress('Building the pages');
    await hand(handouts, `${draft}-handouts.json`);
    await build({ root: PROJECT_FOLDER, outDir: draft, cacheDir: cacheFolder(folder), logLevel: 'error' });
    await moveErrorPages(graph, draft);
    await writeContentPolicies(draft);
    const pages = buildPages(graph, handouts);
    await writeTextFiles(graph, pages, draft);
    const urls = { paths: publishedPaths(graph, pages) };
    await writeFile(join(draft, 'urls.json'), `${JSON.stringify(urls, null, 2)}\n`);
    await writeHandouts(handouts, draft);
    await writeCards(graph, pages, draft);
    progress('Building the search index');
    await writeFullTextIndex(pages, draft);
    await writeOfflineWorker(graph, draft);
    progress('Checking the output');
    const { pages: count, links, broken } = await checkFolder(graph, draft);
    if (broken.length > 0) {
      console.error(formatBroken(broken));
      return EXIT.findings;
    }
    await swap(draft, out);
    progress('');
    console.log(
      `Built ${relative(process.cwd(), out) || out}: ${countOf(totals.entries, 'answer')}, ${countOf(count, 'page')}, ` +
        `${countOf(links, 'link')}, ${countOf(totals.procedures, 'procedure')}, ${countOf(totals.steps, 'step')}${handouts.length > 0 ? `, ${countOf(handouts.length, 'handout')}` : ''} in ${seconds().toFixed(1)} s.`,
    );
    return EXIT.clean;
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(`${draft}-handouts.json`, { force: true });
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

/** One cache for each content folder: two sites that are built in turn do not see each other's pages. */
function cacheFolder(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 8);
  return join(PROJECT_FOLDER, 'node_modules', '.astro', name);
}

/** Tells Astro's loader, through a file that the environment names, which handouts were printed. */
async function hand(files: readonly PrintedFile[], file: string): Promise<void> {
  const printed = files.map(({ id, locale, format, pages, bytes }) => ({ id, locale, format, pages, bytes }));
  await writeFile(file, JSON.stringify(printed));
  process.env[HANDOUTS_VARIABLE] = file;
}

/** Hosts look for `404.html` in the folder of the address that was asked for, not for a folder called 404. */
async function moveErrorPages({ site }: ContentGraph, folder: string): Promise<void> {
  for (const { id } of site.locales) {
    await rename(join(folder, id, '404', 'index.html'), join(folder, id, '404.html'));
    await rm(join(folder, id, '404'), { recursive: true });
  }
}

async function checkFolder(
  { site }: ContentGraph,
  folder: string,
): Promise<{ pages: number; links: number; broken: BrokenAddress[] }> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'));
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith('.html'))
      .map(async (file) => parseBuiltPage(file, await readFile(join(folder, file), 'utf8'))),
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
