import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { buildGraph } from '../../src/graph/graph.ts';
import { collectTranslations } from '../../src/graph/translations.ts';
import { sourceHash } from '../../src/model/hash.ts';
import type { Content } from '../../src/read/parse-content.ts';
import { readContent } from '../../src/read/read-content.ts';
import { formatFinding, SITE_YML, TODAY } from '../content.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-history-'));
  write('site.yml', SITE_YML);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, 'content', file)), { recursive: true });
  writeFileSync(join(folder, 'content', file), text);
}

function source(body: string, more = ''): string {
  return `---\ntitle: How?\ndescription: Like this.\nreviewed: 2026-01-01\n${more}---\n\n${body}`;
}

/** A Dutch translation of the source as it reads now. */
async function translate(body: string, slug = 'faq/a'): Promise<void> {
  const entry = (await read()).entries.find(({ file }) => file === `en/${slug}.md`)!;
  const translates = `translates: '${sourceHash(entry)}'\n`;
  write(
    `nl/${slug}.md`,
    `---\ntitle: Hoe?\ndescription: Zo.\nreviewed: 2026-01-01\n${translates}---\n\n${body}`,
  );
}

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
    cwd: folder,
    stdio: 'ignore',
  });
}

function commit(day: string): void {
  git('add', '-A');
  const env = { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
  execFileSync(
    'git',
    [
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.org',
      'commit',
      '-m',
      'A day',
      '--date',
      `${day}T12:00:00Z`,
    ],
    { cwd: folder, stdio: 'ignore', env },
  );
}

function read(): Promise<Content> {
  return readContent(join(folder, 'content'), join(folder, 'public'));
}

async function staleFindings(): Promise<string[]> {
  return checkContent(await read(), TODAY)
    .diagnostics.filter(({ rule }) => rule === 'translation-stale')
    .map(formatFinding);
}

describe('what a source said before is read from git', () => {
  test('so that a stale translation is told what changed, and since when', async () => {
    git('init', '-q');
    write('en/faq/a.md', source('Wait.\n\n1. Open it.\n2. Tap **Go on**.\n3. Close it.\n'));
    await translate('Wacht.\n\n1. Open.\n2. Tik op **Go on** (Doorgaan).\n3. Sluit.\n');
    commit('2026-02-01');
    write('en/faq/a.md', source('Wait.\n\n1. Open it.\n2. Tap **Next**.\n3. Scan the code.\n4. Close it.\n'));
    commit('2026-03-12');
    // A change that no translator sees leaves the day as it is.
    write(
      'en/faq/a.md',
      source('Wait.\n\n1. Open it.\n2. Tap **Next**.\n3. Scan the code.\n4. Close it.\n', 'order: 1\n'),
    );
    commit('2026-04-01');
    expect(await staleFindings()).toEqual([
      'nl/faq/a.md:5:1 warning The English text has changed since this translation (2026-03-12): step 2 ("Tap Go on.") now reads "Tap Next."; step 3 ("Scan the code.") is new.',
    ]);
  });

  test('also under the name that the file had then, and when the change is not committed yet', async () => {
    git('init', '-q');
    write(
      'en/faq/old.md',
      source('A text that is long enough to be followed from one name to the other.\n\nWait.\n'),
    );
    await translate('Wacht.\n', 'faq/old');
    commit('2026-02-01');
    for (const locale of ['en', 'nl']) {
      renameSync(join(folder, `content/${locale}/faq/old.md`), join(folder, `content/${locale}/faq/a.md`));
    }
    commit('2026-03-01');
    write('en/faq/a.md', source('A text that is long enough to be followed from one name to the other.\n'));
    expect(await staleFindings()).toEqual([
      `nl/faq/a.md:5:1 warning The English text has changed since this translation (${TODAY}): "Wait." is gone.`,
    ]);
    const { site, entries, assets, history } = await read();
    const [row] = collectTranslations(buildGraph({ site: site!, entries, assets, history }), TODAY);
    expect(row).toEqual({
      slug: 'faq/a',
      title: 'How?',
      cells: [
        { locale: 'en', state: 'source', since: undefined, path: '/en/faq/a/' },
        { locale: 'nl', state: 'stale', since: TODAY, path: '/nl/faq/a/' },
        { locale: 'fr', state: 'missing', since: undefined, path: '/fr/faq/a/' },
      ],
    });
  });

  test('and asked for nothing while every translation is fresh', async () => {
    write('en/faq/a.md', source('Wait.\n'));
    await translate('Wacht.\n');
    expect((await read()).history).toEqual({ gap: undefined, texts: new Map() });
  });
});

describe('where git cannot tell, the finding says why', () => {
  test('outside a repository', async () => {
    write('en/faq/a.md', source('Wait.\n'));
    await translate('Wacht.\n');
    write('en/faq/a.md', source('Go.\n'));
    expect(await staleFindings()).toEqual([
      'nl/faq/a.md:5:1 warning The English text has changed since this translation. What it said then is not known: the content folder is not in git.',
    ]);
  });

  test('in a clone without the whole history', async () => {
    git('init', '-q');
    write('en/faq/a.md', source('Wait.\n'));
    await translate('Wacht.\n');
    commit('2026-02-01');
    write('en/faq/a.md', source('Go.\n'));
    commit('2026-03-01');
    const clone = mkdtempSync(join(tmpdir(), 'handrail-clone-'));
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, clone], { stdio: 'ignore' });
    const content = await readContent(join(clone, 'content'), join(clone, 'public'));
    rmSync(clone, { recursive: true });
    expect(checkContent(content, TODAY).diagnostics.map(({ message }) => message.en)).toContain(
      'The English text has changed since this translation. What it said then is not known: git has only the latest part of the history here ("git fetch --unshallow" gets the rest).',
    );
  });

  test('when the translation was made from a text that was never committed', async () => {
    git('init', '-q');
    write('en/faq/a.md', source('Wait.\n'));
    await translate('Wacht.\n');
    write('en/faq/a.md', source('Go.\n'));
    commit('2026-03-01');
    expect(await staleFindings()).toEqual([
      'nl/faq/a.md:5:1 warning The English text has changed since this translation. What it said then is not in the history of the content folder.',
    ]);
  });
});

test('a stale translation is held to the text that it was made from, but for its steps', async () => {
  git('init', '-q');
  write('en/faq/a.md', source('1. Open [it](b.md).\n2. Wait.\n'));
  write('en/faq/b.md', source('Text.\n'));
  await translate('1. Open [het](b.md).\n2. Wacht.\n');
  commit('2026-02-01');
  write('en/faq/a.md', source('1. Open it.\n2. Wait.\n3. Close it.\n'));
  const findings = checkContent(await read(), TODAY)
    .diagnostics.filter(({ file, severity }) => file === 'nl/faq/a.md' && severity !== 'info')
    .map(formatFinding);
  expect(findings).toEqual([
    `nl/faq/a.md:5:1 warning The English text has changed since this translation (${TODAY}): step 1 ("Open it.") has other links, pictures or emphasis; step 3 ("Close it.") is new.`,
    'nl/faq/a.md:9:1 warning Step 3 of the English text ("Close it.") is missing here.',
  ]);
});
