import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { AxeResults, NodeResult } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, serve } from '../tests/browser.ts';
import { pagePaths } from '../tests/built-site.ts';
import { EXIT, parseOptions, runScript } from './options.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How a page is looked at; `media` is what it is shown on, `without` are the rules of axe that say nothing there. */
interface Look {
  name: string;
  options: BrowserContextOptions;
  media?: 'print';
  without?: readonly string[];
}

/** 400 % zoom on a screen of 1280 × 1024 leaves a page 320 × 256. */
const LOOKS: readonly Look[] = [
  { name: 'light', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { name: 'dark', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' } },
  {
    name: 'forced colours',
    options: { viewport: { width: 1280, height: 900 }, forcedColors: 'active' },
    // The system's colours are painted, while axe compares those of the style sheets.
    without: ['color-contrast'],
  },
  { name: '320 px', options: { viewport: { width: 320, height: 640 } } },
  { name: '400 % zoom', options: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } },
  {
    name: 'print',
    options: { viewport: { width: 794, height: 1123 } },
    media: 'print',
    // Nobody taps on paper.
    without: ['target-size'],
  },
];

/**
 * `npm run audit -- [--site DIR]`: looks at every page of a built site in every way with axe-core (WCAG 2.2 A and AA, and
 * best practice) and prints what it finds, also what it cannot decide.
 */
await runScript(async () => {
  const { site } = parseOptions({ site: { type: 'string', default: 'dist' } });
  const folder = resolve(site);
  const paths = ['/', '/404.html', ...pagePaths(folder)];
  const [browser, served] = await Promise.all([launchBrowser(), serve(folder)]);
  const found = new Map<string, string[]>();
  try {
    for (const look of LOOKS) {
      const context = await browser.newContext({
        ...look.options,
        serviceWorkers: 'block',
        // axe is a script of its own: the site's policy refuses it, as it should.
        bypassCSP: true,
      });
      const page = await context.newPage();
      if (look.media) await page.emulateMedia({ media: look.media });
      for (const path of paths) {
        for (const finding of await findingsOn(page, served.origin + path, look)) {
          found.set(finding, [...(found.get(finding) ?? []), `${path} (${look.name})`]);
        }
      }
      await context.close();
      console.log(`${look.name}: ${paths.length} pages`);
    }
  } finally {
    await close(browser, served);
  }
  for (const [finding, places] of found) {
    const more = places.length > 3 ? ` and ${places.length - 3} more` : '';
    console.log(`${finding}\n  on ${places.slice(0, 3).join(', ')}${more}`);
  }
  console.log(`${found.size} findings on ${paths.length} pages in ${LOOKS.length} ways.`);
  return found.size > 0 ? EXIT.findings : EXIT.clean;
});

async function close(browser: Browser, served: { close: () => void }): Promise<void> {
  await browser.close();
  served.close();
}

/** Violations, what axe cannot decide, and a page that scrolls sideways. */
async function findingsOn(page: Page, url: string, { without = [] }: Look): Promise<string[]> {
  await page.goto(url);
  await page.addScriptTag({ path: AXE });
  const { violations, incomplete } = await page.evaluate(
    (options) =>
      (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run(options),
    { runOnly: TAGS, rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) },
  );
  const isWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  const undecided = await Promise.all(
    incomplete.map(async (result) => ({ ...result, nodes: await unexplained(page, result.nodes) })),
  );
  const describe = (kind: string, { id, nodes }: AxeResults['violations'][number]): string =>
    `${kind} ${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.any[0]?.message ?? ''}`;
  return [
    ...violations.map((result) => describe('violation', result)),
    ...undecided.filter(({ nodes }) => nodes.length > 0).map((result) => describe('undecided', result)),
    ...(isWide ? ['scrolls sideways'] : []),
  ];
}

/** Leaves out the cells that a frame cuts off where it scrolls: they are seen whole when it is scrolled. */
async function unexplained(page: Page, nodes: readonly NodeResult[]): Promise<NodeResult[]> {
  const cut = await Promise.all(
    nodes.map(async ({ target, any }) => {
      const [selector] = target;
      const isCut = any.some(
        ({ data }) => (data as { messageKey?: string } | null)?.messageKey === 'elmPartiallyObscured',
      );
      return (
        isCut &&
        typeof selector === 'string' &&
        page.locator(selector).evaluate((cell) => cell.closest('.table') !== null)
      );
    }),
  );
  return nodes.filter((_, i) => !cut[i]);
}
