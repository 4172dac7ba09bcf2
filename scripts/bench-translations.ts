import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../src/check/check.ts';
import { rules } from '../src/check/rules/index.ts';
import { buildGraph, type ContentGraph } from '../src/graph/graph.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { parseContent } from '../src/read/parse-content.ts';
import { EXIT, folderOption, runScript, UsageError } from './options.ts';

const USAGE = `node scripts/bench-translations.ts DIR SOURCE LANG… [--rule ID] [--limit N]
  DIR has a folder of Markdown for each language, as the documentation of Astro has.`;

/**
 * Runs the rules that compare languages over documentation that nobody here translated, pair by pair, and counts what
 * each reports. With --rule, prints each finding with its line, for judging.
 */
await runScript(async () => {
  const { values, positionals } = parseArgs({
    options: { rule: { type: 'string' }, limit: { type: 'string', default: '40' } },
    allowPositionals: true,
  });
  const [directory, source, ...langs] = positionals;
  if (directory === undefined || source === undefined || langs.length === 0) throw new UsageError(USAGE);
  const folder = folderOption('dir', directory);
  const comparing = rules.filter(({ id }) => /-differ$|^label-untranslated$/.test(id));
  const texts = await readTexts(join(folder, source));
  for (const lang of langs) {
    const translations = await readTexts(join(folder, lang));
    const paths = [...translations.keys()].filter((path) => texts.has(path));
    const graph = graphOf(source, lang, paths, texts, translations);
    const found = check(graph, comparing, '2026-06-15');
    print(lang, paths.length, found);
    if (values.rule !== undefined) show(graph, found, values.rule, Number(values.limit));
  }
  return EXIT.clean;
});

/** The Markdown files of a folder by path; lines with component tags are no text, and left out. */
async function readTexts(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.mdx?$/.test(name)).sort();
  const texts = names.map(async (name): Promise<[string, string]> => {
    const text = await readFile(join(folder, name), 'utf8');
    return [name, text.replace(/^(?:(?:import|export)\s.*|\s*<\/?[A-Z][\w.]*(?:\s[^>]*)?>\s*)$/gm, '')];
  });
  return new Map(await Promise.all(texts));
}

function graphOf(
  source: string,
  lang: string,
  paths: readonly string[],
  texts: ReadonlyMap<string, string>,
  translations: ReadonlyMap<string, string>,
): ContentGraph {
  const locales = [source, lang].map((id) => `{ id: ${id}, label: ${id}, lang: ${id} }`).join(', ');
  const each = [source, lang].map((id) => `${id}: X`).join(', ');
  const site =
    `name: { ${each} }\ndescription: { ${each} }\nurl: https://x.example\nlocales: [${locales}]\n` +
    `defaultLocale: ${source}\nversions: [{ id: v, label: { ${each} } }]\ntopics: [{ id: t, title: { ${each} } }]\n`;
  const encoder = new TextEncoder();
  const files = paths.flatMap((path): [string, Uint8Array][] => {
    const name = path
      .toLowerCase()
      .replace(/\.mdx?$/, '')
      .replace(/[^a-z0-9]+/g, '-');
    return [
      [`${source}/t/${name}.md`, encoder.encode(texts.get(path))],
      [`${lang}/t/${name}.md`, encoder.encode(translations.get(path))],
    ];
  });
  const content = parseContent(new Map([['site.yml', encoder.encode(site)], ...files]));
  return buildGraph({ ...content, site: content.site! });
}

function print(lang: string, pairs: number, found: readonly Diagnostic[]): void {
  console.log(`${lang}: ${pairs} pairs`);
  for (const [rule, findings] of Map.groupBy(found, ({ rule }) => rule)) {
    const files = new Set(findings.map(({ file }) => file));
    console.log(`  ${rule.padEnd(22)} ${findings.length} findings in ${files.size} pairs`);
  }
}

function show(graph: ContentGraph, found: readonly Diagnostic[], rule: string, limit: number): void {
  const sources = new Map(graph.entries.map(({ file, source }) => [file, source]));
  for (const { file, line, column, message } of found
    .filter((finding) => finding.rule === rule)
    .slice(0, limit)) {
    console.log(
      `${file}:${line}:${column} ${message.en}\n    ${sources.get(file)?.split('\n')[line - 1] ?? ''}`,
    );
  }
}
