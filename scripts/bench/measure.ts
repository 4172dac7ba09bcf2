import { spawnSync } from 'node:child_process';
import { QUIET_ASTRO } from '../options.ts';

/** What a command cost. */
export interface Measured {
  /** Wall-clock seconds. */
  seconds: number;
  /** User and system seconds of all its processes. */
  cpuSeconds: number;
  /** Peak resident memory of its largest process, in megabytes. */
  megabytes: number;
  /** It was stopped because its time was up. */
  isStopped: boolean;
  stdout: string;
  stderr: string;
}

/** What `timeout` (GNU coreutils) ends with when it had to stop a command. */
const STOPPED = 124;

/**
 * Runs a command under GNU time (Debian package `time`), for so many seconds at most, and returns its cost and output;
 * it may fail.
 */
export function measure(command: readonly string[], cwd: string, limit: number): Measured {
  const marker = '@@measured';
  const { status, stdout, stderr } = spawnSync(
    '/usr/bin/time',
    ['-f', `${marker} %e %U %S %M`, 'timeout', String(limit), ...command],
    { cwd, encoding: 'utf8', maxBuffer: 1 << 28, env: QUIET },
  );
  const [before = '', figures = ''] = stderr.split(marker);
  const [seconds = 0, user = 0, system = 0, kilobytes = 0] = figures.trim().split(/\s+/).map(Number);
  return {
    seconds,
    cpuSeconds: user + system,
    megabytes: kilobytes / 1024,
    isStopped: status === STOPPED,
    stdout,
    stderr: before,
  };
}

/** Surroundings in which tools print for programs, and call nobody. */
export const QUIET = { ...process.env, NO_COLOR: '1', CI: 'true', ...QUIET_ASTRO };
