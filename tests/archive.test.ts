import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SITE_YML } from './content.ts';

const ROOT = join(import.meta.dirname, '..');
let folder: string;

/** Two answers in two languages and a picture, all shown by the older version too, committed to git and locked. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-archive-'));
  write('site.yml', SITE_YML);
  write('en/faq/cost.md', answer('What does it cost?', 'It costs nothing.\n\n![The price list](list.png)'));
  write(
    'nl/faq/cost.md',
    answer('Wat kost het?', 'Het kost niets.\n\n![De prijslijst](../../en/faq/list.png)'),
  );
  write('en/faq/who.md', answer('Who needs it?', 'Everybody needs it.'));
  write('en/faq/list.png', 'old picture');
  git('init', '-q');
  archive('amend', '--all');
  commit();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function answer(title: string, body: string, more = ''): string {
  return `---\ntitle: ${title}\ndescription: ${body.split('\n')[0]!}\nkeywords: [a word]\nreviewed: 2026-01-01\n${more}---\n\n${body}\n`;
}

function write(path: string, text: string): void {
  mkdirSync(join(folder, 'content', path, '..'), { recursive: true });
  writeFileSync(join(folder, 'content', path), text);
}

function read(path: string): string {
  return readFileSync(join(folder, 'content', path), 'utf8');
}

function remove(path: string): void {
  rmSync(join(folder, 'content', path));
}

function git(...args: string[]): void {
  const person = ['-c', 'user.name=Test', '-c', 'user.email=test@help.example'];
  execFileSync('git', [...person, ...args], { cwd: folder, stdio: 'ignore' });
}

function commit(): void {
  git('add', '.');
  git('commit', '-qm', 'content');
}

interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

function run(script: string, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/start.js'), join(ROOT, 'scripts', script), ...args],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

const archive = (...args: string[]): Ran => run('archive.ts', ...args);

/** Ids of the errors that the check finds, each with its file. */
function errors(): string[] {
  const { stdout } = run('check.ts', '--format', 'json');
  const found = JSON.parse(stdout) as { rule: string; file: string; severity: string }[];
  return found.filter(({ severity }) => severity === 'error').map(({ rule, file }) => `${rule} ${file}`);
}

const changeCost = (): void =>
  write('en/faq/cost.md', answer('What does it cost?', 'It costs one euro.\n\n![The price list](list.png)'));

describe('a living answer that an older version still shows', () => {
  test('cannot be changed without a word: the check names both ways out', () => {
    expect(errors()).toEqual([]);
    changeCost();
    const { status, stdout } = run('check.ts');
    expect(status).toBe(1);
    expect(stdout).toContain('(archive-changed)');
    expect(stdout).toContain('npm run archive -- keep faq/cost');
    expect(stdout).toContain('npm run archive -- amend faq/cost');
    const { status: code, stdout: text } = archive('status');
    expect(code).toBe(1);
    expect(text).toBe(
      'old (… to 2025-02-25): 2 answers, 0 with a text of their own\n' +
        'new (2025-02-26 to now): 2 answers\n' +
        '  faq/cost (en) has changed, and is still shown by old\n',
    );
  });

  test('keeps its old text with "keep": every language, and the pictures', () => {
    const before = [read('en/faq/cost.md'), read('nl/faq/cost.md')];
    changeCost();
    write('en/faq/list.png', 'new picture');
    commit();
    const dry = archive('keep', 'faq/cost', '--dry-run');
    expect(dry.stdout).toContain('Would write archive/old/en/faq/cost.md\n');
    expect(existsSync(join(folder, 'content/archive/old'))).toBe(false);

    const { status, stdout } = archive('keep', 'faq/cost');
    expect([status, stdout]).toEqual([
      0,
      'faq/cost: version old keeps the text that held then.\n' +
        'Wrote archive/old/en/faq/cost.md\nWrote archive/old/en/faq/list.png\nWrote archive/old/nl/faq/cost.md\n',
    ]);
    expect([read('archive/old/en/faq/cost.md'), read('archive/old/nl/faq/cost.md')]).toEqual(before);
    expect(read('archive/old/en/faq/list.png')).toBe('old picture');
    expect(errors()).toEqual([]);
    expect(archive('keep', 'faq/cost').stdout).toBe(
      'Nothing to keep: every older version still shows its texts.\n',
    );
  });

  test('is shown as it is now with "amend", which changes one line of the lock', () => {
    const before = read('archive/lock.json').split('\n');
    changeCost();
    const { status, stdout } = archive('amend', 'faq/cost');
    expect([status, stdout]).toEqual([
      0,
      'faq/cost (en): version old shows the new text from now on.\nWrote archive/lock.json\n',
    ]);
    const after = read('archive/lock.json').split('\n');
    expect(after.filter((line, i) => line !== before[i])).toHaveLength(1);
    expect(errors()).toEqual([]);
    expect(archive('amend', 'faq/cost').stdout).toBe(
      'Nothing to amend: the lock says what the older versions show.\n',
    );
  });

  test('comes back for the older version when it is deleted', () => {
    const before = read('en/faq/who.md');
    remove('en/faq/who.md');
    commit();
    expect(errors()).toEqual(['archive-lost archive/lock.json']);
    expect(archive('keep', 'faq/who').status).toBe(0);
    expect(read('archive/old/en/faq/who.md')).toBe(before);
    expect(errors()).toEqual([]);
  });

  test('is found under its old name when it was renamed and changed', () => {
    const before = read('en/faq/who.md');
    remove('en/faq/who.md');
    write('en/faq/people.md', answer('Who needs it?', 'Students need it.', 'formerly: [faq/who]\n'));
    commit();
    expect(errors()).toEqual(['archive-changed en/faq/people.md']);
    expect(archive('keep', 'faq/people').status).toBe(0);
    expect(read('archive/old/en/faq/people.md')).toBe(before);
    expect(errors()).toEqual([]);
  });
});

describe('an answer that is new', () => {
  test('is no part of the older version, unless somebody says so', () => {
    write('en/faq/new.md', answer('What is new?', 'Much is new.'));
    expect(errors()).toEqual(['archive-lost en/faq/new.md']);
    write('en/faq/new.md', answer('What is new?', 'Much is new.', 'since: new\n'));
    expect(errors()).toEqual([]);
  });

  test('may be a translation: it says what is locked already', () => {
    write('nl/faq/who.md', answer('Wie heeft het nodig?', 'Iedereen heeft het nodig.'));
    expect(errors()).toEqual([]);
  });
});

describe('cut', () => {
  const CUT = ['cut', '2026-09', '--from', '2026-09-01'];
  const LABELS = [
    '--label',
    'en=Since September',
    '--label',
    'nl=Sinds september',
    '--label',
    'fr=Depuis septembre',
  ];

  test('closes the living version, locks it and opens a new one; twice is once', () => {
    const [siteBefore, lockBefore] = [read('site.yml'), read('archive/lock.json')];
    writeBlockSite();
    const dry = archive(...CUT, ...LABELS, '--dry-run');
    expect(dry.stdout).toContain('Would write archive/lock.json\nWould write site.yml\n');
    expect(read('archive/lock.json')).toBe(lockBefore);

    const { status, stdout } = archive(...CUT, ...LABELS);
    expect([status, stdout]).toEqual([
      0,
      'Version new is locked: 2 answers.\nVersion new ends on 2026-08-31; version 2026-09 begins on 2026-09-01.\n' +
        'Wrote archive/lock.json\nWrote site.yml\n',
    ]);
    expect(read('site.yml')).toContain(
      '  - id: new\n    until: 2026-08-31\n    label: { en: New, nl: Nieuw, fr: Nouveau }\n    from: 2025-02-26\n' +
        '  - id: 2026-09\n    label:\n      en: "Since September"\n      nl: "Sinds september"\n      fr: "Depuis septembre"\n' +
        '    from: 2026-09-01\ntopics:\n',
    );
    expect(errors()).toEqual([]);
    expect(archive(...CUT, ...LABELS).stdout).toBe('Version 2026-09 is there already.\n');
    expect(siteBefore).not.toBe(read('site.yml'));
  });

  test('does the rest when it was interrupted between its two files', () => {
    writeBlockSite();
    const site = read('site.yml');
    archive(...CUT, ...LABELS);
    const lock = read('archive/lock.json');
    write('site.yml', site);
    expect(errors()).toEqual([]);
    expect(archive(...CUT, ...LABELS).status).toBe(0);
    expect(read('archive/lock.json')).toBe(lock);
    expect(read('site.yml')).toContain('id: 2026-09');
  });

  test.each([
    [
      ['cut', 'faq', '--from', '2026-09-01'],
      'faq is taken: there is a version, a topic or a page of that name.\n',
    ],
    [['cut', 'New', '--from', '2026-09-01'], 'New: small letters, digits and hyphens, as in 2026-09-01.\n'],
    [['cut', 'b', '--from', 'May'], '--from May: write a day such as 2026-09-01.\n'],
    [
      ['cut', 'b', '--from', '2025-02-01'],
      '--from 2025-02-01: version new begins on 2025-02-26, so the next one begins later.\n',
    ],
    [
      [...CUT, '--label', 'en=Since September'],
      'The new version has no name in Nederlands, Français. Add: --label nl="…" --label fr="…"\n',
    ],
    [
      [...CUT, '--label', 'September'],
      '--label September: write the language, "=" and the name, as in en="Since May".\n',
    ],
    [
      [...CUT, ...LABELS],
      'versions: in site.yml is not written one setting a line, so it has to be changed by hand: give "new" a line "until: 2026-08-31" and put "2026-09" after it. Then: npm run archive -- amend --all\n',
    ],
  ])('refuses %j', (args, message) => {
    expect(archive(...args)).toEqual({ status: 2, stdout: '', stderr: message });
  });

  function writeBlockSite(): void {
    const block = '  - id: new\n    label: { en: New, nl: Nieuw, fr: Nouveau }\n    from: 2025-02-26\n';
    write('site.yml', SITE_YML.replace(/ {2}- \{ id: new.*\n/, block));
  }
});

describe('keep', () => {
  test('says so where there is no git, or not enough of it', () => {
    changeCost();
    commit();
    const shallow = join(folder, 'shallow');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, shallow]);
    expect(archive('keep', 'faq/cost', '--content', join(shallow, 'content')).stderr).toContain(
      'No commit has the text of faq/cost in "en" that version old was locked with.\n' +
        'This clone holds only the newest commits. Get the others with: git fetch --unshallow\n',
    );
    const bare = mkdtempSync(join(tmpdir(), 'handrail-no-git-'));
    cpSync(join(folder, 'content'), join(bare, 'content'), { recursive: true });
    const { status, stderr } = archive('keep', 'faq/cost', '--content', join(bare, 'content'));
    rmSync(bare, { recursive: true });
    expect(status).toBe(2);
    expect(stderr).toContain('is in no git repository.\n');
  });

  test('does not overwrite an archived text that somebody changed', () => {
    changeCost();
    commit();
    archive('keep', 'faq/cost');
    write('archive/old/en/faq/cost.md', read('archive/old/en/faq/cost.md').replace('nothing', 'two euros'));
    expect(errors()).toEqual(['archive-changed archive/old/en/faq/cost.md']);
    expect(archive('keep', 'faq/cost')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'archive/old/en/faq/cost.md was changed, and would be overwritten. Take it back with: git checkout -- "*archive/old/en/faq/cost.md"\n' +
        'If the change is a correction: npm run archive -- amend faq/cost\n',
    });
    commit();
    remove('archive/old/nl/faq/cost.md');
    git('checkout', '--', '*archive/old/nl/faq/cost.md');
    expect(read('archive/old/nl/faq/cost.md')).toContain('Het kost niets.');
  });

  test('brings back an archived translation that was deleted', () => {
    const before = read('nl/faq/cost.md');
    changeCost();
    commit();
    archive('keep', 'faq/cost');
    commit();
    remove('archive/old/nl/faq/cost.md');
    expect(errors()).toEqual(['archive-lost archive/lock.json']);
    expect(archive('keep', 'faq/cost').status).toBe(0);
    expect(read('archive/old/nl/faq/cost.md')).toBe(before);
    expect(errors()).toEqual([]);
  });

  test('knows only answers that are or were there', () => {
    expect(archive('keep', 'faq/nothing').stderr).toBe(
      'There is no answer faq/nothing: write its topic and its name, as in phone/new.\n',
    );
    expect(archive('keep').stderr).toContain('npm run archive -- status\n');
  });
});

test('a lock that cannot be read is told by the check, and stops every command', () => {
  write('archive/lock.json', '{\n  "old": {,\n');
  const { stdout } = run('check.ts', '--format', 'json');
  const [found] = JSON.parse(stdout) as { rule: string; file: string; line: number; column: number }[];
  expect(found).toMatchObject({ rule: 'lock-file', file: 'archive/lock.json', line: 2, column: 11 });
  expect(archive('amend', '--all').stderr).toBe('The content cannot be read: run "npm run check" first.\n');
});
