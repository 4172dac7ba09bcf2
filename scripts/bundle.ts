import { statSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown, type Plugin } from 'rolldown';

/**
 * The bundle and the files that it was made of: path, milliseconds of the last change, and bytes. The time is that of
 * the change of the file itself (`ctime`), which no program can set: npm gives the files of every release the same `mtime`.
 */
export type BundleRecord = [file: string, changed: number, size: number][];

/** Packages that find a program of their own beside their modules. */
const PROGRAMS = ['@myriaddreamin/typst-ts-node-compiler', 'pagefind', 'sharp'];

/**
 * `node scripts/bundle.ts SCRIPT BUNDLE`: writes a script with everything that it always imports as one file, with a map
 * to the sources and the record that tells whether it still holds beside it. Each file takes the place of an older one at
 * once, so that a script that starts meanwhile finds a whole one. In a process of its own, because the bundler would
 * leave 350 MB in that of the script.
 */
async function bundleScript(script: string, bundle: string): Promise<void> {
  const sources: BundleRecord = [];
  const build = await rolldown({
    input: script,
    platform: 'node',
    tsconfig: false,
    external: PROGRAMS,
    // A script that cannot be bundled runs as it is.
    logLevel: 'silent',
    plugins: [record(sources), leaveOut, keepPlaces],
  });
  const { output } = await build.generate({ codeSplitting: false, sourcemap: true, file: bundle });
  await build.close();
  const [{ code, map }] = output;
  await mkdir(dirname(bundle), { recursive: true });
  await replace(`${bundle}.map`, JSON.stringify(map));
  await replace(bundle, code);
  await replace(`${bundle}.json`, JSON.stringify([stamp(bundle), ...sources]));
}

/** Notes each file before it is read: what changes from then on makes the bundle an old one. */
function record(sources: BundleRecord): Plugin {
  return {
    name: 'record',
    load(id) {
      if (!id.startsWith('\0')) sources.push(stamp(id));
    },
  };
}

/**
 * What a script imports only when it is asked for something stays where it is. Within the bundle it would make that half
 * as large again, and slower to run: what both need could not be evaluated in one go.
 */
const leaveOut: Plugin = {
  name: 'leave-out',
  resolveId(source, importer, { kind }) {
    if (kind !== 'dynamic-import' || importer === undefined) return null;
    if (!source.startsWith('.')) return { id: source, external: true };
    return { id: pathToFileURL(resolve(dirname(importer), source)).href, external: true };
  },
};

/** What stands beside a module, such as the folder of the project, is found from where the module was. */
const keepPlaces: Plugin = {
  name: 'keep-places',
  transform: {
    filter: { code: 'import.meta.url' },
    // Lines stay where they are, which is as exact as a map has to be.
    handler: (code, id) => ({
      code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
      map: null,
    }),
  },
};

function stamp(file: string): BundleRecord[number] {
  const { ctimeMs, size } = statSync(file);
  return [file, ctimeMs, size];
}

async function replace(file: string, text: string): Promise<void> {
  const draft = `${file}.draft-${process.pid}`;
  await writeFile(draft, text);
  await rename(draft, file);
}

await bundleScript(process.argv[2]!, process.argv[3]!);
