import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { browserToLaunch } from '../../tests/browser.ts';
import { install } from './peers.ts';

export const LIGHTHOUSE = 'lighthouse@13.5.0';

/** The categories that are scored, as Lighthouse names them. */
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of a page. */
export interface PageAudit {
  /** Points of each of {@link CATEGORIES}, 0 to 100. */
  scores: number[];
  /** Ids of the audits that cost points. */
  lost: string[];
  /** Compressed, as they were sent; and how many files. */
  bytes: number;
  requests: number;
  /** Milliseconds until the largest part was there, and for which the page could not react. */
  largestPaint: number;
  blocked: number;
}

/** The part of Lighthouse's report that is read. */
interface Report {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<
    string,
    {
      score: number | null;
      numericValue?: number;
      details?: { items: { url: string; transferSize: number }[] };
    }
  >;
}

/** Installs Lighthouse into a folder of its own. */
export async function installLighthouse(folder: string): Promise<void> {
  await install(folder, [LIGHTHOUSE]);
}

/**
 * Audits a page so many times with Lighthouse's mobile preset (a slow phone on Slow 4G, both simulated), and returns the
 * run in the middle by its largest paint. `folder` is where Lighthouse is installed.
 */
export async function auditPage(folder: string, url: string, runs: number): Promise<PageAudit> {
  const audits: PageAudit[] = [];
  for (let run = 0; run < runs; run++) audits.push(await auditOnce(folder, url));
  audits.sort((a, b) => a.largestPaint - b.largestPaint);
  return audits[Math.floor(runs / 2)]!;
}

async function auditOnce(folder: string, url: string): Promise<PageAudit> {
  const { executablePath, args } = await browserToLaunch();
  const output = join(folder, 'report.json');
  const flags = [...args, '--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  // This process serves the page meanwhile.
  await promisify(execFile)(
    process.execPath,
    [
      join(folder, 'node_modules/lighthouse/cli/index.js'),
      url,
      '--quiet',
      '--no-enable-error-reporting',
      '--output=json',
      `--output-path=${output}`,
      `--only-categories=${CATEGORIES.join(',')}`,
      `--chrome-flags=${flags.join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: executablePath } },
  );
  return readReport(JSON.parse(await readFile(output, 'utf8')) as Report);
}

function readReport({ categories, audits }: Report): PageAudit {
  const scored = CATEGORIES.map((name) => categories[name]!);
  const refs = scored.flatMap(({ auditRefs }) => auditRefs).filter(({ weight }) => weight > 0);
  const files = (audits['network-requests']?.details?.items ?? []).filter(({ url }) =>
    url.startsWith('http'),
  );
  return {
    scores: scored.map(({ score }) => Math.round(score * 100)),
    lost: refs.map(({ id }) => id).filter((id) => (audits[id]?.score ?? 1) < 0.9),
    bytes: files.reduce((sum, { transferSize }) => sum + transferSize, 0),
    requests: files.length,
    largestPaint: audits['largest-contentful-paint']?.numericValue ?? NaN,
    blocked: audits['total-blocking-time']?.numericValue ?? NaN,
  };
}
