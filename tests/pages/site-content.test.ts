import { expect, test } from 'vitest';
import { generateFreshSite } from '../../scripts/bench/site-corpus.ts';
import { buildSiteContent } from '../../src/site/site-content.ts';
import { collectSitePages } from '../../src/site/views.ts';
import { graphFrom } from '../content.ts';

test('what stands on the pages beside the texts is known without parsing a text', () => {
  const graph = graphFrom(Object.fromEntries(generateFreshSite(50, ['en', 'nl'])));
  expect(graph.entries).toHaveLength(100);
  const parsed: string[] = [];
  for (const entry of graph.entries) {
    Object.defineProperty(entry, 'tree', { enumerable: true, get: () => parsed.push(entry.file) });
  }
  const pages = collectSitePages(graph, buildSiteContent(graph, [], '2026-01-02'));
  for (const { view } of pages) view();
  expect(pages.filter(({ path }) => path.includes('device'))).toHaveLength(100);
  expect(parsed).toEqual([]);
});
