import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PEERS, type Peer, type Reported } from './bench/peers.ts';
import { DEFECT_CLASSES, generateCorpus, type Corpus, type PlantedDefect } from './bench/corpus.ts';
import type { Measured } from './bench/measure.ts';
import { EXIT, parseOptions, runScript } from './options.ts';

/**
 * `npm run bench:check`: plants defects in a generated corpus and lets Handrail and its peers look for them, in one
 * run: seconds, CPU seconds, peak memory, defects found of each class, and false alarms. Peers are installed into a
 * temporary folder, never into the project. A finding counts for a defect when it is in the same file, since each file
 * has one defect at most; anything reported about a file without a defect is a false alarm.
 */
await runScript(async () => {
  const options = parseOptions({
    entries: { type: 'string', default: '1000' },
    each: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  });
  const size = { entries: Number(options.entries), each: Number(options.each), seed: Number(options.seed) };
  const folder = await mkdtemp(join(tmpdir(), 'handrail-bench-'));
  try {
    console.log(
      `${size.entries} answers, ${size.each} of each of ${DEFECT_CLASSES.length} classes of defects, ${cpus().length} cores`,
    );
    for (const peer of PEERS) {
      if (options.only !== undefined && !options.only.split(',').includes(peer.name)) continue;
      const corpus = generateCorpus({ ...size, style: peer.style });
      const work = join(folder, peer.name);
      await writeCorpus(join(work, peer.contentFolder), corpus);
      const { measured, reported } = await peer.run(work, corpus);
      printRow(peer, measured, reported, corpus.planted);
    }
    return EXIT.clean;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function writeCorpus(folder: string, { files }: Corpus): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

function printRow(
  peer: Peer,
  measured: Measured,
  reported: readonly Reported[],
  planted: readonly PlantedDefect[],
): void {
  const files = new Set(reported.map(({ file }) => file));
  const defective = new Set(planted.map(({ file }) => file));
  const found = DEFECT_CLASSES.map((rule) => {
    const ofClass = planted.filter((defect) => defect.rule === rule);
    return `${rule} ${ofClass.filter(({ file }) => files.has(file)).length}/${ofClass.length}`;
  });
  const falseAlarms = reported.filter(({ file }) => !defective.has(file));
  console.log(
    `\n${peer.name}  ${measured.seconds.toFixed(2)} s  ${measured.cpuSeconds.toFixed(2)} CPU s  ${measured.megabytes.toFixed(0)} MB  false alarms: ${falseAlarms.length}`,
  );
  console.log(`  ${found.join(', ')}`);
  const kinds = Map.groupBy(falseAlarms, ({ rule }) => rule);
  if (kinds.size > 0)
    console.log(
      `  false alarms by rule: ${[...kinds].map(([rule, list]) => `${rule} ${list.length}`).join(', ')}`,
    );
}
