import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { scaffoldTranslation, translationFile } from '../../src/translate/scaffold.ts';
import { EXIT, UsageError } from '../options.ts';
import { checkLocale, findSource } from './find.ts';
import type { Work } from './work.ts';

/** Writes a translation to fill in. Never over a file that is there. */
export async function begin(
  { folder, graph, isDryRun }: Work,
  locale: string,
  name: string,
): Promise<number> {
  checkLocale(graph, locale);
  const source = findSource(graph, name);
  const file = translationFile(source, locale);
  const path = join(folder, file);
  if (existsSync(path)) {
    throw new UsageError(
      `${file} is there already, and was left as it is. When it says what its source says: npm run translate -- done ${locale} ${source.slug}`,
    );
  }
  const text = scaffoldTranslation(graph, source, locale);
  if (isDryRun) {
    console.log(`Would write ${file}:\n\n${text}`);
    return EXIT.clean;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' });
  console.log(
    `Wrote ${file}: the text of ${source.file}, as a draft. Translate it and fill in keywords and searchFor, then: npm run translate -- done ${locale} ${source.slug}`,
  );
  return EXIT.clean;
}
