import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildGraph } from '../src/graph/graph.ts';
import { SITE_FILE } from '../src/read/parse-site.ts';
import { readContent } from '../src/read/read-content.ts';
import { planAmend } from './archive/amend.ts';
import { planCut } from './archive/cut.ts';
import { openHistory } from './archive/history.ts';
import { planKeep } from './archive/keep.ts';
import { carryOut, type LockedGraph, type Plan } from './archive/plan.ts';
import { describeStatus } from './archive/status.ts';
import { EXIT, folderOption, PUBLIC_FOLDER, runScript, UsageError } from './options.ts';

const USAGE = `npm run archive -- status
  Shows the versions, and every text that is not what it was when its version was closed.
npm run archive -- cut <id> --from YYYY-MM-DD --label en="…" --label nl="…" …
  Closes the current version the day before, and opens a new one.
npm run archive -- keep <slug> …
  Stores the old text of an answer, taken from git, for the older versions that would lose it.
npm run archive -- amend <slug> … | --all
  Accepts the text of today for the older versions that show it.
All but status: --dry-run shows what would be done.`;

const OPTIONS = {
  content: { type: 'string', default: 'content' },
  from: { type: 'string' },
  label: { type: 'string', multiple: true },
  all: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
} as const;

/** `npm run archive`: closes versions and looks after the texts of those that are closed. */
await runScript(async () => {
  const { values, positionals } = parseCommand();
  const [command, ...names] = positionals;
  const folder = folderOption('content', values.content);
  const { site, entries, assets, lock } = await readContent(folder, PUBLIC_FOLDER);
  if (!site || !lock) {
    throw new UsageError('The content cannot be read: run "npm run check" first.');
  }
  const graph = { ...buildGraph({ site, entries, assets }), lock };
  const plan = async (): Promise<Plan> => {
    switch (command) {
      case 'cut':
        return planCut(graph, await readFile(join(folder, SITE_FILE), 'utf8'), {
          id: only(names),
          from: values.from ?? usage(),
          label: Object.fromEntries((values.label ?? []).map(parseLabel)),
        });
      case 'keep':
        return planKeep(graph, known(graph, names), () => openHistory(folder));
      case 'amend':
        return planAmend(graph, values.all ? undefined : known(graph, names));
      default:
        return usage();
    }
  };
  if (command === 'status') {
    const { lines, isClean } = describeStatus(graph);
    console.log(lines.join('\n'));
    return isClean ? EXIT.clean : EXIT.findings;
  }
  await carryOut(await plan(), folder, values['dry-run']);
  return EXIT.clean;
});

function parseCommand(): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, {
      cause: error,
    });
  }
}

function usage(): never {
  throw new UsageError(USAGE);
}

function only(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : usage();
}

/** `en="Since May"` → its locale and its text. */
function parseLabel(label: string): [string, string] {
  const at = label.indexOf('=');
  if (at < 1)
    throw new UsageError(`--label ${label}: write the language, "=" and the name, as in en="Since May".`);
  return [label.slice(0, at), label.slice(at + 1)];
}

/** Slugs that are an entry, or were one. */
function known(graph: LockedGraph, slugs: readonly string[]): readonly string[] {
  if (slugs.length === 0) usage();
  const all = new Set([
    ...[...graph.versions.values()].flatMap((texts) => [...texts.keys()]),
    ...Object.values(graph.lock).flatMap((texts) => Object.keys(texts)),
  ]);
  for (const slug of slugs) {
    if (!all.has(slug))
      throw new UsageError(`There is no answer ${slug}: write its topic and its name, as in phone/new.`);
  }
  return slugs;
}
