import { expect, test } from 'vitest';
import { findGone, parsePublished } from '../../src/check/published.ts';
import { formatFinding, graphFrom } from '../content.ts';

const { site } = graphFrom({});

test('a published address that nothing answers is told at the file that it came from', () => {
  const gone = findGone(
    site,
    ['/', '/en/', '/en/faq/a/', '/nl/faq/b/', '/fr/old/faq/c/', '/en/money/'],
    new Set(['/', '/en/', '/en/faq/a/']),
  );
  const because =
    'was published, and nothing answers there any more: bookmarks, printed sheets and links of other sites lead to nothing.';
  expect(gone.map(formatFinding)).toEqual([
    `nl/faq/b.md:1:1 error The address /nl/faq/b/ ${because}`,
    `fr/faq/c.md:1:1 error The address /fr/old/faq/c/ ${because}`,
    `site.yml:1:1 error The address /en/money/ ${because}`,
  ]);
  expect(gone[0]!.help.en).toBe(
    'If another entry answers this question now, write there: formerly: [faq/b]\n' +
      'If it is gone for good, keep its last text for the older version:\nnpm run archive -- keep faq/b',
  );
  expect(gone[2]!.help.en).toContain('formerly: [money]');
});

test('only the urls.json of a build is a list of published addresses', () => {
  expect(parsePublished('{ "paths": ["/", "/en/"] }')).toEqual(['/', '/en/']);
  expect(parsePublished('{ "paths": ["en"] }')).toBeUndefined();
  expect(parsePublished('<html>')).toBeUndefined();
});
