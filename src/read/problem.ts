import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { fillText, type Text, type TextValues } from '../model/text.ts';
import type { ReadingRule } from './rules.ts';

/** What reading can say: what is there and what readers see because of it, and how to mend it. `{name}` places are filled. */
export interface Message {
  message: Text;
  help: Text;
}

/** Something wrong with a file, in words for the person who wrote it. */
export interface Problem extends Message {
  place: Place;
}

/** A message about a place, with its `{name}` places filled. */
export function say(place: Place, { message, help }: Message, values: TextValues = {}): Problem {
  return { place, message: fillText(message, values), help: fillText(help, values) };
}

/** A problem of a file as a diagnostic. What reading finds is always an error: the page would lack something. */
export function toDiagnostic(rule: ReadingRule, file: string, { place, message, help }: Problem): Diagnostic {
  return { ...place, rule, severity: 'error', file, message, help };
}
