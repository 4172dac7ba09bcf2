import { spawnSync } from 'node:child_process';

/** What a command cost. */
export interface Measured {
  /** Wall-clock seconds. */
  seconds: number;
  /** User and system seconds of all its processes. */
  cpuSeconds: number;
  /** Peak resident memory of its largest process, in megabytes. */
  megabytes: number;
  stdout: string;
  stderr: string;
}

/** Runs a command under GNU time (Debian package `time`) and returns its cost and output; it may fail. */
export function measure(command: string, args: readonly string[], cwd: string): Measured {
  const marker = '@@measured';
  const { stdout, stderr } = spawnSync('/usr/bin/time', ['-f', `${marker} %e %U %S %M`, command, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1', CI: 'true' },
  });
  const [before = '', figures = ''] = stderr.split(marker);
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = figures.trim().split(/\s+/).map(Number);
  return { seconds: wall, cpuSeconds: user + system, megabytes: kilobytes / 1024, stdout, stderr: before };
}
