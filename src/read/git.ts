import { spawn } from 'node:child_process';

/**
 * What git answers in a folder, on its standard output. Undefined when git is not installed, or refuses: the folder is
 * in no repository, the commit does not exist. `input` is what git reads.
 */
export function askGit(folder: string, args: readonly string[], input = ''): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const git = spawn('git', ['-c', 'core.quotePath=off', ...args], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const parts: Buffer[] = [];
    git.on('error', () => resolve(undefined));
    git.stdout.on('data', (part: Buffer) => parts.push(part));
    git.on('close', (code) => resolve(code === 0 ? Buffer.concat(parts) : undefined));
    // A git that gives up at once closes its end first.
    git.stdin.on('error', () => undefined);
    git.stdin.end(input);
  });
}

/** The contents of objects in the order asked for. Undefined when git cannot tell. */
export async function readBlobs(folder: string, ids: readonly string[]): Promise<string[] | undefined> {
  const answer = await askGit(folder, ['cat-file', '--batch'], ids.map((id) => `${id}\n`).join(''));
  if (!answer) return undefined;
  const texts: string[] = [];
  let at = 0;
  while (at < answer.length) {
    const lineEnd = answer.indexOf('\n', at);
    const size = Number(answer.toString('utf8', at, lineEnd).split(' ')[2] ?? 0);
    texts.push(answer.toString('utf8', lineEnd + 1, lineEnd + 1 + size));
    at = lineEnd + 1 + size + 1;
  }
  return texts;
}
