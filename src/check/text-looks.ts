import type { Diagnostic } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import type { Site } from '../model/site.ts';
import { TEXT_NOTES, TRANSLATION_NOTES } from './all-notes.ts';
import { Memory, type Remembered } from './memory.ts';
import type { Notes, TextNote, TranslationNote } from './notes.ts';
import { toDiagnostic, type Finding, type Rule } from './rule.ts';

/**
 * Looks at texts by themselves, and at translations beside the text that they are held to: finds what the rules find
 * there, and notes what they want to know later. Each is looked at once, or not at all where that is remembered.
 */
export class TextLooks implements Notes {
  readonly #site: Site;
  readonly #textRules: readonly Rule[];
  readonly #translationRules: readonly Rule[];
  readonly #memory: Memory;

  constructor(site: Site, rules: readonly Rule[], memory = new Memory()) {
    this.#site = site;
    this.#textRules = rules.filter(({ checkText }) => checkText);
    this.#translationRules = rules.filter(({ checkTranslation }) => checkTranslation);
    this.#memory = memory;
  }

  /** What the rules find in a text. */
  findInText(entry: Entry): Diagnostic[] {
    return this.#lookAtText(entry).filter(isFinding);
  }

  /** What the rules find in a translation beside the text that it is held to. */
  findInTranslation(entry: Entry, source: Entry): Diagnostic[] {
    return this.#lookAtTranslation(entry, source).filter(isFinding);
  }

  ofText<T>(note: TextNote<T>, entry: Entry): T | undefined {
    // What is remembered under the id of a note is what the note took.
    return readNote(this.#lookAtText(entry), note.id) as T | undefined;
  }

  ofTranslation<T>(note: TranslationNote<T>, entry: Entry, source: Entry): T | undefined {
    return readNote(this.#lookAtTranslation(entry, source), note.id) as T | undefined;
  }

  #lookAtText(entry: Entry): readonly Remembered[] {
    const site = this.#site;
    return this.#memory.recall([entry], () => [
      ...collectFindings(this.#textRules, entry, (rule, report) => rule.checkText?.({ entry, site, report })),
      ...takeNotes(TEXT_NOTES, (note) => note.take(site, entry)),
    ]);
  }

  #lookAtTranslation(entry: Entry, source: Entry): readonly Remembered[] {
    const site = this.#site;
    return this.#memory.recall([entry, source], () => [
      ...collectFindings(this.#translationRules, entry, (rule, report) =>
        rule.checkTranslation?.({ entry, source, site, report }),
      ),
      ...takeNotes(TRANSLATION_NOTES, (note) => note.take(site, entry, source)),
    ]);
  }
}

/** What each rule finds in an entry in a way of its own. */
export function collectFindings(
  rules: readonly Rule[],
  entry: Entry,
  look: (rule: Rule, report: (finding: Finding) => void) => void,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const rule of rules) look(rule, (finding) => found.push(toDiagnostic(rule, entry.file, finding)));
  return found;
}

function takeNotes<N extends { id: string }>(
  notes: readonly N[],
  take: (note: N) => unknown,
): (readonly [string, unknown])[] {
  return notes.flatMap((note) => {
    const value = take(note);
    return value === undefined ? [] : [[note.id, value] as const];
  });
}

function readNote(remembered: readonly Remembered[], id: string): unknown {
  for (const item of remembered) if (!isFinding(item) && item[0] === id) return item[1];
  return undefined;
}

function isFinding(item: Remembered): item is Diagnostic {
  return 'rule' in item;
}
