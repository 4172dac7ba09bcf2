import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-'));
  cpSync(join(ROOT, 'tests/fixtures/site'), join(folder, 'content'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script as npm runs it. */
function run(
  script: keyof typeof packageJson.scripts,
  ...options: string[]
): { status: number | null; stdout: string; stderr: string } {
  const [, ...words] = packageJson.scripts[script].split(' ');
  const own = words.map((word) => (word.startsWith('scripts/') ? join(ROOT, word) : word));
  return spawnSync(process.execPath, [...own, ...options], { cwd: folder, encoding: 'utf8' });
}

function breakContent(): void {
  const file = join(folder, 'content/en/faq/changed.md');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('2. Read', '4. Read').replace('everything.md', 'nothing.md'),
  );
}

describe('check', () => {
  test('of good content says what was checked, and ends with 0', () => {
    // The fixture has a stale translation, which is worth a warning.
    rmSync(join(folder, 'content/nl/faq/everything.md'));
    run('archive', 'amend', '--all');
    const { status, stdout } = run('check');
    expect(stdout).toMatch(
      /(?:^|\n)(?:No problems|\d+ remarks? in \d files?)\. Checked \d+ answers, \d+ links, 3 procedures, 8 steps in \d+\.\d s\.\n$/,
    );
    expect(status).toBe(0);
  });

  test('of broken content prints every finding with the editor’s line, and ends with 1', () => {
    breakContent();
    const { status, stdout } = run('check');
    expect(stdout).toMatch(/^en\/faq\/changed\.md, line \d+$/m);
    expect(stdout).toMatch(/^ +\d+ \| 4\. Read \[\]\(nothing\.md\)\.$/m);
    expect(stdout).toMatch(/^ {6}\| \^ error: You wrote step 4, but readers will see step 2\./m);
    expect(stdout).toMatch(/^ {6}\| {9}\^{14} error: There is no file nothing\.md\. \(link-page\)$/m);
    // The report goes to a pipe here, not to a terminal.
    expect(stdout).not.toContain('\u001B');
    expect(status).toBe(1);
  });

  test('compares with the addresses of an earlier build, from a file', () => {
    writeFileSync(join(folder, 'urls.json'), '{ "paths": ["/", "/en/faq/changed/", "/en/faq/nowhere/"] }');
    const { status, stdout } = run('check', '--published', 'urls.json', '--format', 'github');
    expect(status).toBe(1);
    expect(stdout.match(/^::error/gm)).toHaveLength(1);
    expect(stdout).toContain('The address /en/faq/nowhere/ was published');
    expect(run('check', '--published', 'nothing.json')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^--published nothing\.json: it cannot be read \(ENOENT/) as string,
    });
    expect(run('check', '--published', 'content/site.yml')).toMatchObject({
      status: 2,
      stderr: '--published content/site.yml: this is not the urls.json of a build.\n',
    });
  });

  test('leaves out what an editor ignores with a reason', () => {
    breakContent();
    const file = join(folder, 'content/en/faq/changed.md');
    const comment = ' <!-- check-ignore step-number, link-page: comes next week -->';
    writeFileSync(file, readFileSync(file, 'utf8').replace('(nothing.md).', `(nothing.md).${comment}`));
    expect(run('check').stdout).not.toContain('nothing.md');
  });
});

describe('check of a folder without site.yml says so and nothing else, and ends with 1', () => {
  const check = (...options: string[]): string => {
    rmSync(join(folder, 'content/site.yml'));
    const { status, stdout, stderr } = run('check', ...options);
    expect([status, stderr]).toEqual([1, '']);
    return stdout.replace(/\d+[.,]\d s/, '0.0 s').replace(/time="[\d.]+"/, 'time="0"');
  };
  const message = 'There is no site.yml, so there is no site to build.';
  const help =
    'Put a site.yml with the name, languages, versions and topics of the site at the top of the content folder.';

  test('as text', () => {
    expect(check()).toBe(`site.yml
   error: There is no site.yml, so there is no site to build. (site-file)
   To fix it: Put a site.yml with the name, languages, versions and topics of the site at the top of
   the content folder.

1 error in 1 file. Checked 0 answers in 0.0 s.
`);
  });

  test('in Dutch and French', () => {
    expect(check('--lang', 'nl')).toBe(`site.yml
   fout: Er is geen site.yml, dus er is geen site om te bouwen. (site-file)
   Oplossing: Zet bovenaan in de map met inhoud een site.yml met de naam, talen, versies en
   onderwerpen van de site.

1 fout in 1 bestand. Nagekeken: 0 antwoorden in 0.0 s.
`);
    writeFileSync(join(folder, 'content/site.yml'), '');
    expect(check('--lang=fr')).toBe(`site.yml
   erreur : Il n'y a pas de site.yml, donc pas de site à construire. (site-file)
   Pour corriger : Mettez en haut du dossier de contenu un site.yml avec le nom, les langues, les
   versions et les sujets du site.

1 erreur dans 1 fichier. Contrôle de 0 réponse en 0.0 s.
`);
  });

  test('as JSON, with paths within the content', () => {
    const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    const record = { rule: 'site-file', severity: 'error', file: 'site.yml', ...place, message, help };
    expect(check('--format', 'json')).toBe(`${JSON.stringify([record], null, 2)}\n`);
  });

  test('as annotations, with paths from the working folder', () => {
    expect(check('--format', 'github'))
      .toBe(`::error file=content/site.yml,line=1,col=1,endLine=1,endColumn=1,title=site-file::${message}%0ATo fix it: ${help}
1 error in 1 file. Checked 0 answers in 0.0 s.
`);
  });

  test('as SARIF, with every rule and paths from the working folder', () => {
    const log = JSON.parse(check('--format', 'sarif')) as {
      runs: [{ tool: { driver: { rules: { id: string }[] } }; results: object[] }];
    };
    const [{ tool, results }] = log.runs;
    const ids = tool.driver.rules.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['ignore-reason', 'site-file', 'step-duplicate']));
    const artifactLocation = { uri: 'content/site.yml', uriBaseId: '%SRCROOT%' };
    const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
    expect(results).toEqual([
      {
        ruleId: 'site-file',
        ruleIndex: ids.indexOf('site-file'),
        level: 'error',
        message: { text: `${message}\nTo fix it: ${help}` },
        locations: [{ physicalLocation: { artifactLocation, region } }],
      },
    ]);
  });

  test('as JUnit, with paths from the working folder', () => {
    expect(check('--format', 'junit')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Handrail" tests="1" failures="1" errors="0" time="0">
  <testsuite name="content/site.yml" tests="1" failures="1" errors="0">
    <testcase name="site-file 1:1" classname="content/site.yml" file="content/site.yml" line="1">
      <failure type="error" message="${message}">content/site.yml:1:1
${message}
To fix it: ${help}</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  test('with absolute paths when the content is outside the working folder', () => {
    rmSync(join(folder, 'content/site.yml'));
    mkdirSync(join(folder, 'elsewhere'));
    const { stdout } = spawnSync(
      process.execPath,
      [join(ROOT, 'scripts/check.ts'), '--content', join(folder, 'content'), '--format', 'github'],
      { cwd: join(folder, 'elsewhere'), encoding: 'utf8' },
    );
    expect(stdout).toContain(`::error file=${folder}/content/site.yml,line=1,`);
  });
});

describe('check used wrongly', () => {
  test.each([
    [['--content', 'nowhere'], '--content nowhere: there is no such folder.'],
    [['--format', 'xml'], '--format xml: choose text, json, sarif, github or junit.'],
    [['--lang', 'de'], '--lang de: choose en, nl or fr.'],
    [['--contents', 'x'], 'Options: --content, --format, --lang'],
  ])('(%s) says how it is used, and ends with 2', (options, message) => {
    const { status, stderr } = run('check', ...options);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(2);
  });
});

test.each(['audit', 'screenshots'] as const)('%s without a built site says so, and ends with 2', (script) => {
  const { status, stderr } = run(script);
  expect(stderr).toContain('--site dist: there is no such folder.');
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(2);
});

describe('build', () => {
  test('of broken content leaves the previous site as it was, and nothing half-written', () => {
    cpSync(join(folder, 'content/site.yml'), join(folder, 'dist/index.html'));
    breakContent();
    const { status, stderr, stdout } = run('build');
    expect(stderr).toContain('(step-number)');
    expect(stderr).toContain('Nothing was built: readers would meet what is broken.');
    expect(stdout).toBe('');
    expect(status).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['content', 'dist']);
    expect(readdirSync(join(folder, 'dist'))).toEqual(['index.html']);
  });

  test('of good content replaces the previous site, at an address given for it, and sums up', () => {
    cpSync(join(folder, 'content/site.yml'), join(folder, 'dist/old.html'));
    const { status, stdout, stderr } = run('build', '--url', 'https://elsewhere.example/help/');
    expect(stderr).not.toContain(' error: ');
    expect(stdout).toMatch(/: 9 answers, 87 pages, \d+ links, 4 procedures, 10 steps in \d+\.\d s\.\n$/);
    expect(status).toBe(0);
    expect(existsSync(join(folder, 'dist/old.html'))).toBe(false);
    expect(readFileSync(join(folder, 'dist/en/index.html'), 'utf8')).toContain(
      '<link rel="canonical" href="https://elsewhere.example/help/en/">',
    );
    expect(readdirSync(folder).sort()).toEqual(['content', 'dist']);
  });

  test.each([
    [['--shard', '4/3'], '--shard 4/3: such as 1/4 was expected, and up to 4/4.'],
    [['--shard', 'half'], '--shard half: such as 1/4 was expected, and up to 4/4.'],
    [
      ['--shard', '1/2', '--merge', 'content'],
      '--shard builds a share, --merge joins all of them: choose one.',
    ],
    [['--merge'], "Option '--merge <value>' argument missing"],
    [['--merge', 'nowhere'], '--merge nowhere: there is no such folder.'],
    [
      ['--merge', 'content'],
      '--merge content: this is no folder that "npm run build -- --shard i/n" has written.',
    ],
  ])('used wrongly for shards (%s) says how it is used, and ends with 2', (options, message) => {
    const { status, stderr } = run('build', ...options);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
    expect(readdirSync(folder)).toEqual(['content']);
  });

  test('of a share writes it beside the site, not over it', () => {
    cpSync(join(folder, 'content/site.yml'), join(folder, 'dist/old.html'));
    expect(run('build', '--shard', '2/3').stdout).toMatch(/^Built .*shard-2: 29 pages of 87 in /);
    expect(readdirSync(folder).sort()).toEqual(['content', 'dist', 'shard-2']);
    expect(readdirSync(join(folder, 'dist'))).toEqual(['old.html']);
  });

  test('of a topic that is called as the page for translators gives both', () => {
    const site = join(folder, 'content/site.yml');
    writeFileSync(
      site,
      readFileSync(site, 'utf8').replace(
        'accounts:',
        '  - { id: translations, title: { en: Translators, nl: Vertalers, ar: مترجمون } }\naccounts:',
      ),
    );
    cpSync(join(folder, 'content/en/other'), join(folder, 'content/en/translations'), { recursive: true });
    for (const name of readdirSync(join(folder, 'content/en/translations'))) {
      const file = join(folder, 'content/en/translations', name);
      writeFileSync(
        file,
        readFileSync(file, 'utf8')
          .replace(/^title: .*$/m, 'title: Who translates?')
          .replace(/^since: .*\n/m, ''),
      );
    }
    run('archive', 'amend', '--all');
    const { status, stderr } = run('build');
    expect(stderr).not.toContain(' error: ');
    expect(status).toBe(0);
    const heading = (path: string): string =>
      /<h1[^>]*>([^<]*)/.exec(readFileSync(join(folder, 'dist', path, 'index.html'), 'utf8'))?.[1]?.trim() ??
      '';
    expect(heading('en/translations')).toBe('Translators');
    expect(heading('translations')).toBe('Translations');
  });

  test('with an address that is none says so, and ends with 2', () => {
    const { status, stderr } = run('build', '--url', 'help');
    expect(stderr).toContain('--url help: this is not an address such as https://help.example.');
    expect(status).toBe(2);
  });
});

describe('translate', () => {
  test('confirms a translation and touches nothing else in its file', () => {
    const file = join(folder, 'content/nl/faq/everything.md');
    const before = readFileSync(file, 'utf8');
    const { status, stdout } = run('translate', 'done', 'nl', 'faq/everything');
    expect(stdout).toBe('nl/faq/everything.md: confirmed\n');
    expect(status).toBe(0);
    const after = readFileSync(file, 'utf8');
    expect(after).not.toBe(before);
    expect(after.replace(/translates: '[0-9a-f]{12}'/, "translates: '000000000000'")).toBe(before);
    expect(run('translate', 'done', 'nl', 'faq/everything').stdout).toBe('');
  });

  test('of what does not exist says how it is used, and ends with 2', () => {
    const { status, stderr } = run('translate', 'done', 'nl', 'faq/nothing');
    expect(stderr).toContain('npm run translate -- done <locale> [<slug> …]');
    expect(status).toBe(2);
  });
});
