import { mkdtemp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, type Measured } from './bench/measure.ts';
import type { CorpusLocale } from './bench/phrases.ts';
import { generateFreshSite } from './bench/site-corpus.ts';
import { HANDRAIL, SITE_PEERS, type SitePeer } from './bench/site-peers.ts';
import { EXIT, parseOptions, runScript } from './options.ts';

const LOCALES: readonly CorpusLocale[] = ['en', 'nl', 'fr'];

interface Row extends Measured {
  entries: number;
  pages: number;
  files: number;
  bytes: number;
  /** Mean bytes of a page of an answer. */
  pageBytes: number;
}

/**
 * `npm run bench:build -- [--sizes 300,1000] [--peers Hugo,VitePress] [--limit SECONDS]`: the same answers in three
 * languages built by Handrail and others, each from nothing and within its time; then one edited answer built again by
 * Handrail. GNU time and Hugo come from Debian (packages `time`, `hugo`), the other builders from npm, into a temporary folder.
 */
await runScript(async () => {
  const options = parseOptions({
    sizes: { type: 'string', default: '300,1000,3000,10000' },
    peers: { type: 'string', default: SITE_PEERS.map(({ name }) => name).join(',') },
    limit: { type: 'string', default: '900' },
  });
  const sizes = options.sizes.split(',').map(Number);
  const wanted = options.peers.split(',').filter(Boolean);
  const peers = [
    HANDRAIL,
    ...SITE_PEERS.filter(({ name }) => wanted.some((start) => name.startsWith(start))),
  ];
  const limit = Number(options.limit);
  console.log(
    `${LOCALES.length} languages; Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, limit ${limit} s, ${new Date().toISOString().slice(0, 10)}\n`,
  );
  console.log(
    '| builder | answers | pages | seconds | CPU s | memory (MB) | pages/s | files | MB | kB a page | growth |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const peer of peers) await benchPeer(peer, sizes, limit);
  return EXIT.clean;
});

/** Growth is the exponent of CPU seconds between this size and the one before. */
async function benchPeer(peer: SitePeer, sizes: readonly number[], limit: number): Promise<void> {
  let before: Row | undefined;
  for (const entries of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'handrail-bench-'));
    try {
      await peer.prepare(folder, { locales: LOCALES, source: generateFreshSite(entries, LOCALES) });
      const row = await run(peer, folder, entries, limit);
      const growth = before
        ? Math.log(row.cpuSeconds / before.cpuSeconds) / Math.log(row.entries / before.entries)
        : undefined;
      console.log(formatRow(peer.name, row, growth));
      if (row.isStopped) return;
      if (peer === HANDRAIL) await benchEdit(folder, entries, limit);
      before = row;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

async function benchEdit(folder: string, entries: number, limit: number): Promise<void> {
  const file = join(folder, 'content/en/room-0/device-0.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace('You need this', 'You really need this'));
  console.log(
    formatRow('Handrail, one edited answer', await run(HANDRAIL, folder, entries, limit), undefined),
  );
}

async function run(peer: SitePeer, folder: string, entries: number, limit: number): Promise<Row> {
  await mkdir(folder, { recursive: true });
  const measured = measure(peer.command(folder), folder, limit);
  const output = join(folder, peer.output);
  const found = await readdir(output, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = found.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  const sizesOf = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const answers = files.flatMap((file, i) =>
    /device-\d+(?:\/index)?\.html$/.test(file) ? [sizesOf[i]!] : [],
  );
  if (answers.length === 0 && !measured.isStopped) console.error(measured.stderr.slice(-2_000));
  return {
    ...measured,
    entries,
    pages: files.filter((file) => file.endsWith('.html')).length,
    files: files.length,
    bytes: sum(sizesOf),
    pageBytes: sum(answers) / Math.max(answers.length, 1),
  };
}

function formatRow(name: string, row: Row, growth: number | undefined): string {
  const { entries, seconds, cpuSeconds, megabytes, pages, files, bytes, pageBytes, isStopped } = row;
  const cells = isStopped
    ? ['–', 'not within the limit', cpuSeconds.toFixed(1), megabytes.toFixed(0), '–', '–', '–', '–', '–']
    : [
        pages,
        seconds.toFixed(1),
        cpuSeconds.toFixed(1),
        megabytes.toFixed(0),
        (pages / seconds).toFixed(0),
        files,
        (bytes / 1e6).toFixed(1),
        (pageBytes / 1e3).toFixed(1),
        growth?.toFixed(2) ?? '–',
      ];
  return `| ${[name, entries, ...cells].join(' | ')} |`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
