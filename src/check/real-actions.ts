import type { Entry } from '../model/entry.ts';
import { collectNumberedSteps } from './numbered-steps.ts';
import { isOnlyResult } from './rules/step-action.ts';
import { isNote } from './rules/step-is-note.ts';

/**
 * Offsets of the numbered items that ask the reader to do something; the others are what the rules `step-is-note` and
 * `step-action` report. `lang` is the BCP 47 tag of the text.
 */
export function collectRealActions(entry: Entry, lang: string): ReadonlySet<number> {
  const actions = collectNumberedSteps(entry).filter(
    (step) => !isNote(step, lang) && !isOnlyResult(step, lang),
  );
  return new Set(actions.map(({ step }) => step.node.position!.start.offset!));
}
