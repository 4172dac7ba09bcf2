import type { Diagnostic } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import { fillText, type TextValues } from '../model/text.ts';
import { nearestOf } from '../read/nearest.ts';
import { catalogue } from './catalogue.ts';
import { collectIgnoreComments, type IgnoreComment } from './ignore.ts';
import { EXAMPLE_RULE, IGNORE_EXAMPLES, IGNORE_MESSAGES, IGNORE_RULES } from './ignore-rules.ts';

/**
 * The findings without those that an editor ignores with a `check-ignore` comment, and with what is wrong with these
 * comments: each must name a rule and a reason, and must still ignore something. In no particular order.
 */
export function suppress(entries: readonly Entry[], diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const commentsByFile = new Map(
    entries
      .map((entry): [string, IgnoreComment[]] => [entry.file, collectIgnoreComments(entry)])
      .filter(([, comments]) => comments.length > 0),
  );
  const used = new Map<IgnoreComment, Set<string>>();
  const kept = diagnostics.filter(({ file, rule, line }) => {
    const comments = (commentsByFile.get(file) ?? []).filter(
      ({ ids, firstLine, lastLine }) => ids.includes(rule) && firstLine <= line && line <= lastLine,
    );
    for (const comment of comments) used.set(comment, (used.get(comment) ?? new Set()).add(rule));
    return comments.length === 0;
  });
  const found = [...commentsByFile].flatMap(([file, comments]) =>
    comments.flatMap((comment) => judge(file, comment, used.get(comment) ?? new Set())),
  );
  return [...kept, ...found];
}

const knownIds = catalogue.map(({ id }) => id);

/** What is wrong with a comment of which some ids ignored something. A comment without a reason does work: one defect, one message. */
function judge(file: string, comment: IgnoreComment, used: ReadonlySet<string>): Diagnostic[] {
  const { ids, reason, syntax } = comment;
  const example = fillText(IGNORE_EXAMPLES[syntax], { ids: ids.join(', ') || EXAMPLE_RULE });
  if (ids.length === 0) return [describe(file, comment, 'noRule', { example })];
  const unknown = ids.filter((id) => !knownIds.includes(id));
  const found = unknown.map((id) => {
    const nearest = nearestOf(id, knownIds);
    return nearest === undefined
      ? describe(file, comment, 'unknownRule', { id })
      : describe(file, comment, 'nearRule', { id, nearest });
  });
  if (reason === '') return [...found, describe(file, comment, 'noReason', { example })];
  const unused = ids.filter((id) => !used.has(id) && !unknown.includes(id));
  if (unused.length === ids.length) {
    return [describe(file, comment, 'unused', { id: ids.join('", "') })];
  }
  return [...found, ...unused.map((id) => describe(file, comment, 'partlyUnused', { id }))];
}

function describe(
  file: string,
  { place }: IgnoreComment,
  key: keyof typeof IGNORE_MESSAGES,
  values: TextValues,
): Diagnostic {
  const [reasonRule, unusedRule] = IGNORE_RULES;
  const { id, severity } = key === 'unused' || key === 'partlyUnused' ? unusedRule : reasonRule;
  const { message, help } = IGNORE_MESSAGES[key];
  return {
    ...place,
    rule: id,
    severity,
    file,
    message: fillText(message, values),
    help: fillText(help, values),
  };
}
