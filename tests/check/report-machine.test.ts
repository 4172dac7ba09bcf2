import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/check/catalogue.ts';
import { formatGithub } from '../../src/check/report/github.ts';
import { formatJson } from '../../src/check/report/json.ts';
import { formatJunit } from '../../src/check/report/junit.ts';
import { formatSarif } from '../../src/check/report/sarif.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

const SOURCE = '1. Open “it”.\r\n2. Repeat step 7.\r\n';
const FINDING: Diagnostic = {
  rule: 'step-ref',
  severity: 'error',
  file: 'en/faq/a b.md',
  line: 2,
  column: 11,
  endLine: 2,
  endColumn: 17,
  message: { en: 'There is no step 7.', nl: 'Er is geen stap 7.', fr: "Il n'y a pas d'étape 7." },
  help: { en: 'Write step 1.', nl: 'Schrijf stap 1.', fr: "Écrivez l'étape 1." },
};
const FIXABLE: Diagnostic = {
  ...FINDING,
  edits: [
    { start: 25, end: 31, text: 'step 1' },
    { start: 13, end: 15, text: '\n' },
    { start: 0, end: 0, text: '\t' },
  ],
};
const OPTIONS = {
  language: 'en',
  pathOf: (file: string) => `content/${file}`,
  sourceOf: () => SOURCE,
  totals: { entries: 2, links: 2, procedures: 1, steps: 2, seconds: 0.04 },
  files: ['en/faq/a b.md', 'en/faq/c.md'],
  version: '1.2.3',
  rules: [
    { id: 'page-orphan', summary: 'Linked', why: 'Found.', severity: 'info' },
    { id: 'step-ref', summary: 'A step that is named exists', why: 'Readers get lost.', severity: 'error' },
  ],
} as const;

describe('JSON', () => {
  test('has stable keys, paths within the content, and messages in one language', () => {
    expect(formatJson([FINDING], 'nl')).toBe(
      `${JSON.stringify(
        [
          {
            rule: 'step-ref',
            severity: 'error',
            file: 'en/faq/a b.md',
            line: 2,
            column: 11,
            endLine: 2,
            endColumn: 17,
            message: 'Er is geen stap 7.',
            help: 'Schrijf stap 1.',
          },
        ],
        null,
        2,
      )}\n`,
    );
    expect(formatJson([], 'en')).toBe('[]\n');
  });

  test('has the fix of a finding that can be mended by machine', () => {
    const [record] = JSON.parse(formatJson([FIXABLE], 'en')) as Record<string, unknown>[];
    expect(Object.keys(record!).at(-1)).toBe('fix');
    expect(record!['fix']).toEqual(FIXABLE.edits);
  });
});

describe('GitHub annotations', () => {
  test('are workflow commands with the place, the rule and the cure, and a closing line', () => {
    const found: Diagnostic[] = [
      FINDING,
      { ...FINDING, severity: 'warning', endLine: 3, endColumn: 1 },
      { ...FINDING, severity: 'info' },
    ];
    expect(formatGithub(found, OPTIONS)).toBe(
      [
        '::error file=content/en/faq/a b.md,line=2,col=11,endLine=2,endColumn=17,title=step-ref::There is no step 7.%0ATo fix it: Write step 1.',
        '::warning file=content/en/faq/a b.md,line=2,endLine=3,title=step-ref::There is no step 7.%0ATo fix it: Write step 1.',
        '::notice file=content/en/faq/a b.md,line=2,col=11,endLine=2,endColumn=17,title=step-ref::There is no step 7.%0ATo fix it: Write step 1.',
        '1 error, 1 warning, 1 remark in 1 file. Checked 2 answers, 2 links, 1 procedure, 2 steps in 0.0 s.',
        '',
      ].join('\n'),
    );
  });

  test('escape what would end a command or a property', () => {
    const message = { ...FINDING.message, en: '100% of "a::b, c"\r\nis 50%0A.' };
    const path = 'C:/a,b%/x.md';
    const [command] = formatGithub([{ ...FINDING, message }], { ...OPTIONS, pathOf: () => path }).split('\n');
    expect(command).toBe(
      '::error file=C%3A/a%2Cb%25/x.md,line=2,col=11,endLine=2,endColumn=17,title=step-ref::100%25 of "a::b, c"%0D%0Ais 50%250A.%0ATo fix it: Write step 1.',
    );
  });
});

describe('JUnit', () => {
  test('has a suite a file and a case a finding; files without findings and remarks pass', () => {
    const message = { ...FINDING.message, en: 'Say "<b>" & go.\u0000' };
    const found: Diagnostic[] = [
      { ...FINDING, message },
      { ...FINDING, severity: 'info' },
      { ...FINDING, file: 'site.yml', severity: 'warning' },
    ];
    expect(formatJunit(found, OPTIONS)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Handrail" tests="4" failures="2" errors="0" time="0.040">
  <testsuite name="content/en/faq/a b.md" tests="2" failures="1" errors="0">
    <testcase name="step-ref 2:11" classname="content/en/faq/a b.md" file="content/en/faq/a b.md" line="2">
      <failure type="error" message="Say &quot;&lt;b&gt;&quot; &amp; go.\uFFFD">content/en/faq/a b.md:2:11
Say &quot;&lt;b&gt;&quot; &amp; go.\uFFFD
To fix it: Write step 1.</failure>
    </testcase>
    <testcase name="step-ref 2:11" classname="content/en/faq/a b.md" file="content/en/faq/a b.md" line="2">
      <system-out>content/en/faq/a b.md:2:11
There is no step 7.
To fix it: Write step 1.</system-out>
    </testcase>
  </testsuite>
  <testsuite name="content/en/faq/c.md" tests="1" failures="0" errors="0">
    <testcase name="check" classname="content/en/faq/c.md"/>
  </testsuite>
  <testsuite name="content/site.yml" tests="1" failures="1" errors="0">
    <testcase name="step-ref 2:11" classname="content/site.yml" file="content/site.yml" line="2">
      <failure type="warning" message="There is no step 7.">content/site.yml:2:11
There is no step 7.
To fix it: Write step 1.</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
  });
});

describe('SARIF', () => {
  test('has the rules, and each finding with its region and its fix', () => {
    const artifactLocation = { uri: 'content/en/faq/a%20b.md', uriBaseId: '%SRCROOT%' };
    expect(JSON.parse(formatSarif([FIXABLE], OPTIONS))).toEqual({
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'Handrail',
              version: '1.2.3',
              rules: [
                {
                  id: 'page-orphan',
                  shortDescription: { text: 'Linked.' },
                  fullDescription: { text: 'Found.' },
                  help: { text: 'Linked. Found.' },
                  defaultConfiguration: { level: 'note' },
                },
                {
                  id: 'step-ref',
                  shortDescription: { text: 'A step that is named exists.' },
                  fullDescription: { text: 'Readers get lost.' },
                  help: { text: 'A step that is named exists. Readers get lost.' },
                  defaultConfiguration: { level: 'error' },
                },
              ],
            },
          },
          language: 'en',
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'step-ref',
              ruleIndex: 1,
              level: 'error',
              message: { text: 'There is no step 7.\nTo fix it: Write step 1.' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation,
                    region: { startLine: 2, startColumn: 11, endLine: 2, endColumn: 17 },
                  },
                },
              ],
              fixes: [
                {
                  description: { text: 'Write step 1.' },
                  artifactChanges: [
                    {
                      artifactLocation,
                      replacements: [
                        {
                          deletedRegion: { startLine: 2, startColumn: 11, endLine: 2, endColumn: 17 },
                          insertedContent: { text: 'step 1' },
                        },
                        {
                          deletedRegion: { startLine: 1, startColumn: 14, endLine: 2, endColumn: 1 },
                          insertedContent: { text: '\n' },
                        },
                        {
                          deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
                          insertedContent: { text: '\t' },
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('names a file outside the working folder by its whole address', () => {
    const text = formatSarif([FINDING], { ...OPTIONS, pathOf: (file) => `/srv/x y/${file}` });
    expect(text).toContain('"uri": "file:///srv/x%20y/en/faq/a%20b.md"');
    expect(text).not.toContain('uriBaseId');
  });

  // The official schema allows no other keys in these objects (additionalProperties is false throughout) and requires
  // those that are marked; the whole was validated against it by hand.
  test('has only keys that SARIF 2.1.0 knows, and all that it requires, with every rule of the catalogue', () => {
    const info: Diagnostic = { ...FINDING, rule: 'ignore-unused', severity: 'info' };
    const log: unknown = JSON.parse(formatSarif([FIXABLE, info], { ...OPTIONS, rules: catalogue }));
    const problems: string[] = [];
    compare(log, SARIF_LOG, 'log', problems);
    expect(problems).toEqual([]);
    const { runs } = log as { runs: { tool: { driver: { rules: { id: string }[] } }; results: Result[] }[] };
    const [run] = runs;
    const ids = run!.tool.driver.rules.map(({ id }) => id);
    for (const { ruleId, ruleIndex } of run!.results) expect(ids[ruleIndex]).toBe(ruleId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

interface Result {
  ruleId: string;
  ruleIndex: number;
}

/** What a value must look like: a test of it, a list of one shape, or an object; a key that ends in `?` may be absent. */
type Shape = ((value: unknown) => boolean) | [Shape] | { [key: string]: Shape };

const isText: Shape = (value) => typeof value === 'string' && value.length > 0;
const isCount: Shape = (value) => Number.isInteger(value) && (value as number) >= 0;
const isPosition: Shape = (value) => Number.isInteger(value) && (value as number) >= 1;
const isLevel: Shape = (value) => ['none', 'note', 'warning', 'error'].includes(String(value));
const REGION: Shape = {
  startLine: isPosition,
  startColumn: isPosition,
  endLine: isPosition,
  endColumn: isPosition,
};
const ARTIFACT: Shape = {
  uri: (value) => /^[\w%.~/-]+$/.test(String(value)),
  uriBaseId: (value) => value === '%SRCROOT%',
};
const SARIF_LOG: Shape = {
  $schema: isText,
  version: (value) => value === '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: isText,
          version: isText,
          rules: [
            {
              id: isText,
              shortDescription: { text: isText },
              fullDescription: { text: isText },
              help: { text: isText },
              defaultConfiguration: { level: isLevel },
            },
          ],
        },
      },
      language: (value) => /^[a-z]{2}$/.test(String(value)),
      columnKind: (value) => value === 'utf16CodeUnits',
      results: [
        {
          ruleId: isText,
          ruleIndex: isCount,
          level: isLevel,
          message: { text: isText },
          locations: [{ physicalLocation: { artifactLocation: ARTIFACT, region: REGION } }],
          'fixes?': [
            {
              description: { text: isText },
              artifactChanges: [
                {
                  artifactLocation: ARTIFACT,
                  replacements: [{ deletedRegion: REGION, insertedContent: { text: isText } }],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

function compare(value: unknown, shape: Shape, path: string, problems: string[]): void {
  if (typeof shape === 'function') {
    if (!shape(value)) problems.push(`${path} is ${JSON.stringify(value)}`);
  } else if (Array.isArray(shape)) {
    if (!Array.isArray(value) || value.length === 0) problems.push(`${path} is no list`);
    else value.forEach((item, i) => compare(item, shape[0], `${path}[${i}]`, problems));
  } else if (typeof value !== 'object' || value === null) problems.push(`${path} is no object`);
  else {
    const rest = new Set(Object.keys(value));
    for (const [name, inner] of Object.entries(shape)) {
      const key = name.replace('?', '');
      if (rest.delete(key)) compare(Reflect.get(value, key), inner, `${path}.${key}`, problems);
      else if (!name.endsWith('?')) problems.push(`${path} has no ${key}`);
    }
    for (const key of rest) problems.push(`${path} has ${key}`);
  }
}
