import { parseDocument, visit } from 'yaml';
import type * as z from 'zod';
import type { Place } from '../model/diagnostic.ts';
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
  const document = parseDocument(text, { logLevel: 'error' });
  const locate = (path: readonly PropertyKey[]): Place => placeOfPath(document, text, lineOffset, path);
  const syntax = document.errors.map((error) =>
    describeError(error.code, placeOfRange(text, lineOffset, error.pos)),
  );
  // `*word` names a piece of YAML elsewhere; an editor who types it meant emphasis, and the parser would give up on it.
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) || !alias.range) return;
      syntax.push(
        describeError('BAD_ALIAS', placeOfRange(text, lineOffset, [alias.range[0], alias.range[1]])),
      );
    },
  });
  if (syntax.length > 0) return { data: undefined, raw: undefined, problems: syntax, locate };
  const raw: unknown = document.toJS() ?? {};
  const result = schema.safeParse(raw);
  if (result.success) return { data: result.data, raw, problems: [], locate };
  const problems = describeIssues(result.error.issues, schema, locate, raw);
  return { data: undefined, raw, problems, locate };
}
