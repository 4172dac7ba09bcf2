import { isAbsolute, join, relative, sep } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { catalogue } from '../src/check/catalogue.ts';
import { checkContent, countTotals } from '../src/check/check-content.ts';
import { formatReport, FORMATS, hasProblems } from '../src/check/report.ts';
import { compareDiagnostics } from '../src/model/diagnostic.ts';
import { MESSAGE_LANGUAGES } from '../src/model/text.ts';
import { readContent } from '../src/read/read-content.ts';
import { linesReader } from './lines.ts';
import { EXIT, folderOption, parseOptions, PUBLIC_FOLDER, runScript, UsageError } from './options.ts';
import { checkPublished } from './published.ts';

/** `npm run check`: reads the content, checks it and prints what was found. */
await runScript(async () => {
  const options = parseOptions({
    content: { type: 'string', default: 'content' },
    format: { type: 'string', default: 'text' },
    lang: { type: 'string', default: 'en' },
    fix: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    published: { type: 'string' },
  });
  const format = choiceOption('format', options.format, FORMATS);
  const language = choiceOption('lang', options.lang, MESSAGE_LANGUAGES);
  const folder = folderOption('content', options.content);

  const start = performance.now();
  let content = await readContent(folder, PUBLIC_FOLDER);
  if (options.fix || options['dry-run']) {
    // What only mending needs takes as long to load as a hundred answers to check.
    const { applyFixes } = await import('./apply-fixes.ts');
    const mended = await applyFixes(content, folder, options['dry-run']);
    console.error(
      options['dry-run'] ? `Would mend ${mended.length} files.` : `Mended ${mended.length} files.`,
    );
    content = await readContent(folder, PUBLIC_FOLDER);
  }
  const { graph, diagnostics: found } = checkContent(content);
  const gone = graph && options.published !== undefined ? await checkPublished(graph, options.published) : [];
  const diagnostics = [...found, ...gone].sort(compareDiagnostics);
  const sources = new Map(content.entries.map(({ file, source }) => [file, source]));
  const report = formatReport(format, diagnostics, {
    language,
    totals: countTotals(content.entries, (performance.now() - start) / 1000),
    useColour: process.stdout.isTTY && process.stdout.hasColors(),
    linesOf: linesReader(folder),
    sourceOf: (file) => sources.get(file),
    pathOf: (file) => shownPath(join(folder, file)),
    files: [...sources.keys()],
    rules: catalogue,
    version: packageJson.version,
  });
  process.stdout.write(report);
  return hasProblems(diagnostics) ? EXIT.findings : EXIT.clean;
});

function choiceOption<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  const list = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(choices);
  throw new UsageError(`--${name} ${value}: choose ${list}.`);
}

/** A path relative to the working folder, or absolute when it is outside; with forward slashes. */
function shownPath(path: string): string {
  const inside = relative(process.cwd(), path);
  const isOutside = isAbsolute(inside) || inside.split(sep)[0] === '..';
  return (isOutside ? path : inside).split(sep).join('/');
}
