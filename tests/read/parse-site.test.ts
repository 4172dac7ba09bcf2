import { expect, test } from 'vitest';
import { contentFrom, formatFinding } from '../content.ts';

/** What is found in a `site.yml` with two versions that have these settings. */
function findingsIn(older: string, living: string): string[] {
  const site = `name: { en: Help }
description: { en: Answers }
url: https://help.example
locales: [{ id: en, label: English, lang: en }]
defaultLocale: en
topics: [{ id: faq, title: { en: Questions } }]
versions:
  - { id: before, label: { en: Before }, until: 2025-12-31${older} }
  - { id: now, label: { en: Now }, from: 2026-01-01${living} }
`;
  return contentFrom({ 'site.yml': site }).diagnostics.map(
    (diagnostic) => `${formatFinding(diagnostic)} ${diagnostic.help.en}`,
  );
}

test('a notice that ends belongs to the living version, and is there', () => {
  const closed = ', notice: { en: Closed }';
  expect(findingsIn(closed, `${closed}, noticeUntil: 2026-10-15`)).toEqual([]);
  expect(findingsIn('', ', noticeUntil: 2026-10-15')).toEqual([
    'site.yml:9:54 error Version now says until when its notice holds, but has no notice: visitors see nothing. Write the notice under "notice:", in each language, or delete "noticeUntil".',
  ]);
  expect(findingsIn(`${closed}, noticeUntil: 2025-10-15`, '')).toEqual([
    'site.yml:8:85 error Version before is an older one: its pages keep their notice, whatever the day. Delete "noticeUntil" there.',
  ]);
});
