import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DEFECT_CLASSES, generateCorpus, type Corpus } from './bench/corpus.ts';
import { measure, type Measured } from './bench/measure.ts';
import { HANDRAIL, PEERS, type Peer } from './bench/peers.ts';
import { formatResults, formatTable, type Result } from './bench/score.ts';
import { EXIT, parseOptions, runScript, UsageError } from './options.ts';

/**
 * `npm run bench:check`: plants defects in a generated corpus and lets Handrail and its peers look for them, in one
 * run: seconds, CPU seconds, peak memory, defects found of each class, and false alarms. Then Handrail alone on larger
 * corpora, to see how its time grows. Peers are installed into a temporary folder, never into the project.
 */
await runScript(async () => {
  const options = parseOptions({
    entries: { type: 'string', default: '1000' },
    each: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '3' },
    limit: { type: 'string', default: '300' },
    growth: { type: 'string', default: '1000,2000,5000,10000' },
    only: { type: 'string' },
  });
  const [entries, each, seed, runs, limit] = [
    options.entries,
    options.each,
    options.seed,
    options.runs,
    options.limit,
  ].map(wholeNumber) as [number, number, number, number, number];
  const growth = options.growth.split(',').filter(Boolean).map(wholeNumber);
  const peers = PEERS.filter(
    ({ name }) => options.only?.split(',').some((part) => name.startsWith(part)) ?? true,
  );
  const folder = await mkdtemp(join(tmpdir(), 'handrail-bench-'));
  try {
    const results: Result[] = [];
    for (const peer of peers) {
      console.error(`${peer.name} …`);
      const corpus = generateCorpus({ entries, each, seed, style: peer.style });
      const measured = await runPeer(peer, corpus, folder, { runs, limit });
      results.push({ peer, measured, reported: measured.isStopped ? [] : peer.read(measured) });
    }
    const { planted } = generateCorpus({ entries, each, seed, style: 'file' });
    console.log(
      `${entries} answers with ${planted.length} defects of ${DEFECT_CLASSES.length} classes; the fastest of ${runs} runs; ${describeMachine()}.\n`,
    );
    console.log(formatResults(results, planted));
    if (growth.length > 0) console.log(await measureGrowth(growth, folder, { runs, limit }));
    return EXIT.clean;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

interface Effort {
  runs: number;
  /** Seconds after which a run is stopped. */
  limit: number;
}

/** The fastest of several runs: what else the machine does can only make a run slower. */
async function runPeer(
  peer: Peer,
  corpus: Corpus,
  folder: string,
  { runs, limit }: Effort,
): Promise<Measured> {
  const work = await mkdtemp(join(folder, 'peer-'));
  await writeCorpus(join(work, peer.contentFolder), corpus);
  await peer.prepare(work);
  let best: Measured | undefined;
  for (let run = 0; run < runs; run++) {
    const measured = measure(peer.command(work), work, limit);
    if (!best || measured.seconds < best.seconds) best = measured;
    if (measured.isStopped) break;
  }
  await rm(work, { recursive: true, force: true });
  return best!;
}

async function measureGrowth(sizes: readonly number[], folder: string, effort: Effort): Promise<string> {
  const rows: string[][] = [];
  for (const entries of sizes) {
    const corpus = generateCorpus({ entries, each: 6, seed: 1, style: HANDRAIL.style });
    const { seconds, cpuSeconds, megabytes } = await runPeer(HANDRAIL, corpus, folder, effort);
    const perThousand = ((1000 * seconds) / entries).toFixed(2);
    rows.push([
      String(entries),
      seconds.toFixed(2),
      perThousand,
      cpuSeconds.toFixed(2),
      megabytes.toFixed(0),
    ]);
  }
  return formatTable(['answers', 'seconds', 'seconds per 1,000', 'CPU seconds', 'memory (MB)'], rows);
}

async function writeCorpus(folder: string, { files }: Corpus): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

function describeMachine(): string {
  const [load = 0] = loadavg();
  return `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${load.toFixed(1)}, ${new Date().toISOString().slice(0, 10)}`;
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new UsageError(`${text}: this must be a whole number above 0.`);
}
