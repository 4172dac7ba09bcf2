import { expect, test } from 'vitest';
import { parseEntry } from '../../src/read/parse-entry.ts';
import { reuseEntries } from '../../src/read/reuse-entries.ts';
import { graphFrom } from '../content.ts';

const TEXT = '---\ntitle: How?\ndescription: So.\nreviewed: 2026-01-01\naccounts: [work]\n---\n\nText.\n';

test('an entry is the same one for as long as its file and the settings stay as they are', () => {
  const { site } = graphFrom({});
  const parse = reuseEntries();
  const first = parse(site, 'en/faq/a.md', TEXT);
  expect(first.entry?.tree).toEqual(parseEntry(site, 'en/faq/a.md', TEXT).entry?.tree);
  // Every reading has settings of its own that may say the same.
  expect(parse(structuredClone(site), 'en/faq/a.md', TEXT)).toBe(first);
  expect(parse(site, 'en/faq/b.md', TEXT).entry?.file).toBe('en/faq/b.md');
  expect(parse(site, 'en/faq/a.md', `${TEXT}More.\n`).entry?.source).toBe(`${TEXT}More.\n`);

  const again = parse(site, 'en/faq/a.md', TEXT);
  expect(again.diagnostics).toEqual([]);
  const other = parse({ ...site, accounts: [] }, 'en/faq/a.md', TEXT);
  expect(other.diagnostics.map(({ line, column, rule }) => [line, column, rule])).toEqual([
    [5, 12, 'front-matter'],
  ]);
});
