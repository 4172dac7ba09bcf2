import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { buildGraph } from '../src/graph/graph.ts';
import { buildHandoutSheets } from '../src/handout/handout-sheets.ts';
import { createTypesettingPool } from '../src/handout/typesetting-pool.ts';
import { HANDOUT_FORMATS, type HandoutFormat } from '../src/model/handout.ts';
import { readContent } from '../src/read/read-content.ts';
import { pageLinkFormat } from '../src/site/urls.ts';
import { launchBrowser, serve } from '../tests/browser.ts';
import { EXIT, folderOption, parseOptions, PUBLIC_FOLDER, runScript, UsageError } from './options.ts';
import { readPictures, today } from './print.ts';

/** What printing some answers cost, and what the files are worth. */
interface Row {
  name: string;
  files: number;
  pages: number;
  seconds: number;
  bytes: number;
  isTagged: boolean;
  isPdfUa: boolean;
  hasOutline: boolean;
  isReproducible: boolean;
}

/** Prints the same answers in turn; the second run is for comparison only and is not timed. */
type Print = () => Promise<Uint8Array[]>;

/**
 * `npm run bench:handouts`: prints every answer that has a handout of its own, in every language on A4, with Typst and
 * with the browser's own print of its page (`--site DIR` is the built site), and then all handouts in all formats.
 */
await runScript(async () => {
  const options = parseOptions({
    content: { type: 'string', default: 'content' },
    site: { type: 'string', default: 'dist' },
  });
  const folder = folderOption('content', options.content);
  const { site, entries, assets, handouts } = await readContent(folder, PUBLIC_FOLDER);
  if (!site) throw new UsageError('site.yml cannot be read: run "npm run check" first.');
  const graph = buildGraph({ site, entries, assets, handouts });
  const { sheets } = buildHandoutSheets(graph, pageLinkFormat(site), today());
  const alone = sheets.filter(({ sheet }) => sheet.entries.length === 1);
  const pictures = await readPictures(
    sheets.map(({ sheet }) => sheet),
    folder,
  );
  const pool = createTypesettingPool(pictures);
  const typst = (chosen: typeof sheets, formats: readonly HandoutFormat[]): Print => {
    return async () => {
      const jobs = chosen.flatMap(({ sheet }) => formats.map((format) => pool.typeset(sheet, format)));
      return (await Promise.all(jobs)).map(({ pdf }) => pdf);
    };
  };

  const served = await serve(folderOption('site', options.site));
  const browser = await launchBrowser();
  const chromium: Print = async () => {
    const page = await browser.newPage();
    const files: Uint8Array[] = [];
    for (const { sheet } of alone) {
      await page.goto(served.origin + new URL(sheet.entries[0]!.address.href).pathname);
      files.push(await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true }));
    }
    await page.close();
    return files;
  };
  try {
    console.log('| | files | pages | seconds | kB a file | tagged | PDF/UA-1 | outline | same bytes twice |');
    console.log('| --- | --: | --: | --: | --: | --- | --- | --- | --- |');
    printRow(await measure('Handrail, each answer on A4', typst(alone, ['a4'])));
    printRow(await measure('Chromium page.pdf, the same answers', chromium));
    printRow(await measure('Handrail, all handouts in all formats', typst(sheets, HANDOUT_FORMATS)));
  } finally {
    await pool.close();
    await browser.close();
    served.close();
  }
  return EXIT.clean;
});

async function measure(name: string, print: Print): Promise<Row> {
  const start = performance.now();
  const files = await print();
  const seconds = (performance.now() - start) / 1000;
  const again = await print();
  const facts = await Promise.all(files.map(readFacts));
  return {
    name,
    files: files.length,
    pages: facts.reduce((sum, { pages }) => sum + pages, 0),
    seconds,
    bytes: files.reduce((sum, { length }) => sum + length, 0),
    isTagged: facts.every(({ isTagged }) => isTagged),
    isPdfUa: facts.every(({ isPdfUa }) => isPdfUa),
    hasOutline: facts.every(({ hasOutline }) => hasOutline),
    isReproducible: files.every((file, i) => Buffer.from(file).equals(again[i]!)),
  };
}

type Facts = Pick<Row, 'pages' | 'isTagged' | 'isPdfUa' | 'hasOutline'>;

async function readFacts(file: Uint8Array): Promise<Facts> {
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const { metadata } = (await document.getMetadata()) as unknown as {
    metadata: { get: (name: string) => unknown } | null;
  };
  const outline = (await document.getOutline()) as unknown[] | null;
  const facts = {
    pages: document.numPages,
    isTagged: (await document.getMarkInfo())?.Marked === true,
    isPdfUa: metadata?.get('pdfuaid:part') === '1',
    hasOutline: (outline ?? []).length > 0,
  };
  await document.loadingTask.destroy();
  return facts;
}

function printRow({ name, files, pages, seconds, bytes, ...facts }: Row): void {
  const { isTagged, isPdfUa, hasOutline, isReproducible } = facts;
  const answers = [isTagged, isPdfUa, hasOutline, isReproducible].map((fact) => (fact ? 'yes' : 'no'));
  const figures = [files, pages, seconds.toFixed(2), (bytes / files / 1000).toFixed(0)];
  console.log(`| ${[name, ...figures, ...answers].join(' | ')} |`);
}
