import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { formatText, hasProblems } from '../src/check/report.ts';
import { formatJson } from '../src/check/report/json.ts';
import { buildGraph } from '../src/graph/graph.ts';
import { checkLinks } from '../src/links/check-links.ts';
import type { World } from '../src/links/limits.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { MESSAGE_LANGUAGES, type MessageLanguage } from '../src/model/text.ts';
import { readContent } from '../src/read/read-content.ts';
import { linesReader } from './lines.ts';
import { readCache, writeCache } from './links-cache.ts';
import {
  EXIT,
  folderOption,
  parseOptions,
  PROJECT_FOLDER,
  PUBLIC_FOLDER,
  runScript,
  UsageError,
} from './options.ts';

const WORLD: World = { fetch, now: Date.now, sleep: (ms) => setTimeout(ms), random: Math.random };

/** `npm run links`: asks other sites whether the addresses that the content sends readers to still work. */
await runScript(async () => {
  const options = parseOptions({
    content: { type: 'string', default: 'content' },
    format: { type: 'string', default: 'text' },
    lang: { type: 'string', default: 'en' },
    cache: { type: 'string', default: join(PROJECT_FOLDER, 'node_modules/.cache/handrail/links.json') },
  });
  const format = choose('format', options.format, ['text', 'json'] as const);
  const language = choose('lang', options.lang, MESSAGE_LANGUAGES);
  const folder = folderOption('content', options.content);
  const cacheFile = resolve(options.cache);

  const start = performance.now();
  const { site, entries } = await readContent(folder, PUBLIC_FOLDER);
  if (!site) throw new UsageError('site.yml cannot be read: run "npm run check" first.');
  const { cache, note } = await readCache(cacheFile);
  if (process.stderr.isTTY) console.error('Asking other sites, one thing at a time …');
  const checked = await checkLinks(buildGraph({ site, entries }), cache, WORLD);

  const totals = {
    answers: entries.length,
    pages: checked.pages,
    seconds: (performance.now() - start) / 1000,
  };
  process.stdout.write(print(checked.diagnostics, { format, language, folder, ...totals }));
  if (note !== 'foreign') await writeCache(cacheFile, checked.cache);
  console.error(`External pages: ${checked.pages}, remembered from earlier runs: ${checked.remembered}.`);
  if (checked.isOffline) {
    throw new UsageError(
      'No server answered. Is this computer online? Behind a proxy, set NODE_USE_ENV_PROXY=1 and HTTPS_PROXY.',
    );
  }
  return hasProblems(checked.diagnostics) ? EXIT.findings : EXIT.clean;
});

/** The one place that knows how findings are printed. */
function print(
  diagnostics: readonly Diagnostic[],
  { format, language, folder, answers, pages, seconds }: Printing,
): string {
  if (format === 'json') return formatJson(diagnostics, language);
  const totals = { entries: answers, links: pages, procedures: 0, steps: 0, seconds };
  const useColour = process.stdout.isTTY && process.stdout.hasColors();
  // Without the changes: the report would say that `npm run check -- --fix` makes them, and that asks nobody.
  const told = diagnostics.map((diagnostic) => ({ ...diagnostic }));
  for (const diagnostic of told) delete diagnostic.edits;
  return formatText(told, { linesOf: linesReader(folder), totals, useColour, language });
}

interface Printing {
  format: 'text' | 'json';
  language: MessageLanguage;
  folder: string;
  answers: number;
  /** Distinct pages of other sites. */
  pages: number;
  seconds: number;
}

function choose<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const chosen = allowed.find((candidate) => candidate === value);
  if (chosen !== undefined) return chosen;
  throw new UsageError(`--${name} ${value}: choose ${allowed.join(', ').replace(/, (?=\w+$)/, ' or ')}.`);
}
