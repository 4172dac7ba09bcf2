import { parseEntry } from '../read/parse-entry.ts';
import type { Content } from '../read/parse-content.ts';
import { checkContent } from './check-content.ts';
import { fixTexts } from './fix.ts';

/** Texts of the content files that `--fix` changes, by path. See {@link fixTexts}. */
export function fixContent({ site, entries, assets, synonyms }: Content): Map<string, string> {
  if (!site) return new Map();
  const texts = new Map(entries.map(({ file, source }) => [file, source]));
  return fixTexts(texts, (current) => {
    const parsed = [...current].map(([file, text]) => parseEntry(site, file, text));
    return checkContent({
      site,
      entries: parsed.flatMap(({ entry }) => entry ?? []),
      assets,
      synonyms,
      diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
    }).diagnostics;
  });
}
