import { checkContent, countTotals } from '../src/check/check-content.ts';
import { formatJson, formatText, hasProblems } from '../src/check/report.ts';
import { readContent } from '../src/read/read-content.ts';
import { linesReader } from './lines.ts';
import { EXIT, folderOption, parseOptions, PUBLIC_FOLDER, runScript, UsageError } from './options.ts';

/** `npm run check`: reads the content, checks it and prints what was found. */
await runScript(async () => {
  const options = parseOptions({
    content: { type: 'string', default: 'content' },
    format: { type: 'string', default: 'text' },
  });
  if (options.format !== 'text' && options.format !== 'json') {
    throw new UsageError(`--format ${options.format}: choose text or json.`);
  }
  const folder = folderOption('content', options.content);
  const start = performance.now();
  const content = await readContent(folder, PUBLIC_FOLDER);
  const { diagnostics } = checkContent(content);
  const totals = countTotals(content.entries, (performance.now() - start) / 1000);
  process.stdout.write(
    options.format === 'json'
      ? formatJson(diagnostics)
      : formatText(diagnostics, {
          linesOf: linesReader(folder),
          totals,
          useColour: process.stdout.isTTY,
        }),
  );
  return hasProblems(diagnostics) ? EXIT.findings : EXIT.clean;
});
