import type { Entry } from '../../model/entry.ts';
import { accidentalNodes } from '../accidental-lists.ts';
import { flattenedNodes } from '../flattened-substeps.ts';
import { collectBrokenLists, continuesCount, restartsCount } from '../lists.ts';
import type { TranslationNote } from '../notes.ts';
import { compareSteps } from './compare-steps.ts';

/** That the procedures of a translation are not built like those of its source, so that it takes a closer look at them. */
export const differentSteps: TranslationNote<true> = {
  id: 'steps',
  take: (_, entry, source) => {
    // A list that broke in pieces, or that is none, is reported as that.
    if (isBroken(entry) || isBroken(source)) return undefined;
    // Only where there are more steps in one text is it asked which ones are alike.
    const asked: unknown[] = [];
    const differences = compareSteps(source, entry, (one) => {
      asked.push(one);
      return 0;
    });
    return asked.length + differences.length > 0 ? true : undefined;
  },
};

function isBroken(entry: Entry): boolean {
  return (
    accidentalNodes(entry).size > 0 ||
    flattenedNodes(entry).size > 0 ||
    collectBrokenLists(entry).some((pair) => continuesCount(pair) || restartsCount(pair))
  );
}
