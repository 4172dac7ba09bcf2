import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CONTENT_VARIABLE, URL_VARIABLE } from '../src/read/configured-content.ts';
import { parseSiteUrl } from '../src/read/site-url.ts';
import { buildSite, type BuildRequest } from './build-site.ts';
import { SHARD_RECORD } from './draft.ts';
import { folderOption, parseOptions, PROJECT_FOLDER, runScript, UsageError } from './options.ts';

/** `npm run build`: the whole site; with `--shard i/n` a share of its pages, with `--merge DIR…` the site from all shares. */
await runScript(async () => {
  const known = {
    content: { type: 'string', default: 'content' },
    out: { type: 'string' },
    url: { type: 'string' },
    shard: { type: 'string' },
    merge: { type: 'string', multiple: true },
  } as const;
  const options = parseOptions(known, nameEach('--merge', process.argv.slice(2)));
  const folder = folderOption('content', options.content);
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  if (shard && options.merge)
    throw new UsageError('--shard builds a share, --merge joins all of them: choose one.');
  const shards = (options.merge ?? []).map(shardOption);
  // A share is no site: it must not take the place of one.
  const out = resolve(options.out ?? (shard ? `shard-${shard.index + 1}` : 'dist'));
  process.env[CONTENT_VARIABLE] = folder;
  if (options.url !== undefined) process.env[URL_VARIABLE] = siteUrlOption(options.url);
  process.chdir(PROJECT_FOLDER);
  return buildSite({ folder, out, shard, shards });
});

/** `--merge a b` as `--merge a --merge b`: what a shell makes of `--merge shard-*`. */
function nameEach(name: string, args: readonly string[]): string[] {
  let current = '';
  return args.flatMap((arg, i) => {
    const isFirst = args[i - 1] === name;
    if (arg.startsWith('--')) current = arg;
    return !arg.startsWith('--') && current === name && !isFirst ? [name, arg] : [arg];
  });
}

/** The absolute path of a folder of a share. */
function shardOption(name: string): string {
  const folder = folderOption('merge', name);
  if (!existsSync(join(folder, SHARD_RECORD))) {
    throw new UsageError(
      `--merge ${name}: this is no folder that "npm run build -- --shard i/n" has written.`,
    );
  }
  return folder;
}

function siteUrlOption(text: string): string {
  try {
    return parseSiteUrl(text);
  } catch (error) {
    throw new UsageError(`--url ${text}: this is not an address such as https://help.example.`, {
      cause: error,
    });
  }
}

function parseShard(text: string): NonNullable<BuildRequest['shard']> {
  const [, number = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (number < 1 || number > count)
    throw new UsageError(`--shard ${text}: such as 1/4 was expected, and up to 4/4.`);
  return { index: number - 1, count };
}
