import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { pagePaths } from '../built-site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Starlight writes the button of its menu without a type; it stands in no form.
    'no-implicit-button-type': 'off',
    // The switch of language is there twice, for narrow and for wide windows; one of the two is hidden.
    'unique-landmark': 'off',
    // Results come while visitors type, and Enter leads to the page that has them all.
    'wcag/h32': 'off',
    // The list of translations has regions that scroll, which a section does not say.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

describe.each(['site', 'fixtureSite', 'matrixSite'] as const)('%s', (name) => {
  test('is valid HTML on every page', async () => {
    const folder = inject(name);
    const paths = pagePaths(folder);
    expect(paths.length).toBeGreaterThan(20);
    const found: string[] = [];
    for (const path of ['/404.html', '/translations/', ...paths]) {
      const file = path.endsWith('/') ? `${path}index.html` : path;
      const { results } = await validator.validateString(readFileSync(join(folder, file), 'utf8'), path);
      for (const { messages } of results)
        found.push(
          ...messages.map(
            ({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`,
          ),
        );
    }
    expect(found).toEqual([]);
  });
});
