import { buildGraph } from '../../src/graph/graph.ts';
import { buildHandoutSheets, type HandoutSheet } from '../../src/handout/handout-sheets.ts';
import { createTypesetter } from '../../src/handout/typeset.ts';
import { readContent } from '../../src/read/read-content.ts';
import { readPictures } from '../../scripts/print.ts';
import { pageLinkFormat } from '../../src/site/urls.ts';

/** The handouts of the real content. */
const content = await readContent('content', 'public');
export const site = content.site!;
export const graph = buildGraph({ ...content, site });
export const built = buildHandoutSheets(graph, pageLinkFormat(site), '2026-11-24');
export const typesetter = createTypesetter(
  await readPictures(
    built.sheets.map(({ sheet }) => sheet),
    'content',
  ),
);

/** `id locale` of a handout, for the names of tests. */
export function nameOf({ handout, locale }: HandoutSheet): string {
  return `${handout.id} ${locale}`;
}
