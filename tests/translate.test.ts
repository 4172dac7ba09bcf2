import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sourceHash } from '../src/model/hash.ts';
import { scaffoldTranslation } from '../src/translate/scaffold.ts';
import { graphFrom, SITE_YML } from './content.ts';

const ROOT = join(import.meta.dirname, '..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-translate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

function run(script: string, ...options: string[]): Outcome {
  return spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/start.js'), join(ROOT, 'scripts', script), ...options],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
}

function translate(...options: string[]): Outcome {
  return run('translate.ts', ...options);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, 'content', file)), { recursive: true });
  writeFileSync(join(folder, 'content', file), text);
}

function read(file: string): string {
  return readFileSync(join(folder, 'content', file), 'utf8');
}

const SETTINGS =
  'title: How do I begin?\ndescription: You begin with the app.\naccounts: [work]\nreviewed: 2026-01-01\n';

function source(body: string, settings = SETTINGS): string {
  return `---\n${settings}---\n\n${body}`;
}

function commit(): void {
  const git = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  execFileSync('git', ['init', '-q'], { cwd: folder });
  execFileSync('git', ['add', '-A'], { cwd: folder });
  const env = { ...process.env, GIT_COMMITTER_DATE: '2026-03-12T12:00:00Z' };
  execFileSync('git', [...git, 'commit', '-q', '-m', 'A change'], { cwd: folder, env });
}

describe('a translation to fill in', () => {
  test('has the text, the settings that are the same in every language, and addresses that are right from its folder', () => {
    const body =
      'See [](b.md), [a part](b.md#two), [all](/en/a-z/), [the second](/en/faq/b/) and [below](#more).\n\n' +
      '![The code](scan.svg) ![Own](own.svg) ![Logo](/favicon.svg)\n\n## More\n\nOr [that][one].\n\n[one]: b.md#step-1\n';
    const graph = graphFrom({
      'en/faq/a.md': source(
        body,
        `${SETTINGS}order: 3\nkeywords: [start]\nformerly: [faq/old]\nrelated: [faq/b]\n`,
      ),
      'en/faq/b.md': source('## One\n\n1. Go.\n2. Stop.\n\n## Two\n\nText.\n'),
      'nl/faq/b.md': source('## Een\n\n1. Ga.\n2. Stop.\n\n## Twee\n\nTekst.\n'),
      'en/faq/scan.svg': '<svg/>',
      'en/faq/own.svg': '<svg/>',
      'nl/faq/own.svg': '<svg/>',
    });
    const entry = graph.entries.find(({ file }) => file === 'en/faq/a.md')!;
    expect(scaffoldTranslation(graph, entry, 'nl')).toBe(
      `---\ntitle: How do I begin?\ndescription: You begin with the app.\naccounts: [work]\nkeywords: []\nsearchFor: []\n` +
        `reviewed: 2026-01-01\nrelated: [faq/b]\ndraft: true\ntranslates: '${sourceHash(entry)}'\n---\n\n` +
        'See [](b.md), [a part](b.md#twee), [all](/nl/a-z/), [the second](b.md) and [below](#more).\n\n' +
        '![The code](../../en/faq/scan.svg) ![Own](own.svg) ![Logo](/favicon.svg)\n\n## More\n\nOr [that][one].\n\n[one]: b.md#step-1\n',
    );
  });

  test('is written as a draft, which no visitor sees, and never over a file that is there', () => {
    write('site.yml', SITE_YML);
    write('en/faq/a.md', source('Open the app on your phone.\n'));
    const shown = translate('nl', 'faq/a', '--dry-run');
    expect(shown.stdout).toMatch(/^Would write nl\/faq\/a\.md:\n\n---\ntitle: How do I begin\?\n/);
    expect(() => read('nl/faq/a.md')).toThrow();
    const { status, stdout } = translate('nl', 'faq/a');
    expect(stdout).toBe(
      'Wrote nl/faq/a.md: the text of en/faq/a.md, as a draft. Translate it and fill in keywords and searchFor, then: npm run translate -- done nl faq/a\n',
    );
    expect(status).toBe(0);
    expect(run('translations.ts').stdout).toContain('faq/a  source  draft  missing\n');
    const text = read('nl/faq/a.md');
    const again = translate('nl', 'content/en/faq/a.md');
    expect(again.stderr).toContain('nl/faq/a.md is there already, and was left as it is.');
    expect(again.status).toBe(2);
    expect(read('nl/faq/a.md')).toBe(text);
  });

  test('is confirmed and published when it is translated, and not before', () => {
    write('site.yml', SITE_YML);
    write('en/faq/a.md', source('Open the app on your phone.\n'));
    translate('nl', 'faq/a');
    const refused = translate('done', 'nl', 'faq/a');
    expect(refused.stderr).toBe(
      'nl/faq/a.md was not confirmed: it still has the words of en/faq/a.md: the question, the short answer, "Open the app on your phone.".\n',
    );
    expect(refused.status).toBe(1);
    const translated = read('nl/faq/a.md')
      .replace('How do I begin?', 'Hoe begin ik?')
      .replace('You begin with the app.', 'Je begint met de app.')
      .replace('Open the app on your phone.', 'Open de app op je telefoon.');
    write('nl/faq/a.md', translated);
    expect(translate('done', 'nl', 'faq/a', '--dry-run').stdout).toBe('nl/faq/a.md: would be confirmed\n');
    expect(read('nl/faq/a.md')).toBe(translated);
    expect(translate('done', 'nl', 'faq/a').stdout).toBe('nl/faq/a.md: confirmed\n');
    expect(read('nl/faq/a.md')).toBe(translated.replace('draft: true\n', ''));
    expect(run('translations.ts').stdout).toContain('faq/a  source  fresh  missing\n');
  });
});

describe('a change of the source that does not touch the meaning', () => {
  function translation(locale: string, hash: string): void {
    write(`${locale}/faq/a.md`, `---\n${SETTINGS}translates: '${hash}'\n---\n\ntranslates: nothing\n`);
  }

  function hashNow(): string {
    const graph = graphFrom({ 'en/faq/a.md': read('en/faq/a.md') });
    return sourceHash(graph.entries[0]!);
  }

  beforeEach(() => {
    write('site.yml', SITE_YML);
    write('en/faq/a.md', source('Open teh app.\n'));
    translation('nl', hashNow());
    translation('fr', '0123456789ab');
    commit();
    write('en/faq/a.md', source('Open the app.\n'));
  });

  test('leaves translations up to date that were so, and no others', () => {
    const before = read('nl/faq/a.md');
    const shown = translate('minor', 'faq/a', '--dry-run');
    expect(shown.stdout).toBe(
      'The last change of en/faq/a.md, not committed yet:\n  "Open teh app." now reads "Open the app."\n' +
        'fr/faq/a.md: left as it is, because it was not up to date before this change\nnl/faq/a.md: would stay up to date\n',
    );
    expect(read('nl/faq/a.md')).toBe(before);
    expect(translate('minor', 'faq/a').status).toBe(0);
    expect(read('nl/faq/a.md')).toBe(before.replace(/translates: '\w+'/, `translates: '${hashNow()}'`));
    expect(read('fr/faq/a.md')).toContain("translates: '0123456789ab'");
  });

  test('may be committed already', () => {
    commit();
    expect(translate('minor', 'faq/a').stdout).toContain(
      'The last change of en/faq/a.md (2026-03-12):\n  "Open teh app." now reads "Open the app."\n',
    );
    expect(read('nl/faq/a.md')).toContain(`translates: '${hashNow()}'\n---`);
  });

  test('is only the last one: what changed before it leaves translations out of date', () => {
    commit();
    write('en/faq/a.md', source('Open the app!\n'));
    expect(translate('minor', 'faq/a').stdout).toContain(
      'nl/faq/a.md: left as it is, because it was not up to date before this change\n',
    );
  });

  test('needs git, and says so', () => {
    rmSync(join(folder, '.git'), { recursive: true });
    const { status, stderr } = translate('minor', 'faq/a');
    expect(stderr).toBe(
      'What en/faq/a.md said before is not known: the content folder is not in git. Confirm each translation instead: npm run translate -- done <locale> faq/a\n',
    );
    expect(status).toBe(2);
  });

  test('is there, or the answer is told that it has none', () => {
    write('en/faq/a.md', source('Open teh app.\n'));
    expect(translate('minor', 'faq/a').stderr).toBe(
      'en/faq/a.md says what it always said: no translation is out of date because of it.\n',
    );
  });
});

describe('used wrongly, it says how it is used and ends with 2', () => {
  test.each([
    [[], 'npm run translate -- <locale> <slug>\n'],
    [['nl'], 'npm run translate -- <locale> <slug>\n'],
    [['pt', 'faq/a'], 'There is no language "pt" in site.yml. Languages to translate into: nl, fr.\n'],
    [
      ['en', 'faq/a'],
      '"en" is the language that all others are translated from. Languages to translate into: nl, fr.\n',
    ],
    [['nl', 'faq/aa'], 'There is no answer "faq/aa" in "en". Nearest: faq/a.\n'],
    [['done', 'fr'], 'There is no translation into "fr" yet.\n'],
    [['done', 'nl', 'faq/b'], 'There is no translation of "faq/b" into "nl". Nearest: faq/a.\n'],
    [['done', 'nl', '--version', 'older'], '--version older: there is no such version. Known: old, new.\n'],
    [['nl', 'faq/a', '--wet-run'], "Unknown option '--wet-run'"],
    [['minor', 'faq/a', 'faq/b'], 'npm run translate -- <locale> <slug>\n'],
  ])('%j', (options, message) => {
    write('site.yml', SITE_YML);
    write('en/faq/a.md', source('Text.\n'));
    write('nl/faq/a.md', source('Tekst.\n'));
    const { status, stderr } = translate(...options);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(2);
  });
});

describe('the table of translations', () => {
  test('has a line an answer and a column a language, and sums up', () => {
    cpSync(join(ROOT, 'tests/fixtures/matrix'), join(folder, 'content'), { recursive: true });
    expect(run('translations.ts').stdout).toBe(
      `                en      nl       ar
phone/fresh     source  fresh    fresh
phone/stale     source  stale    missing
phone/missing   source  missing  missing
phone/archived  source  fresh    fresh
phone/added     source  fresh    missing

English (en): 5 source
Nederlands (nl): 3 fresh, 1 stale, 1 missing
العربية (ar): 2 fresh, 3 missing

Since when a translation is out of date is not known: the content folder is not in git.
`,
    );
  });

  test('says since when a translation is out of date, also as JSON', () => {
    write('site.yml', SITE_YML);
    write('en/faq/a.md', source('Old.\n'));
    const hash = sourceHash(graphFrom({ 'en/faq/a.md': read('en/faq/a.md') }).entries[0]!);
    write('nl/faq/a.md', `---\n${SETTINGS}translates: '${hash}'\n---\n\nOud.\n`);
    commit();
    write('en/faq/a.md', source('New.\n'));
    commit();
    expect(run('translations.ts').stdout).toContain('faq/a  source  stale since 2026-03-12  missing\n');
    expect(JSON.parse(run('translations.ts', '--format', 'json').stdout)).toEqual([
      {
        slug: 'faq/a',
        title: 'How do I begin?',
        locales: {
          en: { state: 'source' },
          nl: { state: 'stale', since: '2026-03-12' },
          fr: { state: 'missing' },
        },
      },
    ]);
  });

  test('used wrongly says how it is used', () => {
    write('site.yml', SITE_YML);
    const { status, stderr } = run('translations.ts', '--format', 'xml');
    expect(stderr).toBe('--format xml: choose text or json.\n');
    expect(status).toBe(2);
  });
});
