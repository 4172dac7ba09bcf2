import { sourceFor } from '../../src/graph/translations.ts';
import { sourceHash } from '../../src/model/hash.ts';
import { publish, setTranslates } from '../../src/translate/front-matter.ts';
import { findUntranslated } from '../../src/translate/untranslated.ts';
import { EXIT, UsageError } from '../options.ts';
import { checkLocale, findTranslation } from './find.ts';
import { change, USAGE, type Work } from './work.ts';

/** Confirms translations of a version; refuses those that are still in the words of their source. */
export async function confirm(
  work: Work,
  locale: string,
  names: readonly string[],
  version: string,
): Promise<number> {
  const { graph } = work;
  checkLocale(graph, locale);
  if (!graph.versions.has(version)) {
    const ids = graph.site.versions.map(({ id }) => id).join(', ');
    throw new UsageError(`--version ${version}: there is no such version. Known: ${ids}.`);
  }
  const all = graph.entries.filter((entry) => entry.locale === locale && entry.version === version);
  const chosen = names.map((name) => findTranslation(all, locale, name));
  if (all.length === 0) throw new UsageError(`There is no translation into "${locale}" yet.\n${USAGE}`);
  let result: number = EXIT.clean;
  for (const entry of names.length > 0 ? chosen : all) {
    const source = sourceFor(graph, entry);
    if (!source)
      throw new UsageError(`${entry.file} has no published source text in "${graph.site.defaultLocale}".`);
    const untranslated = findUntranslated(entry, source);
    if (untranslated.length > 0) {
      const shown = [...untranslated.slice(0, 3), ...(untranslated.length > 3 ? ['…'] : [])].join(', ');
      console.error(`${entry.file} was not confirmed: it still has the words of ${source.file}: ${shown}.`);
      result = EXIT.findings;
      continue;
    }
    const isChanged = await change(work, entry, (text) => publish(setTranslates(text, sourceHash(source))));
    if (isChanged) console.log(`${entry.file}: ${work.isDryRun ? 'would be ' : ''}confirmed`);
  }
  return result;
}
