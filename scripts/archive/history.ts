import { askGit } from '../../src/read/git.ts';
import { UsageError } from '../options.ts';

/** What git remembers of a content folder. */
export interface History {
  /** The commits that changed a file, newest first. */
  commitsOf: (path: string) => Promise<string[]>;
  /** The bytes of a file in a commit; undefined when it had none. */
  read: (commit: string, path: string) => Promise<Uint8Array | undefined>;
  /** Whether the clone holds only the newest commits. */
  isShallow: boolean;
}

/** Opens the history of a folder. Throws a UsageError when there is none. */
export async function openHistory(folder: string): Promise<History> {
  const answer = await askGit(folder, ['rev-parse', '--is-shallow-repository']);
  if (!answer) {
    throw new UsageError(
      `The old text has to come from git. Either git is not installed here, or ${folder} is in no git repository.`,
    );
  }
  return {
    commitsOf: async (path) => {
      const commits = await askGit(folder, ['log', '--format=%H', '--', path]);
      return String(commits ?? '')
        .split('\n')
        .filter(Boolean);
    },
    read: (commit, path) => askGit(folder, ['show', `${commit}:./${path}`]),
    isShallow: String(answer).trim() === 'true',
  };
}
