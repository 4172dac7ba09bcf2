import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { enableCompileCache, SourceMap } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// `node scripts/start.js scripts/check.ts …` runs a script from one file that holds all its modules. To find, read and
// link five hundred small modules takes as long as to check three hundred answers; those of the build take a second. The
// file is made by the first run, and again as soon as one of the files that it was made of is no longer the same. In
// JavaScript, because TypeScript would have to be translated before anything begins.
//
// The option `--max-semi-space-size=8` (megabytes) that package.json has for the check keeps what is new in memory within
// the processor's cache: what is read stays until the end, and a larger space only has more of it to move. It saves a
// fifth of the time of a check.

// To compile the file takes longer still: what was compiled is kept for the next run.
enableCompileCache();

process.argv.splice(1, 1);
const script = resolve(process.argv[1] ?? '');
const bundle = join(
  import.meta.dirname,
  '../node_modules/.cache/handrail/scripts',
  `${basename(script, '.ts')}.mjs`,
);
const isReady = isFresh() || makeBundle();
if (isReady) Error.prepareStackTrace = traceSources;
await import(pathToFileURL(isReady ? bundle : script).href);

/** Whether the bundle, and each file that it was made of, is what it was when the bundle was made. */
function isFresh() {
  try {
    /** @type {import('./bundle.ts').BundleRecord} */
    const record = JSON.parse(readFileSync(`${bundle}.json`, 'utf8'));
    return record.every(([file, changed, size]) => {
      const now = statSync(file);
      return now.ctimeMs === changed && now.size === size;
    });
  } catch {
    return false;
  }
}

/** False where none can be made, such as in a folder that is only to be read: the script also runs as it is. */
function makeBundle() {
  const bundler = join(import.meta.dirname, 'bundle.ts');
  return spawnSync(process.execPath, [bundler, script, bundle], { stdio: 'ignore' }).status === 0;
}

/**
 * The trace of an error, with its places in the sources. Only here is the map read: Node's own option for that reads it
 * at every start, which takes a tenth of the time of a check.
 * @param {Error} error
 * @param {NodeJS.CallSite[]} sites
 */
function traceSources(error, sites) {
  const home = pathToFileURL(bundle).href;
  // Libraries make errors only to see who has called them.
  const isOurs = sites.some((site) => site.getFileName() === home);
  const map = isOurs && new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  const lines = sites.map((site) => {
    const [line, column] = [site.getLineNumber() ?? 1, site.getColumnNumber() ?? 1];
    const origin = map && site.getFileName() === home ? map.findOrigin(line, column) : {};
    if (!('fileName' in origin)) return String(site);
    const source = new URL(origin.fileName, home).href;
    return String(site).replace(
      `${home}:${line}:${column}`,
      `${source}:${origin.lineNumber}:${origin.columnNumber}`,
    );
  });
  return [String(error), ...lines].join('\n    at ');
}
