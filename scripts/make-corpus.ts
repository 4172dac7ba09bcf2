import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { PHRASES, type CorpusLocale } from './bench/phrases.ts';
import { generateSite } from './bench/site-corpus.ts';
import { EXIT, parseOptions, runScript, UsageError } from './options.ts';

/**
 * `npm run corpus -- --out DIR`: writes a content folder of any size, the same for the same options, that
 * `npm run check` finds clean but for the translations that are asked to be stale or missing.
 */
await runScript(async () => {
  const options = parseOptions({
    out: { type: 'string' },
    entries: { type: 'string', default: '1000' },
    locales: { type: 'string', default: 'en,nl,fr' },
    versions: { type: 'string', default: '1' },
    archived: { type: 'string', default: '0' },
    stale: { type: 'string', default: '0' },
    missing: { type: 'string', default: '0' },
    pictures: { type: 'string', default: '0.2' },
    seed: { type: 'string', default: '1' },
  });
  if (options.out === undefined) throw new UsageError('--out DIR: name the folder to write.');
  const out = resolve(options.out);
  const present = await readdir(out).catch(() => []);
  if (present.length > 0) throw new UsageError(`--out ${options.out}: there is something in this folder.`);
  const files = generateSite({
    entries: wholeNumber('entries', options.entries),
    locales: parseLocales(options.locales),
    versions: wholeNumber('versions', options.versions),
    archived: share('archived', options.archived),
    stale: share('stale', options.stale),
    missing: share('missing', options.missing),
    pictures: share('pictures', options.pictures),
    seed: wholeNumber('seed', options.seed),
  });
  for (const [path, text] of files) {
    const file = join(out, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  console.log(`Wrote ${files.size} files to ${options.out}.`);
  return EXIT.clean;
});

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text))
    throw new UsageError(`--${name} ${text}: a whole number from 1 was expected.`);
  return Number(text);
}

function share(name: string, text: string): number {
  const value = Number(text);
  if (!(value >= 0 && value <= 1))
    throw new UsageError(`--${name} ${text}: a share from 0 to 1 was expected.`);
  return value;
}

function parseLocales(text: string): CorpusLocale[] {
  return text.split(',').map((locale) => {
    if (!(locale in PHRASES)) {
      throw new UsageError(
        `--locales ${text}: known are ${Object.keys(PHRASES).join(', ')}, joined by commas.`,
      );
    }
    return locale as CorpusLocale;
  });
}
