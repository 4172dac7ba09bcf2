import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check } from '../src/check/check.ts';
import { rules } from '../src/check/rules/index.ts';
import { buildGraph } from '../src/graph/graph.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { parseContent } from '../src/read/parse-content.ts';
import { EXIT, folderOption, runScript, UsageError } from './options.ts';
import { parseArgs } from 'node:util';

/** Rules that ask about the site around a text: a foreign file alone cannot answer them. */
const ABOUT_THE_SITE =
  /^(?:link-(?:page|fragment|locale|fallback|version|draft|redirect|own-site|slash|md-file)|asset|image-missing|page-orphan|title-duplicate|aside-unknown|raw-html|front-matter)/;

/**
 * `node scripts/bench-false-alarms.ts LANG DIR [--rule ID]`: runs every rule that looks at a single text over Markdown
 * that nobody here wrote, and counts what each reports. With --rule, prints each finding with its line, for judging.
 */
await runScript(async () => {
  const { values, positionals } = parseArgs({
    options: { rule: { type: 'string' }, limit: { type: 'string', default: '40' } },
    allowPositionals: true,
  });
  const [lang, directory] = positionals;
  if (lang === undefined || directory === undefined)
    throw new UsageError('node scripts/bench-false-alarms.ts LANG DIR [--rule ID]');
  const folder = folderOption('dir', directory);
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.mdx?$/.test(name)).sort();
  const counts = new Map<string, { files: Set<string>; findings: number; remarks: number }>();
  let steps = 0;
  let shown = 0;
  for (const name of names) {
    const text = withoutComponents(name, await readFile(join(folder, name), 'utf8'));
    const { found, stepCount } = checkAlone(lang, text);
    steps += stepCount;
    for (const finding of found) {
      const count = counts.get(finding.rule) ?? { files: new Set(), findings: 0, remarks: 0 };
      counts.set(finding.rule, count);
      count.files.add(name);
      count.findings += 1;
      if (finding.severity === 'info') count.remarks += 1;
      if (finding.rule !== values.rule || shown++ >= Number(values.limit)) continue;
      console.log(
        `${name}:${finding.line}:${finding.column} ${finding.message.en}\n    ${text.split('\n')[finding.line - 1] ?? ''}`,
      );
    }
  }
  console.log(`${lang}: ${names.length} files, ${steps} steps`);
  for (const [id, { files, findings, remarks }] of [...counts].sort())
    console.log(`  ${id.padEnd(22)} ${findings} in ${files.size} files, of which remarks: ${remarks}`);
  return EXIT.clean;
});

/** In MDX, lines with imports and component tags are no text; as Markdown they would swallow the lines after them. */
function withoutComponents(name: string, text: string): string {
  if (!name.endsWith('.mdx')) return text;
  return text.replace(/^(?:(?:import|export)\s.*|[ \t]*<\/?[A-Z][\w.]*(?:\s[^>]*)?>[ \t]*)$/gm, (tag) =>
    tag.replace(/[^\n]+/g, ''),
  );
}

function checkAlone(lang: string, text: string): { found: Diagnostic[]; stepCount: number } {
  const site = `name: { x: X }\ndescription: { x: X }\nurl: https://x.example\nlocales: [{ id: x, label: X, lang: ${lang} }]\ndefaultLocale: x\nversions: [{ id: v, label: { x: X } }]\ntopics: [{ id: t, title: { x: X } }]\n`;
  const encoder = new TextEncoder();
  const content = parseContent(
    new Map([
      ['site.yml', encoder.encode(site)],
      ['x/t/a.md', encoder.encode(text)],
    ]),
  );
  const graph = buildGraph({ ...content, site: content.site! });
  return {
    found: check(graph, rules, '2026-06-15').filter(({ rule }) => !ABOUT_THE_SITE.test(rule)),
    stepCount: content.entries.flatMap(({ procedures }) => procedures.flatMap(({ steps }) => steps)).length,
  };
}
