import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { livingVersion } from '../src/model/site.ts';
import { readContent } from '../src/read/read-content.ts';
import { hostSite } from './bench/host.ts';
import { auditPage, installLighthouse, LIGHTHOUSE, type PageAudit } from './bench/lighthouse.ts';
import { installStarlight } from './bench/peers.ts';
import { formatTable } from './bench/score.ts';
import { buildStarlight, writeStarlightAnswers } from './bench/starlight-answers.ts';
import { EXIT, parseOptions, PROJECT_FOLDER, PUBLIC_FOLDER, runScript } from './options.ts';

const CONTENT = join(PROJECT_FOLDER, 'content');

const HEAD = [
  'page',
  'performance',
  'accessibility',
  'best practices',
  'SEO',
  'kB',
  'requests',
  'LCP (s)',
  'TBT (ms)',
  'audits that cost points',
];

/**
 * `npm run bench:pages`: Lighthouse with its mobile preset on four pages of this project's site, and on those that a
 * default Starlight site with the same answers has. Both are served compressed; Starlight and Lighthouse are installed
 * into a temporary folder.
 */
await runScript(async () => {
  const { runs } = parseOptions({ runs: { type: 'string', default: '3' } });
  const folder = await mkdtemp(join(tmpdir(), 'handrail-pages-'));
  try {
    const tool = join(folder, 'lighthouse');
    await mkdir(tool);
    await installLighthouse(tool);
    const entry = await longestEntry();
    const topic = `/en/${entry.split('/')[0]!}/`;
    const ours = { home: '/en/', entry: `/en/${entry}/`, topic, search: '/en/search/' };
    const theirs = { home: '/en/', entry: `/en/${entry}/` };
    const rows = [
      ...(await auditSite('Handrail', buildOurs(folder), ours, tool, Number(runs))),
      ...(await auditSite('Starlight', await buildTheirs(folder), theirs, tool, Number(runs))),
    ];
    console.log(
      `${LIGHTHOUSE}, the middle one of ${runs} runs; Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? ''}.\n`,
    );
    console.log(formatTable(HEAD, rows));
    return EXIT.clean;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function auditSite(
  name: string,
  folder: string,
  pages: Readonly<Record<string, string>>,
  tool: string,
  runs: number,
): Promise<string[][]> {
  const { origin, close } = await hostSite(folder);
  try {
    const rows: string[][] = [];
    for (const [page, path] of Object.entries(pages)) {
      console.error(`${name}, ${page} …`);
      rows.push(formatRow(`${name}, ${page}`, await auditPage(tool, origin + path, runs)));
    }
    return rows;
  } finally {
    close();
  }
}

function formatRow(name: string, audit: PageAudit): string[] {
  return [
    name,
    ...audit.scores.map(String),
    (audit.bytes / 1000).toFixed(1),
    String(audit.requests),
    (audit.largestPaint / 1000).toFixed(2),
    audit.blocked.toFixed(0),
    audit.lost.map((id) => `\`${id}\``).join(', '),
  ];
}

/** The living answer with the most steps: the heaviest page that visitors get. */
async function longestEntry(): Promise<string> {
  const { site, entries } = await readContent(CONTENT, PUBLIC_FOLDER);
  const living = livingVersion(site!).id;
  const counted = entries
    .filter(({ locale, version }) => locale === 'en' && version === living)
    .map(({ slug, procedures }) => ({ slug, count: procedures.flatMap(({ steps }) => steps).length }));
  return counted.sort((a, b) => b.count - a.count)[0]!.slug;
}

function buildOurs(folder: string): string {
  const out = join(folder, 'handrail');
  execFileSync(
    process.execPath,
    [join(PROJECT_FOLDER, 'scripts/build.ts'), '--content', CONTENT, '--out', out],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  return out;
}

async function buildTheirs(folder: string): Promise<string> {
  const project = join(folder, 'starlight');
  await writeStarlightAnswers(project);
  await installStarlight(project, [], '');
  buildStarlight(project);
  return join(project, 'dist');
}
