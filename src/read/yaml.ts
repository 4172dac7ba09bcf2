import { parseDocument, visit, type Document } from 'yaml';
import type * as z from 'zod';
import type { Place } from '../model/diagnostic.ts';
import { parsePlainYaml } from './plain-yaml.ts';
import type { Problem } from './problem.ts';
import { describeError, describeIssues } from './yaml-problems.ts';
import { placeOfPath, placeOfRange } from './yaml-place.ts';

export interface ParsedYaml<T> {
  /** The value, if it has the right shape. */
  data: T | undefined;
  /** The value as written, whatever its shape. */
  raw: unknown;
  problems: Problem[];
  /** Where the value at a path stands; the first line for a path that is not there. */
  locate: (path: readonly PropertyKey[]) => Place;
}

/**
 * Parses YAML and compares it with a schema.
 * `lineOffset` is the number of lines before `text` in its file.
 */
export function parseYaml<T>(text: string, schema: z.ZodType<T>, lineOffset = 0): ParsedYaml<T> {
  let parsed: Document.Parsed | undefined;
  const documentOf = (): Document.Parsed => (parsed ??= parseDocument(text, { logLevel: 'error' }));
  const locate = (path: readonly PropertyKey[]): Place => placeOfPath(documentOf(), text, lineOffset, path);

  const plain = parsePlainYaml(text);
  const syntax = plain ? [] : describeSyntax(documentOf(), text, lineOffset);
  if (syntax.length > 0) return { data: undefined, raw: undefined, problems: syntax, locate };
  const raw: unknown = plain ?? documentOf().toJS() ?? {};
  const result = schema.safeParse(raw);
  if (result.success) return { data: result.data, raw, problems: [], locate };
  const problems = describeIssues(result.error.issues, schema, locate, raw);
  return { data: undefined, raw, problems, locate };
}

function describeSyntax(document: Document.Parsed, text: string, lineOffset: number): Problem[] {
  const problems = document.errors.map((error) =>
    describeError(error.code, placeOfRange(text, lineOffset, error.pos)),
  );
  // `*word` names a piece of YAML elsewhere; an editor who types it meant emphasis, and the parser would give up on it.
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) || !alias.range) return;
      const [start, end] = alias.range;
      problems.push(describeError('BAD_ALIAS', placeOfRange(text, lineOffset, [start, end])));
    },
  });
  return problems;
}
