import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../src/check/check.ts';
import { rules } from '../src/check/rules/index.ts';
import { buildGraph, type ContentGraph } from '../src/graph/graph.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { parseContent } from '../src/read/parse-content.ts';
import { spread } from './bench/spread.ts';
import { EXIT, folderOption, runScript, UsageError } from './options.ts';

const USAGE = `node scripts/bench-false-alarms.ts LANG DIR… [--rule ID] [--sample N]
  Each DIR is a folder of Markdown in the language LANG. With --rule, N (15) of its findings are shown, evenly spread.`;

/** Rules that ask about the site around a text, or about what only Handrail has: foreign files cannot answer them. */
const ABOUT_THE_SITE =
  /^(?:link-(?:page|locale|fallback|version|draft|redirect|own-site|slash|md-file)|asset|image-missing|page-orphan|aside-unknown|raw-html|front-matter)/;

/**
 * Runs the rules over Markdown that nobody here wrote, each folder as one site's content, and counts what each
 * reports. With --rule, shows a fair sample of its findings between the lines around them, for judging.
 */
await runScript(async () => {
  const { values, positionals } = parseArgs({
    options: { rule: { type: 'string' }, sample: { type: 'string', default: '15' } },
    allowPositionals: true,
  });
  const [lang, ...directories] = positionals;
  if (lang === undefined || directories.length === 0 || !/^\d+$/.test(values.sample))
    throw new UsageError(USAGE);
  if (values.rule !== undefined && !rules.some(({ id }) => id === values.rule))
    throw new UsageError(`--rule ${values.rule}: there is no such rule.`);
  const folders = directories.map((directory) => folderOption('dir', directory));
  const texts = await Promise.all(folders.map(readTexts));
  const graphs = texts.map((texts) => graphOf(lang, texts));
  const entries = graphs.flatMap((graph) => graph.entries);
  const steps = entries.flatMap(({ procedures }) => procedures.flatMap((procedure) => procedure.steps));
  console.log(`${lang}: ${entries.length} files, ${steps.length} steps`);
  const found = graphs.flatMap((graph) =>
    check(graph, rules, '2026-06-15')
      .filter(({ rule }) => !ABOUT_THE_SITE.test(rule))
      .map((finding) => ({ ...finding, graph })),
  );
  for (const [rule, findings] of [...Map.groupBy(found, ({ rule }) => rule)].sort()) {
    const files = new Set(
      findings.map(({ graph, file }) => graph.entries.find((entry) => entry.file === file)),
    );
    const remarks = findings.filter(({ severity }) => severity === 'info');
    console.log(
      `  ${rule.padEnd(22)} ${findings.length} in ${files.size} files, of which remarks: ${remarks.length}`,
    );
  }
  const ofRule = found.filter(({ rule }) => rule === values.rule);
  for (const finding of spread(ofRule, Number(values.sample))) show(finding.graph, finding);
  return EXIT.clean;
});

/** The Markdown files below a folder, but for hidden ones, by a path that Handrail takes: `a/b c.mdx` → `page-a-b-c`. */
async function readTexts(folder: string): Promise<Map<string, string>> {
  const isPage = (name: string): boolean => /\.mdx?$/.test(name) && !/(?:^|\/)\./.test(name);
  const names = (await readdir(folder, { recursive: true })).filter(isPage).sort();
  const texts = names.map(async (name): Promise<[string, string]> => {
    const slug = name
      .toLowerCase()
      .replace(/\.mdx?$/, '')
      .replace(/[^a-z0-9]+/g, '-');
    return [
      `page-${slug}`,
      withoutTitle(withoutComponents(name, await readFile(join(folder, name), 'utf8'))),
    ];
  });
  return new Map(await Promise.all(texts));
}

/** In MDX, lines with imports and component tags are no text; as Markdown they would swallow the lines after them. */
function withoutComponents(name: string, text: string): string {
  if (!name.endsWith('.mdx')) return text;
  return text.replace(/^(?:(?:import|export)\s.*|[ \t]*<\/?[A-Z][\w.]*(?:\s[^>]*)?>[ \t]*)$/gm, (tag) =>
    tag.replace(/[^\n]+/g, ''),
  );
}

/** Elsewhere the page's title is often the first heading of the text: that is no second title. */
function withoutTitle(text: string): string {
  const title = /^(?:# .*|\S.*\n=+[ \t]*)$/m.exec(text);
  if (title === null || /^(?:##|```)/m.test(text.slice(0, title.index))) return text;
  return (
    text.slice(0, title.index) + title[0].replace(/[^\n]+/g, '') + text.slice(title.index + title[0].length)
  );
}

function graphOf(lang: string, texts: ReadonlyMap<string, string>): ContentGraph {
  const site = `name: { x: X }\ndescription: { x: X }\nurl: https://x.example\nlocales: [{ id: x, label: X, lang: ${lang} }]\ndefaultLocale: x\nversions: [{ id: v, label: { x: X } }]\ntopics: [{ id: t, title: { x: X } }]\n`;
  const encoder = new TextEncoder();
  const files = [...texts].map(([slug, text]): [string, Uint8Array] => [
    `x/t/${slug}.md`,
    encoder.encode(text),
  ]);
  const content = parseContent(new Map([['site.yml', encoder.encode(site)], ...files]));
  return buildGraph({ ...content, site: content.site! });
}

/** Prints a finding between the three lines before and after it. */
function show(graph: ContentGraph, { file, line, column, severity, message }: Diagnostic): void {
  const lines = graph.entries.find((entry) => entry.file === file)?.source.split('\n') ?? [];
  const around = lines.slice(Math.max(0, line - 4), line + 3).map((text) => `    ${text}`);
  console.log(`\n${file}:${line}:${column} ${severity} ${message.en}\n${around.join('\n')}`);
}
