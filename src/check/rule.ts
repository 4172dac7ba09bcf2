import type { Position } from 'unist';
import { placeOf, type Diagnostic, type Place, type Severity } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import type { ContentGraph } from '../graph/graph.ts';

/** What a rule found at one place of the entry that it looked at. */
export interface Finding {
  /** A node of the tree, or a place that was worked out. */
  at: { position?: Position | undefined } | Place;
  message: string;
  help: string;
  /** When this finding weighs more or less than the rule usually does. */
  severity?: Severity;
}

interface RuleContext {
  entry: Entry;
  graph: ContentGraph;
  report: (finding: Finding) => void;
}

/** Content that a rule finds fault with, or not: a whole file, or several by path. */
interface Example {
  /** What the example shows. */
  name: string;
  /** Path within the content folder → text. Files without front matter get one in the tests. */
  files: Readonly<Record<string, string>>;
}

interface BadExample extends Example {
  /** The exact findings: `file:line:column severity message`. */
  expect: readonly string[];
}

/** One rule about content. The id names the defect, is the file's name and never changes. */
export interface Rule {
  id: string;
  /** What must hold, in one line. */
  summary: string;
  /** Why it matters to a reader. */
  why: string;
  severity: Severity;
  examples: { bad: readonly BadExample[]; good: readonly Example[] };
  /** Looks at one entry, with the whole graph at hand. Never throws on content. */
  check: (context: RuleContext) => void;
}

/** Declares a rule; exists so that a rule file is checked against {@link Rule} where it is written. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** A finding as a diagnostic. */
export function toDiagnostic(rule: Rule, entry: Entry, finding: Finding): Diagnostic {
  const { at, message, help } = finding;
  const place = 'line' in at ? at : placeOf(at.position);
  return {
    rule: rule.id,
    severity: finding.severity ?? rule.severity,
    file: entry.file,
    ...place,
    message,
    help,
  };
}

/** The place of a stretch of text that begins at an offset within an entry's source. */
export function placeAt(entry: Entry, offset: number, length: number): Place {
  const before = entry.source.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  return { line, column, endLine: line, endColumn: column + length };
}
