import { parseArgs } from 'node:util';
import { buildGraph } from '../src/graph/graph.ts';
import { livingVersion } from '../src/model/site.ts';
import { readContent } from '../src/read/read-content.ts';
import { folderOption, PUBLIC_FOLDER, runScript, UsageError } from './options.ts';
import { begin } from './translate/begin.ts';
import { confirm } from './translate/confirm.ts';
import { keepFresh } from './translate/keep-fresh.ts';
import { USAGE, type Work } from './translate/work.ts';

/** `npm run translate`: writes translations to fill in, and confirms translations. */
await runScript(async () => {
  const { values, positionals } = parseArguments();
  const [command, ...rest] = positionals;
  const folder = folderOption('content', values.content);
  const { site, entries, assets, history } = await readContent(folder, PUBLIC_FOLDER);
  if (!site) throw new UsageError('site.yml cannot be read: run "npm run check" first.');
  const work: Work = {
    folder,
    graph: buildGraph({ site, entries, assets, history }),
    isDryRun: values['dry-run'],
  };
  const [first, second] = rest;
  if (command === 'done' && first !== undefined) {
    return confirm(work, first, rest.slice(1), values.version ?? livingVersion(site).id);
  }
  if (command === 'minor' && first !== undefined && second === undefined) return keepFresh(work, first);
  if (command !== undefined && first !== undefined && second === undefined)
    return begin(work, command, first);
  throw new UsageError(USAGE);
});

interface Arguments {
  values: { content: string; 'dry-run': boolean; version?: string | undefined };
  positionals: string[];
}

function parseArguments(): Arguments {
  try {
    return parseArgs({
      options: {
        content: { type: 'string', default: 'content' },
        'dry-run': { type: 'boolean', default: false },
        version: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, {
      cause: error,
    });
  }
}
