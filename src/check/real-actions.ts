import type { Entry } from '../model/entry.ts';
import { localeOf, type Site } from '../model/site.ts';
import { collectNumberedSteps } from './numbered-steps.ts';
import { isOnlyResult } from './rules/step-action.ts';
import { isNote } from './rules/step-is-note.ts';

const known = new WeakMap<Entry, ReadonlySet<number>>();

/**
 * Offsets of the numbered items of an entry that ask the reader to do something; the others are what the rules
 * `step-is-note` and `step-action` report.
 */
export function collectRealActions(site: Site, entry: Entry): ReadonlySet<number> {
  let actions = known.get(entry);
  if (!actions) {
    const { lang } = localeOf(site, entry.locale);
    const steps = collectNumberedSteps(entry).filter(
      (step) => !isNote(step, lang) && !isOnlyResult(step, lang),
    );
    actions = new Set(steps.map(({ step }) => step.node.position!.start.offset!));
    known.set(entry, actions);
  }
  return actions;
}
