import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeText } from './bench/mutate.ts';
import { seededRandom } from './bench/random.ts';
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
    const found = [...diagnostics, ...check(buildGraph({ site: site!, entries, assets }), rules, TODAY)];
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
    check(buildGraph({ site: site!, entries }), rules, TODAY);
    return false;
  } catch {
    return true;
  }
}

function isInFile(
  { file, line, column, endLine, endColumn, message, help }: Diagnostic,
  files: ReadonlyMap<string, Uint8Array>,
): boolean {
  const lines = textOf(files, file).split(/\r\n?|\n/);
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
