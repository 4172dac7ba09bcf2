import type { Diagnostic } from '../../model/diagnostic.ts';

/** A cause: where it was found first, and the other places that say the very same. */
export interface Cause {
  first: Diagnostic;
  others: Diagnostic[];
}

/** Findings that say the same of different places, put together in the order in which they first came. */
export function groupCauses(diagnostics: readonly Diagnostic[]): Cause[] {
  const causes = new Map<string, Cause>();
  for (const diagnostic of diagnostics) {
    const { rule, severity, message, help } = diagnostic;
    const key = [rule, severity, message.en, help.en].join('\n');
    const known = causes.get(key);
    if (known) known.others.push(diagnostic);
    else causes.set(key, { first: diagnostic, others: [] });
  }
  return [...causes.values()];
}
