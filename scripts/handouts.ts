import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { checkContent, countTotals } from '../src/check/check-content.ts';
import { countOf, formatText } from '../src/check/report.ts';
import { buildSheet } from '../src/handout/build-sheet.ts';
import { printSheet } from '../src/handout/print-sheets.ts';
import { selectEntries } from '../src/handout/select-entries.ts';
import { createTypesetter } from '../src/handout/typeset.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { textIn } from '../src/model/site.ts';
import { readContent } from '../src/read/read-content.ts';
import { pageLinkFormat } from '../src/site/urls.ts';
import { HANDOUTS_USAGE, readRequest } from './handout-request.ts';
import { linesReader } from './lines.ts';
import {
  EXIT,
  folderOption,
  parseOptions,
  PROJECT_FOLDER,
  PUBLIC_FOLDER,
  runScript,
  UsageError,
} from './options.ts';
import { describeLeftOut, printAll, today, readPictures, writeHandouts } from './print.ts';

const MISSING = 'something would be missing on paper';

/** `npm run handouts`: what the site offers on paper, or a sheet for one occasion. */
await runScript(async () => {
  const options = parseOptions({
    content: { type: 'string', default: 'content' },
    out: { type: 'string' },
    entries: { type: 'string' },
    locale: { type: 'string' },
    format: { type: 'string' },
  });
  const folder = folderOption('content', options.content);
  const out = resolve(options.out ?? 'dist');
  const shown = relative(process.cwd(), out) || out;
  process.chdir(PROJECT_FOLDER);
  const start = performance.now();
  const content = await readContent(folder, PUBLIC_FOLDER);
  const { graph, diagnostics } = checkContent(content);
  // An answer that has expired is left out and the others are printed.
  const errors = diagnostics.filter(({ severity, rule }) => severity === 'error' && rule !== 'entry-expired');
  const fail = (found: readonly Diagnostic[], why: string): number => {
    const totals = countTotals(content.entries, (performance.now() - start) / 1000);
    const useColour = process.stderr.isTTY;
    process.stderr.write(
      formatText(found, { linesOf: linesReader(folder), totals, useColour, language: 'en' }),
    );
    console.error(`Nothing was printed: ${why}.`);
    return EXIT.findings;
  };
  if (!graph || errors.length > 0) return fail(errors, 'readers would meet what is broken');

  if (options.entries === undefined) {
    if (options.locale !== undefined || options.format !== undefined) throw new UsageError(HANDOUTS_USAGE);
    const { files, diagnostics: unprintable } = await printAll(graph, folder);
    if (unprintable.length > 0) return fail(unprintable, MISSING);
    await writeHandouts(files, out);
    const pages = files.reduce((sum, file) => sum + file.pages, 0);
    console.log(
      `Printed ${countOf(files.length, 'handout')}, ${countOf(pages, 'page')}, into ${shown} in ${((performance.now() - start) / 1000).toFixed(1)} s.`,
    );
    return EXIT.clean;
  }

  const request = readRequest(graph, { ...options, entries: options.entries });
  const { texts, leftOut } = selectEntries(graph, request.slugs, request.locale, today());
  for (const line of describeLeftOut(leftOut.map((item) => ({ ...item, locale: request.locale })))) {
    console.error(line);
  }
  if (texts.length === 0) {
    console.error('Nothing was printed: no answer is left.');
    return EXIT.findings;
  }
  const { sheet, diagnostics: unprintable } = buildSheet(graph, {
    locale: request.locale,
    title: texts.length === 1 ? undefined : textIn(graph.site, graph.site.name, request.locale),
    path: undefined,
    texts,
    links: pageLinkFormat(graph.site),
  });
  if (unprintable.length > 0) return fail(unprintable, MISSING);
  const { typeset } = createTypesetter(await readPictures([sheet], folder));
  const printed = await printSheet(graph, sheet, request.locale, request.format, typeset);
  if ('diagnostics' in printed) return fail(printed.diagnostics, MISSING);
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, printed.pdf);
  console.log(`Printed ${shown}: ${countOf(printed.pages, 'page')}.`);
  return EXIT.clean;
});
