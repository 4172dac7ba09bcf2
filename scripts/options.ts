import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The project's own folder, and the one whose files are served as they are. */
export const PROJECT_FOLDER = fileURLToPath(new URL('..', import.meta.url));
export const PUBLIC_FOLDER = resolve(PROJECT_FOLDER, 'public');

/** Environment variables with which Astro tells nobody that it was used: it does, unless it is told not to. */
export const QUIET_ASTRO = { ASTRO_TELEMETRY_DISABLED: '1' };

/** Exit codes of every script: all is well, the content has problems, wrong usage or a bug in Handrail. */
export const EXIT = { clean: 0, findings: 1, usage: 2 } as const;

/** Wrong usage of a script: the message is for the person at the terminal, without a stack trace. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses the arguments of a script that takes options only. Throws a UsageError that names what is allowed. */
export function parseOptions<T extends Options>(
  options: T,
  args = process.argv.slice(2),
): ReturnType<typeof parseArgs<{ options: T; strict: true }>>['values'] {
  try {
    return parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    const allowed = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(
      `${error instanceof Error ? error.message : String(error)}\nOptions: ${allowed.join(', ')}`,
      {
        cause: error,
      },
    );
  }
}

/** The absolute path of a folder that has to exist. */
export function folderOption(name: string, value: string): string {
  const folder = resolve(value);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UsageError(`--${name} ${value}: there is no such folder.`);
  }
  return folder;
}

/** Runs a script's work and sets the exit code that it returns. */
export async function runScript(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.exitCode = EXIT.usage;
    console.error(error instanceof UsageError ? error.message : error);
  }
}
