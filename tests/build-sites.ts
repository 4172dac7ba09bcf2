import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built site of `content/`. */
    site: string;
    /** Folder of the built site of `tests/fixtures/site`: gaps, archives, right-to-left, a base path. */
    fixtureSite: string;
    /** Folder of the built site of `tests/fixtures/matrix`: three versions and three locales in every state. */
    matrixSite: string;
    /** Whether `vitest --update` asks for new pictures of pages. */
    updatesPictures: boolean;
  }
}

const ROOT = join(import.meta.dirname, '..');
const BUILT = join(ROOT, '.build');

/** Builds the sites once, as `npm run build` does, for all tests that look at the output. */
export default async function setup(project: TestProject): Promise<() => void> {
  await prepareBrowser();
  const site = join(BUILT, 'site');
  const fixtureSite = join(BUILT, 'fixture-site');
  build('--out', site);
  build('--content', join(ROOT, 'tests/fixtures/site'), '--out', fixtureSite);
  const matrixSite = join(BUILT, 'matrix-site');
  build('--content', join(ROOT, 'tests/fixtures/matrix'), '--out', matrixSite);
  project.provide('updatesPictures', project.config.snapshotOptions.updateSnapshot === 'all');
  project.provide('matrixSite', matrixSite);
  project.provide('site', site);
  project.provide('fixtureSite', fixtureSite);
  return () => rmSync(BUILT, { recursive: true, force: true });
}

function build(...options: string[]): void {
  execFileSync(
    process.execPath,
    [join(ROOT, 'scripts/start.js'), join(ROOT, 'scripts/build.ts'), ...options],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}
