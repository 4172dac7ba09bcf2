import leven from 'leven';
import { isMap, isNode, isPair, LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import type * as z from 'zod';
import type { Place } from '../model/diagnostic.ts';

/** Something wrong with a piece of YAML, in words for the person who wrote it. */
export interface YamlProblem {
  place: Place;
  message: string;
  help: string;
}

export interface ParsedYaml<T> {
  /** The value, if it has the right shape. */
  data: T | undefined;
  /** The value as written, whatever its shape. */
  raw: unknown;
  problems: YamlProblem[];
  /** Where the value at a path stands; the first line for a path that is not there. */
  locate: (path: readonly PropertyKey[]) => Place;
}

/**
 * Parses YAML and compares it with a schema.
 * `lineOffset` is the number of lines before `text` in its file.
 */
export function parseYaml<T>(text: string, schema: z.ZodType<T>, lineOffset = 0): ParsedYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const locate = (path: readonly PropertyKey[]): Place => locatePath(document, lines, lineOffset, path);
  const syntax = document.errors.map((error) => describeError(error, lines, lineOffset));
  if (syntax.length > 0) return { data: undefined, raw: undefined, problems: syntax, locate };
  const raw: unknown = document.toJS() ?? {};
  const result = schema.safeParse(raw);
  if (result.success) return { data: result.data, raw, problems: [], locate };
  const problems = result.error.issues.flatMap((issue) => describeIssue(issue, schema, locate, raw));
  return { data: undefined, raw, problems, locate };
}

function locatePath(
  document: Document.Parsed,
  lines: LineCounter,
  lineOffset: number,
  path: readonly PropertyKey[],
): Place {
  const range = rangeOf(document, path) ?? [0, 0];
  const start = lines.linePos(range[0]);
  const end = lines.linePos(range[1]);
  return {
    line: start.line + lineOffset,
    column: start.col,
    endLine: end.line + lineOffset,
    endColumn: end.col,
  };
}

function rangeOf(document: Document.Parsed, path: readonly PropertyKey[]): [number, number] | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) {
      // A key is what an editor looks for, so a scalar is marked from its key on.
      const key = keyRange(document, path.slice(0, depth));
      return [key?.[0] ?? node.range[0], node.range[1]];
    }
    const key = keyRange(document, path.slice(0, depth));
    if (key) return key;
  }
  return undefined;
}

function keyRange(document: Document.Parsed, path: readonly PropertyKey[]): [number, number] | undefined {
  const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(path.at(-1)));
  const key: unknown = pair?.key;
  return isNode(key) && key.range ? [key.range[0], key.range[1]] : undefined;
}

function describeError(error: YAMLError, lines: LineCounter, lineOffset: number): YamlProblem {
  const start = lines.linePos(error.pos[0]);
  const end = lines.linePos(error.pos[1]);
  const place = {
    line: start.line + lineOffset,
    column: start.col,
    endLine: end.line + lineOffset,
    endColumn: end.col,
  };
  if (error.code === 'DUPLICATE_KEY') {
    return { place, message: 'This setting is made twice.', help: 'Delete one of the two.' };
  }
  return {
    place,
    message: 'The settings cannot be read from here on.',
    help: 'Look at this line and the one before it: text with a colon, a # or a quotation mark in it needs quotes round it (title: "Lost: what now?"), and lists need the same indentation on every line.',
  };
}

type Issue = z.core.$ZodIssue;

function describeIssue(
  issue: Issue,
  schema: z.ZodType,
  locate: (path: readonly PropertyKey[]) => Place,
  raw: unknown,
): YamlProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => ({
      place: locate([...issue.path, key]),
      message: `There is no setting "${key}".`,
      help: nearestHelp(key, known),
    }));
  }
  const name = formatPath(issue.path);
  const place = locate(issue.path);
  const found = valueAt(raw, issue.path);
  if (found === undefined || found === null) {
    return [{ place, message: `"${name}" is missing.`, help: `Add a line "${lastName(issue.path)}: …".` }];
  }
  if (issue.code === 'invalid_type') {
    return [
      {
        place,
        message: `"${name}" is ${kindOf(found)}; it should be ${KINDS[issue.expected] ?? issue.expected}.`,
        help:
          issue.expected === 'array'
            ? `Write it in brackets: ${lastName(issue.path)}: [${JSON.stringify(found)}].`
            : 'Change the value.',
      },
    ];
  }
  if (issue.code === 'too_small') {
    return [
      { place, message: `"${name}" is empty.`, help: `Write something after "${lastName(issue.path)}:".` },
    ];
  }
  const expectation =
    issue.code === 'invalid_value' ? `must be one of ${issue.values.map(String).join(', ')}` : issue.message;
  return [
    {
      place,
      message: `"${name}" says ${JSON.stringify(found)}; it ${expectation}.`,
      help: 'Change the value.',
    },
  ];
}

const KINDS: Record<string, string> = {
  array: 'a list',
  object: 'a group of settings',
  record: 'one text for each language',
  string: 'text',
  number: 'a number',
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of settings';
  if (typeof value === 'boolean') return 'yes or no';
  return typeof value === 'number' ? 'a number' : 'text';
}

/** "Nearest: …" when a known word is close, else the list of what is known. */
export function nearestHelp(word: string, known: readonly string[]): string {
  const ranked = known
    .map((candidate) => ({ candidate, distance: leven(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  if (best && best.distance <= Math.max(2, word.length / 3)) return `Nearest: "${best.candidate}".`;
  return known.length > 0 ? `Known: ${known.join(', ')}.` : 'Delete it.';
}

function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const segment of path) current = childSchema(current, segment);
  const shape: unknown = Reflect.get(unwrap(current) ?? {}, 'shape');
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
}

function childSchema(schema: unknown, segment: PropertyKey): unknown {
  const inner = unwrap(schema) ?? {};
  const shape: unknown = Reflect.get(inner, 'shape');
  if (typeof shape === 'object' && shape !== null) return Reflect.get(shape, segment);
  return Reflect.get(inner, 'element');
}

/** Sees through `.optional()` and `.default()`. */
function unwrap(schema: unknown): object | undefined {
  let current = schema;
  while (typeof current === 'object' && current !== null) {
    const definition: unknown = Reflect.get(current, 'def');
    const inner: unknown =
      typeof definition === 'object' && definition !== null
        ? Reflect.get(definition, 'innerType')
        : undefined;
    if (inner === undefined) return current;
    current = inner;
  }
  return undefined;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (parent, key) => (typeof parent === 'object' && parent !== null ? Reflect.get(parent, key) : undefined),
    value,
  );
}

function formatPath(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

function lastName(path: readonly PropertyKey[]): string {
  return path.findLast((segment) => typeof segment === 'string') ?? '';
}
