import { readFile, writeFile } from 'node:fs/promises';
import { EXIT, parseOptions, runScript } from './options.ts';

/** The parts of a lockfile entry that matter here. */
interface LockedPackage {
  version?: string;
  /** Addresses where its authors can be paid: nothing that an installation needs. */
  funding?: unknown;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

/**
 * `npm run lockfile`: adds the optional packages for other systems that npm left out, and leaves out the host names that
 * npm writes beside some packages: the lockfile has none, so that it holds for every registry.
 *
 * npm leaves an optional package out of the lockfile when the registry at hand does not have it (a partial mirror, or a
 * release that is minutes old), and then `npm ci` refuses that very lockfile: "Missing: … from lock file". The entries
 * are for other systems than this one, so nothing is installed from them here.
 */
await runScript(async () => {
  parseOptions({});
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const added: string[] = [];
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const place = placeOf(lock.packages, path, name, version);
      if (place === undefined) continue;
      lock.packages[place] = { version, ...(dev ? { dev } : {}), optional: true, ...systemOf(name) };
      added.push(`${name}@${version}`);
    }
  }
  for (const locked of Object.values(lock.packages)) delete locked.funding;
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  console.log(added.length === 0 ? 'The lockfile is complete.' : `Added ${added.join(', ')}.`);
  return EXIT.clean;
});

/** Where a missing optional package belongs; undefined when the version asked for is there. */
function placeOf(
  packages: Readonly<Record<string, LockedPackage>>,
  dependent: string,
  name: string,
  version: string,
): string | undefined {
  if (!/^\d/.test(version)) return undefined;
  for (let folder = dependent; ; folder = folder.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const found = packages[`${folder}${folder ? '/' : ''}node_modules/${name}`];
    if (found?.version === version) return undefined;
    if (found) return `${dependent}/node_modules/${name}`;
    if (folder === '') return `node_modules/${name}`;
  }
}

/** The system that a package is for, as the names of prebuilt packages spell it. */
function systemOf(name: string): Pick<LockedPackage, 'os' | 'cpu'> {
  const system = (aliases: Record<string, string>): string[] =>
    Object.entries(aliases)
      .filter(([word]) => name.split(/[-/]/).includes(word))
      .map(([, value]) => value);
  const os = system({
    aix: 'aix',
    android: 'android',
    darwin: 'darwin',
    freebsd: 'freebsd',
    linux: 'linux',
    netbsd: 'netbsd',
    openbsd: 'openbsd',
    openharmony: 'openharmony',
    sunos: 'sunos',
    wasi: 'wasi',
    win32: 'win32',
    windows: 'win32',
  });
  const cpu = system({
    arm: 'arm',
    arm64: 'arm64',
    ia32: 'ia32',
    loong64: 'loong64',
    ppc64: 'ppc64',
    riscv64: 'riscv64',
    s390x: 's390x',
    wasm32: 'wasm32',
    x64: 'x64',
  });
  return { ...(os.length > 0 ? { os } : {}), ...(cpu.length > 0 ? { cpu } : {}) };
}
