import { spawn } from 'node:child_process';
import { json } from 'node:stream/consumers';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { formatPagePath } from '../../src/model/address.ts';
import { livingVersion } from '../../src/model/site.ts';
import { readContent } from '../../src/read/read-content.ts';
import { serve, type ServedSite } from '../browser.ts';

const { site: model, entries } = await readContent('content', 'public');
const version = livingVersion(model!).id;
let site: ServedSite;
beforeAll(async () => {
  site = await serve(inject('site'));
});
afterAll(() => site.close());

/** Paths of the first three results of each query in a language. */
async function firstThree(lang: string, queries: readonly string[]): Promise<Record<string, string[]>> {
  const script = join(import.meta.dirname, 'run-queries.ts');
  const child = spawn(process.execPath, [script, site.origin, lang, version], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(queries));
  return (await json(child.stdout)) as Record<string, string[]>;
}

test.each(model!.locales.map(({ id, lang }) => [id, lang] as const))(
  '%s: every phrase of every answer finds that answer among the first three',
  async (locale, lang) => {
    const living = entries.filter((entry) => entry.locale === locale && entry.version === version);
    const wanted = living.flatMap((entry) =>
      entry.frontmatter.searchFor.map((phrase) => ({ phrase, path: formatPagePath(model!, entry) })),
    );
    expect(wanted.length).toBeGreaterThanOrEqual(2 * 24);
    const found = await firstThree(
      lang,
      wanted.map(({ phrase }) => phrase),
    );
    const missed = wanted.filter(({ phrase, path }) => !found[phrase]?.includes(path));
    expect(
      missed.map(
        ({ phrase, path }) => `"${phrase}" does not find ${path}, but ${found[phrase]?.join(', ') ?? ''}`,
      ),
    ).toEqual([]);
  },
);
