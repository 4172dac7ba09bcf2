import type { ErrorCode } from 'yaml';
import type * as z from 'zod';
import type { Place } from '../model/diagnostic.ts';
import { fillText, sameText } from '../model/text.ts';
import { nearestHelp, nearestOf } from './nearest.ts';
import { say, type Problem } from './problem.ts';
import { keysAt } from './schema-keys.ts';
import { EXPECTATIONS, KINDS, ONE_OF, YAML_MESSAGES } from './yaml-messages.ts';

type Issue = z.core.$ZodIssue;

/** What to say where YAML cannot be read. */
export function describeError(code: ErrorCode, place: Place): Problem {
  return say(place, code === 'DUPLICATE_KEY' ? YAML_MESSAGES.twice : YAML_MESSAGES.unreadable);
}

/** What to say of values that are not what the schema asks for. `raw` is the whole value as written. */
export function describeIssues(
  issues: readonly Issue[],
  schema: z.ZodType,
  locate: (path: readonly PropertyKey[]) => Place,
  raw: unknown,
): Problem[] {
  const misspelt = new Set<string>();
  const unknown = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => {
      misspelt.add(formatPath([...issue.path, nearestOf(key, known) ?? key]));
      const nearest = nearestHelp(key, known);
      return say(locate([...issue.path, key]), YAML_MESSAGES.unknownKey, { key, nearest });
    });
  });
  const others = issues.flatMap((issue) => {
    const found = valueAt(raw, issue.path);
    // A misspelt setting is not also reported as missing.
    const isSaid = found === undefined && misspelt.has(formatPath(issue.path));
    return isSaid || issue.code === 'unrecognized_keys'
      ? []
      : [describeValue(issue, locate(issue.path), found)];
  });
  return [...unknown, ...others];
}

function describeValue(issue: Issue, place: Place, found: unknown): Problem {
  const name = formatPath(issue.path);
  const key = issue.path.findLast((segment) => typeof segment === 'string') ?? '';
  if (found === undefined || found === null) return say(place, YAML_MESSAGES.missing, { name, key });
  if (issue.code === 'too_small') return say(place, YAML_MESSAGES.empty, { name, key });
  const value = JSON.stringify(found);
  if (issue.code === 'invalid_type') {
    const message = issue.expected === 'array' ? YAML_MESSAGES.wantsList : YAML_MESSAGES.wrongKind;
    const expected = KINDS[issue.expected] ?? sameText(issue.expected);
    return say(place, message, { name, key, value, expected, found: KINDS[kindOf(found)]! });
  }
  const expected =
    issue.code === 'invalid_value'
      ? fillText(ONE_OF, { values: issue.values.map(String).join(', ') })
      : (EXPECTATIONS[issue.message] ?? sameText(issue.message));
  return say(place, YAML_MESSAGES.unexpected, { name, value, expected });
}

function kindOf(value: unknown): keyof typeof KINDS {
  return Array.isArray(value) ? 'array' : typeof value;
}

function formatPath(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (parent, key) => (typeof parent === 'object' && parent !== null ? Reflect.get(parent, key) : undefined),
    value,
  );
}
