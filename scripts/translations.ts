import { styleText } from 'node:util';
import { buildGraph } from '../src/graph/graph.ts';
import { collectTranslations, type TranslationCell, type TranslationRow } from '../src/graph/translations.ts';
import type { Site } from '../src/model/site.ts';
import { readContent } from '../src/read/read-content.ts';
import { EXIT, folderOption, parseOptions, PUBLIC_FOLDER, runScript, UsageError } from './options.ts';

/** Why some days are not known. */
const GAPS = {
  'no-git': 'Since when a translation is out of date is not known: the content folder is not in git.',
  shallow:
    'Git has only the latest part of the history here, so some days may be missing: run "git fetch --unshallow".',
};

/** `npm run translations`: how every answer stands in every language, as a table or as JSON. */
await runScript(async () => {
  const options = parseOptions({
    content: { type: 'string', default: 'content' },
    format: { type: 'string', default: 'text' },
  });
  if (options.format !== 'text' && options.format !== 'json') {
    throw new UsageError(`--format ${options.format}: choose text or json.`);
  }
  const folder = folderOption('content', options.content);
  const { site, entries, assets, history } = await readContent(folder, PUBLIC_FOLDER);
  if (!site) throw new UsageError('site.yml cannot be read: run "npm run check" first.');
  const rows = collectTranslations(
    buildGraph({ site, entries, assets, history }),
    new Date().toISOString().slice(0, 10),
  );
  process.stdout.write(options.format === 'json' ? formatJson(rows) : formatTable(site, rows));
  if (history.gap !== undefined && options.format === 'text') console.log(`\n${GAPS[history.gap]}`);
  return EXIT.clean;
});

function formatJson(rows: readonly TranslationRow[]): string {
  const records = rows.map(({ slug, title, cells }) => ({
    slug,
    title,
    locales: Object.fromEntries(cells.map(({ locale, state, since }) => [locale, { state, since }])),
  }));
  return `${JSON.stringify(records, null, 2)}\n`;
}

/** One line an answer, one column a language, and at the foot how many answers of each language are in which state. */
function formatTable({ locales }: Site, rows: readonly TranslationRow[]): string {
  const head = ['', ...locales.map(({ id }) => id)];
  const body = rows.map(({ slug, cells }) => [slug, ...cells.map(formatCell)]);
  const widths = head.map((_, i) => Math.max(...[head, ...body].map((row) => row[i]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd();
  const counts = locales.map(({ id, label }, i) => {
    const states = Map.groupBy(rows, ({ cells }) => cells[i]!.state);
    const parts = [...states].map(([state, { length }]) => `${length} ${state}`);
    return `${label} (${id}): ${parts.join(', ') || 'no answers'}`;
  });
  return `${[line(head), ...body.map((row) => paint(line(row))), '', ...counts].join('\n')}\n`;
}

function formatCell({ state, since }: TranslationCell): string {
  return since === undefined ? state : `${state} since ${since}`;
}

function paint(line: string): string {
  if (!process.stdout.isTTY || !process.stdout.hasColors()) return line;
  return line
    .replace(/\bstale(?: since [\d-]+)?/g, (text) => styleText('yellow', text))
    .replace(/\bmissing\b/g, (text) => styleText('red', text));
}
