import type { Diagnostic, Edit } from '../model/diagnostic.ts';

/** Texts of content files by path; what is fixed is only ever text. */
export type FileTexts = ReadonlyMap<string, string>;

/** Checks a whole content folder that is in memory. */
export type CheckTexts = (texts: FileTexts) => readonly Diagnostic[];

/** Fixing makes room for further fixes (a joined list can be renumbered), but never without end. */
const MOST_ROUNDS = 10;

/**
 * Applies every fix that cannot be wrong, and checks again after each round, so that what one fix uncovers is fixed
 * too. A file in which a round leaves more findings than before is put back and left alone.
 * Returns the files that changed.
 */
export function fixTexts(texts: FileTexts, checkTexts: CheckTexts): Map<string, string> {
  const fixed = new Map(texts);
  const abandoned = new Set<string>();
  let diagnostics = checkTexts(fixed);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edited = editFiles(fixed, diagnostics, abandoned);
    if (edited.size === 0) break;
    const next = checkTexts(new Map([...fixed, ...edited]));
    for (const file of edited.keys()) {
      if (countIn(next, file) < countIn(diagnostics, file)) continue;
      abandoned.add(file);
      edited.delete(file);
    }
    for (const [file, text] of edited) fixed.set(file, text);
    diagnostics = checkTexts(fixed);
  }
  return new Map([...fixed].filter(([file, text]) => texts.get(file) !== text));
}

/**
 * A text with edits applied. Edits that overlap an earlier one are left for the next round; the rest of the text stays
 * as it is, byte for byte.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let position = 0;
  let lastStart = -1;
  for (const { start, end, text: replacement } of sorted) {
    if (start < position || start === lastStart || end > text.length) continue;
    result += text.slice(position, start) + replacement;
    position = end;
    lastStart = start;
  }
  return result + text.slice(position);
}

function editFiles(
  texts: FileTexts,
  diagnostics: readonly Diagnostic[],
  abandoned: ReadonlySet<string>,
): Map<string, string> {
  const edited = new Map<string, string>();
  for (const [file, text] of texts) {
    if (abandoned.has(file)) continue;
    const groups = diagnostics.filter((d) => d.file === file && d.edits).map(({ edits }) => edits!);
    const after = applyEdits(text, withoutOverlap(groups));
    if (after !== text) edited.set(file, after);
  }
  return edited;
}

/** The edits of a finding belong together: all of them or none. The first finding at a place goes first. */
function withoutOverlap(groups: readonly (readonly Edit[])[]): Edit[] {
  const taken: Edit[] = [];
  for (const group of groups) {
    const isFree = group.every((edit) =>
      taken.every((other) => edit.end < other.start || edit.start > other.end),
    );
    if (isFree) taken.push(...group);
  }
  return taken;
}

function countIn(diagnostics: readonly Diagnostic[], file: string): number {
  return diagnostics.filter((diagnostic) => diagnostic.file === file).length;
}
