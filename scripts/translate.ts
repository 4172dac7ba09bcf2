import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Entry } from '../src/model/entry.ts';
import { sourceHash } from '../src/model/hash.ts';
import { readContent } from '../src/read/read-content.ts';
import { EXIT, folderOption, PUBLIC_FOLDER, runScript, UsageError } from './options.ts';

const USAGE = `npm run translate -- done <locale> [<slug> …]
  Confirms that translations say what their source says today. Without a slug: all of that language.`;

/** `npm run translate`: writes into a translation which source text it translates. */
await runScript(async () => {
  const { values, positionals } = parseArgs({
    options: { content: { type: 'string', default: 'content' } },
    allowPositionals: true,
  });
  const [command, locale, ...slugs] = positionals;
  if (command !== 'done' || locale === undefined) throw new UsageError(USAGE);
  const folder = folderOption('content', values.content);
  const { site, entries } = await readContent(folder, PUBLIC_FOLDER);
  if (!site) throw new UsageError('site.yml cannot be read: run "npm run check" first.');
  const translations = entries.filter(
    (entry) => entry.locale === locale && (slugs.length === 0 || slugs.includes(entry.slug)),
  );
  if (translations.length === 0) throw new UsageError(`There is no such translation.\n${USAGE}`);
  for (const entry of translations) {
    const source = entries.find(
      ({ locale, version, slug }) =>
        locale === site.defaultLocale && version === entry.version && slug === entry.slug,
    );
    if (!source) throw new UsageError(`${entry.file} has no source text in "${site.defaultLocale}".`);
    if (await confirm(folder, entry, sourceHash(source))) console.log(`${entry.file}: confirmed`);
  }
  return EXIT.clean;
});

/** Sets `translates` and leaves every other byte of the file as it is. Returns whether anything changed. */
async function confirm(folder: string, entry: Entry, hash: string): Promise<boolean> {
  const path = join(folder, entry.file);
  const text = await readFile(path, 'utf8');
  // Quoted, because a hash of digits only would be read as a number.
  const line = `translates: '${hash}'`;
  const changed = /^translates:.*$/m.test(text)
    ? text.replace(/^translates:.*$/m, line)
    : text.replace(/^(---\r?\n[\s\S]*?)(\r?\n)---/, `$1$2${line}$2---`);
  if (changed === text) return false;
  await writeFile(path, changed);
  return true;
}
