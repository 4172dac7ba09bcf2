import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom, type Random } from './bench/random.ts';
import { check } from '../src/check/check.ts';
import { rules } from '../src/check/rules/index.ts';
import { buildGraph } from '../src/graph/graph.ts';
import { MESSAGE_LANGUAGES } from '../src/model/text.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { readContent } from '../src/read/read-content.ts';
import { parseContent } from '../src/read/parse-content.ts';
import { EXIT, folderOption, parseOptions, PUBLIC_FOLDER, runScript } from './options.ts';

/** Files that are checked together: links between them are resolved as in a real folder. */
const FILES_IN_A_FOLDER = 50;
const TODAY = '2026-06-15';

/**
 * `npm run fuzz`: random and mutated files (100,000 unless `--files` says otherwise) must all end in diagnostics whose
 * places are in their file, never in an exception. `--seed` repeats a run.
 */
await runScript(async () => {
  const options = parseOptions({
    content: { type: 'string', default: 'content' },
    files: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  });
  const folder = folderOption('content', options.content);
  const originals = (await readContent(folder, PUBLIC_FOLDER)).entries.map(({ source }) => source);
  const siteFile = await readFile(join(folder, 'site.yml'));
  const random = seededRandom(Number(options.seed));
  const total = Number(options.files);
  console.log(`Seed ${options.seed}: ${total} files`);

  const start = performance.now();
  let findings = 0;
  for (let done = 0; done < total; done += FILES_IN_A_FOLDER) {
    const texts = Array.from({ length: FILES_IN_A_FOLDER }, () => makeText(random, originals));
    const problem = examine(siteFile, texts);
    if (problem.failure !== undefined) {
      console.error(problem.failure);
      return EXIT.findings;
    }
    findings += problem.findings;
  }
  console.log(
    `${total} files, ${findings} findings, no failure in ${((performance.now() - start) / 1000).toFixed(0)} s.`,
  );
  return EXIT.clean;
});

function examine(siteFile: Uint8Array, texts: readonly Uint8Array[]): { failure?: string; findings: number } {
  const files = new Map<string, Uint8Array>([['site.yml', siteFile]]);
  texts.forEach((text, i) =>
    files.set(`${['en', 'nl', 'fr'][i % 3]!}/general/file-${Math.floor(i / 3)}.md`, text),
  );
  try {
    const { site, entries, assets, diagnostics } = parseContent(files);
    const found = [...diagnostics, ...check(buildGraph(site!, entries, assets), rules, TODAY)];
    const wrong = found.find((diagnostic) => !isInFile(diagnostic, files));
    return wrong
      ? { failure: `Not in its file: ${JSON.stringify(wrong)}\n${textOf(files, wrong.file)}`, findings: 0 }
      : { findings: found.length };
  } catch (error) {
    const culprit = texts.find((text) => fails(siteFile, text));
    const shown = culprit ? JSON.stringify(new TextDecoder().decode(culprit)) : 'only in company';
    return {
      failure: `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${shown}`,
      findings: 0,
    };
  }
}

function fails(siteFile: Uint8Array, text: Uint8Array): boolean {
  try {
    const { site, entries } = parseContent(
      new Map([
        ['site.yml', siteFile],
        ['en/general/file.md', text],
      ]),
    );
    check(buildGraph(site!, entries), rules, TODAY);
    return false;
  } catch {
    return true;
  }
}

function isInFile(
  { file, line, column, endLine, endColumn, message, help }: Diagnostic,
  files: ReadonlyMap<string, Uint8Array>,
): boolean {
  const lines = textOf(files, file).split('\n');
  const hasTexts = MESSAGE_LANGUAGES.every(
    (language) => message[language] !== '' && help[language] !== '' && !/\{\w+\}/.test(message[language]),
  );
  return (
    hasTexts &&
    line >= 1 &&
    line <= lines.length &&
    column >= 1 &&
    column <= lines[line - 1]!.length + 2 &&
    (endLine > line || (endLine === line && endColumn >= column))
  );
}

function textOf(files: ReadonlyMap<string, Uint8Array>, file: string): string {
  return new TextDecoder().decode(files.get(file));
}

/** Pieces that mean something to Markdown, YAML or the rules. */
const PIECES = [
  '1. ',
  '2. ',
  '10. ',
  '1) ',
  '0. ',
  '- ',
  '* ',
  '   ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '# ',
  '## ',
  '> ',
  '```',
  '---\n',
  ':::note',
  ':::',
  '|',
  '**',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '[](',
  '![',
  '](x.md)',
  '[x]: /y',
  '<b>',
  '<!--',
  '-->',
  '<ol start="5">',
  'step 4',
  'stap 2',
  'étapes 2 à 3',
  'title: ',
  'accounts: [',
  '"',
  "'",
  'http://',
  'mailto:',
  'javascript:',
  '#step-3',
  '../',
  '١. ',
  '1、',
  '①',
  'é',
  '😀',
  '\u0000',
  '\uFEFF',
  '\u202E',
  '\u2028',
  '1.1. ',
  'a. ',
  '[^1]',
  '[^1]: ',
  '&amp;',
  '\\',
  '~~',
  '- [ ] ',
  '<!-- check-ignore ',
];

function makeText(random: Random, originals: readonly string[]): Uint8Array {
  const encoder = new TextEncoder();
  if (random.chance(0.02)) return Uint8Array.from({ length: random.integer(80) }, () => random.integer(256));
  if (random.chance(0.3))
    return encoder.encode(Array.from({ length: random.integer(60) }, () => random.pick(PIECES)).join(''));
  let text = random.pick(originals);
  for (let i = 1 + random.integer(8); i > 0; i--) text = mutate(random, text, originals);
  return encoder.encode(text);
}

function mutate(random: Random, text: string, originals: readonly string[]): string {
  const at = random.integer(text.length + 1);
  const length = random.integer(random.chance(0.2) ? 200 : 8);
  switch (random.integer(5)) {
    case 0:
      return text.slice(0, at) + random.pick(PIECES) + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + length);
    case 2:
      return text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
    case 3: {
      const other = random.pick(originals);
      const from = random.integer(other.length + 1);
      return text.slice(0, at) + other.slice(from, from + length) + text.slice(at);
    }
    default: {
      const lines = text.split('\n');
      const [line = ''] = lines.splice(random.integer(lines.length), 1);
      lines.splice(random.integer(lines.length + 1), 0, random.chance(0.5) ? line : ` ${line}`);
      return lines.join('\n');
    }
  }
}
