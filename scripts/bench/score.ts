import { DEFECT_CLASSES, type PlantedDefect } from './corpus.ts';
import type { Measured } from './measure.ts';
import type { Peer, Reported } from './peers.ts';

/** What a tool cost and found. */
export interface Result {
  peer: Peer;
  measured: Measured;
  reported: readonly Reported[];
}

/**
 * Two Markdown tables: what each tool cost, and what it found of each class of defect. A finding counts for a defect
 * when it is in the same file, since each file has one defect at most; whatever is reported about a file without a
 * defect is a false alarm.
 */
export function formatResults(results: readonly Result[], planted: readonly PlantedDefect[]): string {
  const defective = new Set(planted.map(({ file }) => file));
  const costs = results.map(({ peer, measured, reported }) => [
    peer.name,
    peer.input,
    measured.isStopped ? `stopped at ${measured.seconds.toFixed(0)}` : measured.seconds.toFixed(2),
    measured.cpuSeconds.toFixed(2),
    measured.megabytes.toFixed(0),
    String(planted.filter((defect) => isFound(reported, defect)).length),
    String(reported.filter(({ file }) => !defective.has(file)).length),
  ]);
  const classes = DEFECT_CLASSES.map((rule) => [
    `\`${rule}\``,
    ...results.map((result) =>
      scoreOf(
        result,
        planted.filter((defect) => defect.rule === rule),
      ),
    ),
  ]);
  const all = `found of ${planted.length}`;
  return [
    formatTable(['tool', 'reads', 'seconds', 'CPU seconds', 'memory (MB)', all, 'false alarms'], costs),
    formatTable(['class of defect', ...results.map(({ peer }) => peer.name)], classes),
  ].join('\n');
}

/** How many of a class were found; a dash where a tool neither says that it looks for them nor finds any. */
function scoreOf({ peer, reported }: Result, ofClass: readonly PlantedDefect[]): string {
  const found = ofClass.filter((defect) => isFound(reported, defect)).length;
  const isClaimed = peer.claims.includes(ofClass[0]?.rule ?? '');
  if (!isClaimed && found === 0) return '–';
  return `${found}/${ofClass.length}${isClaimed ? '' : ' (not claimed)'}`;
}

function isFound(reported: readonly Reported[], defect: PlantedDefect): boolean {
  return reported.some(({ file }) => file === defect.file);
}

/** A Markdown table. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('');
}
