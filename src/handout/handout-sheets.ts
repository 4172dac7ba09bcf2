import type { ContentGraph } from '../graph/graph.ts';
import type { LinkFormat } from '../graph/resolve-tree.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { handoutPagePath, type Handout } from '../model/handout.ts';
import { textIn } from '../model/site.ts';
import { buildSheet } from './build-sheet.ts';
import { withoutRepeats } from './messages.ts';
import { selectEntries, slugsOf, type LeftOut } from './select-entries.ts';
import type { Sheet } from './sheet.ts';

/** One handout in one language. */
export interface HandoutSheet {
  handout: Handout;
  locale: string;
  sheet: Sheet;
}

export interface HandoutSheets {
  /** By handout, then by language; without those that have nothing left to print. */
  sheets: HandoutSheet[];
  /** What the sheets lack, each once for a handout and a language. */
  leftOut: (LeftOut & { handout: string; locale: string })[];
  /** What cannot be printed, each once. */
  diagnostics: Diagnostic[];
}

/** Every handout of `handouts.yml` in every language, as it can be printed on a day (`YYYY-MM-DD`). */
export function buildHandoutSheets(graph: ContentGraph, links: LinkFormat, today: string): HandoutSheets {
  const all: HandoutSheets = { sheets: [], leftOut: [], diagnostics: [] };
  for (const handout of graph.handouts) {
    for (const { id: locale } of graph.site.locales) {
      const { texts, leftOut } = selectEntries(graph, slugsOf(graph, handout), locale, today);
      all.leftOut.push(...leftOut.map((item) => ({ ...item, handout: handout.id, locale })));
      if (texts.length === 0) continue;
      const { sheet, diagnostics } = buildSheet(graph, {
        locale,
        title: handout.title && textIn(graph.site, handout.title, locale),
        path: handoutPagePath(locale, handout.id),
        texts,
        links,
      });
      all.sheets.push({ handout, locale, sheet });
      all.diagnostics.push(...diagnostics);
    }
  }
  return { ...all, diagnostics: withoutRepeats(all.diagnostics) };
}
