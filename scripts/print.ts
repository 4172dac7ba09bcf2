import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { buildHandoutSheets } from '../src/handout/handout-sheets.ts';
import { collectPictures } from '../src/handout/pictures.ts';
import { printHandouts, type PrintedFile } from '../src/handout/print-sheets.ts';
import type { LeftOut } from '../src/handout/select-entries.ts';
import type { Sheet } from '../src/handout/sheet.ts';
import type { TypesetSheet } from '../src/handout/typeset.ts';
import { createTypesettingPool, type TypesettingPool } from '../src/handout/typesetting-pool.ts';
import type { ContentGraph } from '../src/graph/graph.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { HandoutFormat } from '../src/model/handout.ts';
import { pageLinkFormat } from '../src/site/urls.ts';
import { cached } from './build-cache.ts';
import { codeHash, hashOf } from './code-hash.ts';
import { PUBLIC_FOLDER } from './options.ts';

/** Today's date, `YYYY-MM-DD`: only decides whether an answer has expired, and stands on no sheet. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Prints every handout of the content in `folder`; one that an earlier build printed is taken from there. Says on the error output what is left out of them. */
export async function printAll(
  graph: ContentGraph,
  folder: string,
): Promise<{ files: PrintedFile[]; diagnostics: Diagnostic[] }> {
  const { sheets, leftOut, diagnostics } = buildHandoutSheets(graph, pageLinkFormat(graph.site), today());
  for (const line of describeLeftOut(leftOut)) console.error(line);
  if (diagnostics.length > 0 || sheets.length === 0) return { files: [], diagnostics };
  const pictures = await readPictures(
    sheets.map(({ sheet }) => sheet),
    folder,
  );
  let pool: TypesettingPool | undefined;
  const typesetAnew = (sheet: Sheet, format: HandoutFormat): Promise<TypesetSheet> => {
    pool ??= createTypesettingPool(pictures);
    return pool.typeset(sheet, format);
  };
  const code = await codeHash();
  try {
    return await printHandouts(graph, sheets, async (sheet, format) => {
      const shown = collectPictures(sheet).map((path) => pictures.get(path)!);
      const key = hashOf(code, format, JSON.stringify(sheet), ...shown);
      const made = await cached('handouts', key, async () => serialize(await typesetAnew(sheet, format)));
      return deserialize(made) as TypesetSheet;
    });
  } finally {
    await pool?.close();
  }
}

/** The bytes of the pictures of some sheets, by their paths on them. */
export async function readPictures(
  sheets: readonly Sheet[],
  folder: string,
): Promise<Map<string, Uint8Array>> {
  const paths = [...new Set(sheets.flatMap(collectPictures))];
  const pictures = paths.map(async (path): Promise<[string, Uint8Array]> => [
    path,
    await readFile(join(path.startsWith('/') ? PUBLIC_FOLDER : folder, path)),
  ]);
  return new Map(await Promise.all(pictures));
}

/** Writes printed handouts to their places within the folder of the site. */
export async function writeHandouts(files: readonly PrintedFile[], folder: string): Promise<void> {
  for (const { path, pdf } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), pdf);
  }
}

/** Why answers are not on paper, a line each. */
export function describeLeftOut(
  leftOut: readonly (LeftOut & { locale: string; handout?: string })[],
): string[] {
  const groups = Map.groupBy(leftOut, ({ slug, reason }) => `${slug}: ${describeReason(reason)}`);
  return [...groups].map(([line, items]) => {
    const where = [
      ...new Set(items.map(({ locale, handout }) => [handout, locale].filter(Boolean).join(' '))),
    ];
    return `Not printed: ${line} (${where.join(', ')})`;
  });
}

function describeReason(reason: LeftOut['reason']): string {
  return reason.kind === 'expired'
    ? `the answer was to be gone by ${reason.day}.`
    : 'the answer is not published yet.';
}
