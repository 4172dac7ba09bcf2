import type { Position } from 'unist';
import type { ContentGraph } from '../graph/graph.ts';
import { placeOf, type Diagnostic, type Edit, type Place, type Severity } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import type { Site } from '../model/site.ts';
import { fillText, type Text, type TextValues } from '../model/text.ts';
import type { Notes } from './notes.ts';

/** What a rule can say: what is there and what readers see because of it, and how to mend it. `{name}` places are filled. */
export interface Message {
  message: Text;
  help: Text;
}

/** What a rule found at one place. */
export interface Finding<Key extends string = string> {
  /** A node of the tree, or a place that was worked out. */
  at: { position?: Position | undefined } | Place;
  /** Which of the rule's messages. */
  message: Key;
  values?: TextValues;
  /** When this finding weighs more or less than the rule usually does. */
  severity?: Severity;
  /** Changes to the file that mend it and cannot be wrong; see `--fix`. */
  edits?: readonly Edit[];
}

interface TextRuleContext<Key extends string> {
  entry: Entry;
  site: Site;
  report: (finding: Finding<Key>) => void;
}

interface TranslationRuleContext<Key extends string> extends TextRuleContext<Key> {
  /** The text that the translation is held to. */
  source: Entry;
}

interface RuleContext<Key extends string> {
  entry: Entry;
  graph: ContentGraph;
  /** What is to be known of all texts without reading them again. */
  notes: Notes;
  /** The day of the check, `YYYY-MM-DD`. */
  today: string;
  report: (finding: Finding<Key>) => void;
}

interface SiteRuleContext<Key extends string> {
  graph: ContentGraph;
  /** What is to be known of all texts without reading them again. */
  notes: Notes;
  /** The day of the check, `YYYY-MM-DD`. */
  today: string;
  report: (finding: Finding<Key> & { file: string }) => void;
}

/** Content that a rule finds fault with, or not: files by path. Files without front matter get one in the tests. */
interface Example {
  /** What the example shows. */
  name: string;
  files: Readonly<Record<string, string>>;
}

interface BadExample extends Example {
  /** The exact findings: `file:line:column severity message`, in English. */
  expect: readonly string[];
  /** What `--fix` makes of the files that it changes. */
  fixed?: Readonly<Record<string, string>>;
}

/** One rule about content. The id names the defect, is the file's name and never changes. */
export interface Rule<Key extends string = string> {
  id: string;
  /** What must hold, in one line. */
  summary: string;
  /** Why it matters to a reader. */
  why: string;
  severity: Severity;
  messages: Readonly<Record<Key, Message>>;
  examples: { bad: readonly BadExample[]; good: readonly Example[] };
  /** Looks at one text alone: what it finds holds for as long as the text and the settings stay. Never throws on content. */
  checkText?: (context: TextRuleContext<Key>) => void;
  /** The same for a translation and the text that it is held to. */
  checkTranslation?: (context: TranslationRuleContext<Key>) => void;
  /** Looks at one entry, with the whole graph at hand. Never throws on content. */
  check?: (context: RuleContext<Key>) => void;
  /** The same for its links and pictures: not asked where each of them plainly leads to what is there. */
  checkLinks?: (context: RuleContext<Key>) => void;
  /** Looks at what belongs to no entry. */
  checkSite?: (context: SiteRuleContext<Key>) => void;
}

/** Declares a rule; exists so that the messages it reports are those that it has. */
export function defineRule<Key extends string>(rule: Rule<Key>): Rule {
  // A rule only ever gets a context whose `report` was made for its own messages.
  return rule;
}

/** A finding of a rule as a diagnostic. */
export function toDiagnostic(rule: Rule, file: string, finding: Finding): Diagnostic {
  const { at, message, values = {}, edits } = finding;
  const place = 'line' in at ? at : placeOf(at.position);
  const said = rule.messages[message]!;
  return {
    rule: rule.id,
    severity: finding.severity ?? rule.severity,
    file,
    ...place,
    message: fillText(said.message, values),
    help: fillText(said.help, values),
    ...(edits ? { edits } : {}),
  };
}

/** The place of a stretch of text that begins at an offset within an entry's source. */
export function placeAt(entry: Entry, offset: number, length: number): Place {
  const before = entry.source.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  return { line, column, endLine: line, endColumn: column + length };
}
