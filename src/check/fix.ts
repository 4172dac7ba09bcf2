import type { Diagnostic, Edit } from '../model/diagnostic.ts';

/** Texts of content files by path; what is fixed is only ever text. */
export type FileTexts = ReadonlyMap<string, string>;

/** Checks a whole content folder that is in memory. */
export type CheckTexts = (texts: FileTexts) => readonly Diagnostic[];

/** Fixing makes room for further fixes (a joined list can be renumbered), but never without end. */
const MOST_ROUNDS = 10;

/**
 * Applies every fix that cannot be wrong, and checks again after each round, so that what one fix uncovers is fixed
 * too: that there are as many findings as before, or more, is no sign that it was wrong. A finding that is still there
 * after its fix is left alone, and the file is put back for the next round.
 * Returns the files that changed.
 */
export function fixTexts(texts: FileTexts, checkTexts: CheckTexts): Map<string, string> {
  const fixed = new Map(texts);
  const failed = new Set<string>();
  let diagnostics = checkTexts(fixed);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = fixesByFile(diagnostics, failed);
    const edited = editFiles(fixed, fixes);
    if (edited.size === 0) break;
    const next = checkTexts(new Map([...fixed, ...edited]));
    const [before, after] = [countFindings(diagnostics), countFindings(next)];
    const unmended = [...edited.keys()].flatMap((file) =>
      fixes.get(file)!.filter((finding) => (after.get(keyOf(finding)) ?? 0) >= before.get(keyOf(finding))!),
    );
    for (const finding of unmended) {
      failed.add(keyOf(finding));
      edited.delete(finding.file);
    }
    for (const [file, text] of edited) fixed.set(file, text);
    diagnostics = unmended.length === 0 ? next : checkTexts(fixed);
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

/** A finding that can be fixed. */
type Fix = Diagnostic & { edits: readonly Edit[] };

/** What can be applied together in each file: the edits of a finding all or none, and the first finding at a place first. */
function fixesByFile(diagnostics: readonly Diagnostic[], failed: ReadonlySet<string>): Map<string, Fix[]> {
  const fixes = diagnostics.filter((finding): finding is Fix => finding.edits !== undefined);
  const untried = fixes.filter((finding) => !failed.has(keyOf(finding)));
  return new Map(
    [...Map.groupBy(untried, ({ file }) => file)].map(([file, all]) => [file, withoutOverlap(all)]),
  );
}

function withoutOverlap(fixes: readonly Fix[]): Fix[] {
  const chosen: Fix[] = [];
  const taken: Edit[] = [];
  for (const fix of fixes) {
    const isFree = fix.edits.every((edit) =>
      taken.every((other) => edit.end < other.start || edit.start > other.end),
    );
    if (!isFree) continue;
    chosen.push(fix);
    taken.push(...fix.edits);
  }
  return chosen;
}

function editFiles(texts: FileTexts, fixes: ReadonlyMap<string, readonly Fix[]>): Map<string, string> {
  const edited = new Map<string, string>();
  for (const [file, all] of fixes) {
    const before = texts.get(file);
    if (before === undefined) continue;
    const after = applyEdits(
      before,
      all.flatMap(({ edits }) => edits),
    );
    if (after !== before) edited.set(file, after);
  }
  return edited;
}

/** What a finding says of a file; its place changes with every fix above it. */
function keyOf({ file, rule, message }: Diagnostic): string {
  return [file, rule, message.en].join('\n');
}

function countFindings(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of diagnostics) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}
