import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { UsageError } from '../options.ts';

/** What git remembers of a content folder. */
export interface History {
  /** The commits that changed a file, newest first. */
  commitsOf: (path: string) => string[];
  /** The bytes of a file in a commit; undefined when it had none. */
  read: (commit: string, path: string) => Uint8Array | undefined;
  /** Whether the clone holds only the newest commits. */
  isShallow: boolean;
}

/** Opens the history of a folder. Throws a UsageError that says what is missing. */
export function openHistory(folder: string): History {
  const { status, stdout, stderr, error } = git(folder, ['rev-parse', '--is-shallow-repository']);
  if (error) throw new UsageError('The old text has to come from git, and git is not installed here.');
  if (status !== 0) {
    throw new UsageError(
      `The old text has to come from git, and ${folder} is in no git repository.\n${String(stderr).trim()}`,
    );
  }
  return {
    commitsOf: (path) =>
      String(git(folder, ['log', '--format=%H', '--', path]).stdout)
        .split('\n')
        .filter(Boolean),
    read: (commit, path) => {
      const shown = git(folder, ['show', `${commit}:./${path}`]);
      return shown.status === 0 ? shown.stdout : undefined;
    },
    isShallow: String(stdout).trim() === 'true',
  };
}

function git(folder: string, args: string[]): SpawnSyncReturns<Buffer> {
  return spawnSync('git', args, { cwd: folder, maxBuffer: 1 << 28 });
}
