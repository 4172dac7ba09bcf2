import { afterEach, beforeEach } from 'vitest';
import { checkLinks, type CheckedLinks } from '../../src/links/check-links.ts';
import { graphFrom } from '../content.ts';
import { createWorld, openStage, TEST_LIMITS, type Stage, type TestWorld } from './server.ts';

/** What a test about checking links has at hand; new for every test. */
export interface Setting {
  stage: Stage;
  other: Stage;
  world: TestWorld;
}

/** Names of servers that do not exist. */
const UNKNOWN = ['unknown.invalid', 'unknown-too.invalid'] as const;

/** Opens two stages before each test of a file and closes them after it. */
export function prepareSetting(): Setting {
  const setting: Partial<Setting> = {};
  beforeEach(async () => {
    const [stage, other] = await Promise.all([openStage(), openStage()]);
    Object.assign(setting, { stage, other, world: createWorld(UNKNOWN) });
  });
  afterEach(async () => {
    await Promise.all([setting.stage?.close(), setting.other?.close()]);
  });
  return setting as Setting;
}

/** Checks the links of files that are in memory, without a cache. */
export function checkFiles(
  { world }: Setting,
  files: Readonly<Record<string, string>>,
  limits = TEST_LIMITS,
): Promise<CheckedLinks> {
  return checkLinks(graphFrom(files), new Map(), world, limits);
}

/** The findings about one link to a path of the stage. */
export async function findingsFor(setting: Setting, path: string): Promise<string[]> {
  return read(
    setting,
    await checkFiles(setting, { 'en/faq/a.md': `See [it](${setting.stage.url}${path}).\n` }),
  );
}

/** Findings on a line each, with the stages' own addresses left out. */
export function read({ stage, other }: Setting, { diagnostics }: CheckedLinks): string[] {
  return diagnostics.map(({ file, line, column, severity, rule, message }) => {
    const text = message.en.replaceAll(stage.url, '').replaceAll(other.url, '<other>');
    return `${file}:${line}:${column} ${severity} ${rule} ${text}`;
  });
}
