import { describeChanges } from '../../src/check/translations/source-changes.ts';
import { sourceHash } from '../../src/model/hash.ts';
import { readHistoryOf } from '../../src/read/source-history.ts';
import { setTranslates } from '../../src/translate/front-matter.ts';
import { EXIT, UsageError } from '../options.ts';
import { findSource } from './find.ts';
import { change, type Work } from './work.ts';

/**
 * Carries translations over a change of their source that did not touch the meaning. Only those that were up to date
 * with the text right before the change: git knows that text, so that nothing has to be noted down beforehand, and a
 * translation that was stale before cannot become fresh by it.
 */
export async function keepFresh(work: Work, name: string): Promise<number> {
  const { folder, graph } = work;
  const source = findSource(graph, name);
  const history = await readHistoryOf(folder, graph.site, [source]);
  const [previous] = history.texts.get(source.file) ?? [];
  if (!previous) {
    throw new UsageError(
      {
        'no-git': `What ${source.file} said before is not known: the content folder is not in git. Confirm each translation instead: npm run translate -- done <locale> ${source.slug}`,
        shallow: `What ${source.file} said before is not known: git has only the latest part of the history here. Run "git fetch --unshallow" first.`,
        none: `${source.file} says what it always said: no translation is out of date because of it.`,
      }[history.gap ?? 'none'],
    );
  }
  const [before, now] = [sourceHash(previous.entry), sourceHash(source)];
  console.log(
    `The last change of ${source.file}${previous.until === undefined ? ', not committed yet' : ` (${previous.until})`}:`,
  );
  for (const { en } of describeChanges(previous.entry, source)) console.log(`  ${en}`);
  const translations = graph.entries.filter(
    (entry) => entry.slug === source.slug && entry.version === source.version && entry !== source,
  );
  for (const entry of translations) {
    const { translates } = entry.frontmatter;
    if (translates === before) {
      await change(work, entry, (text) => setTranslates(text, now));
      console.log(`${entry.file}: ${work.isDryRun ? 'would stay' : 'stays'} up to date`);
    } else if (translates !== now) {
      console.log(`${entry.file}: left as it is, because it was not up to date before this change`);
    }
  }
  return EXIT.clean;
}
