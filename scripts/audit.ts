import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { AxeResults, NodeResult, Result } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, serve } from '../tests/browser.ts';
import { EXIT, folderOption, parseOptions, runScript } from './options.ts';

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

/** What axe cannot decide and a person can: the rule, where, and what axe says of it. */
const EXPLAINED = [
  // A frame cuts cells off where it scrolls: they are seen whole when it is scrolled.
  { rule: 'color-contrast', within: '.table', messageKey: 'elmPartiallyObscured' },
  // An arrow, which no voice can be told to press: its label says where it leads.
  { rule: 'label-content-name-mismatch', within: '.data-footnote-backref', messageKey: undefined },
];

/**
 * `npm run audit -- [--site DIR]`: looks at every page of a built site in every way with axe-core (WCAG 2.2 A and AA, and
 * best practice) and prints what it finds, also what it cannot decide.
 */
await runScript(async () => {
  const { site } = parseOptions({ site: { type: 'string', default: 'dist' } });
  const folder = folderOption('site', site);
  const paths = visiblePages(folder);
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

/** Addresses of all pages but those that only lead on to another. */
function visiblePages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .filter((file) => !readFileSync(join(folder, file), 'utf8').includes('http-equiv="refresh"'))
    .map(
      (file) =>
        `/${file
          .split(sep)
          .join('/')
          .replace(/(?:^|(?<=\/))index\.html$/, '')}`,
    )
    .sort();
}

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
    // A text for ears only may stand a pixel outside.
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
  );
  const undecided = await Promise.all(
    incomplete.map(async (result) => ({ ...result, nodes: await unexplained(page, result) })),
  );
  const describe = (kind: string, { id, nodes }: AxeResults['violations'][number]): string =>
    `${kind} ${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.any[0]?.message ?? ''}`;
  return [
    ...violations.map((result) => describe('violation', result)),
    ...undecided.filter(({ nodes }) => nodes.length > 0).map((result) => describe('undecided', result)),
    ...(isWide ? ['scrolls sideways'] : []),
  ];
}

/** Leaves out what is explained. */
async function unexplained(page: Page, { id, nodes }: Result): Promise<NodeResult[]> {
  const isExplained = await Promise.all(
    nodes.map(async ({ target, any }) => {
      const [selector] = target;
      const keys = any.map(({ data }) => (data as { messageKey?: string } | null)?.messageKey);
      const known = EXPLAINED.filter(
        ({ rule, messageKey }) => rule === id && (messageKey === undefined || keys.includes(messageKey)),
      );
      if (typeof selector !== 'string' || known.length === 0) return false;
      const places = known.map(({ within }) => within).join();
      return page.locator(selector).evaluate((part, within) => part.closest(within) !== null, places);
    }),
  );
  return nodes.filter((_, i) => !isExplained[i]);
}
