import type { Diagnostic } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import { fillText, type TextValues } from '../model/text.ts';
import { nearestOf } from '../read/nearest.ts';
import { catalogue } from './catalogue.ts';
import { collectIgnoreComments, type IgnoreComment } from './ignore.ts';
import { EXAMPLE_RULE, IGNORE_EXAMPLES, IGNORE_MESSAGES, IGNORE_RULES } from './ignore-rules.ts';
import { LINK_RULES } from './outside-rules.ts';

/** Which findings were looked for: those about the content itself, or those about the pages of other sites. */
export type Subject = 'content' | 'other sites';

/**
 * The findings without those that an editor ignores with a `check-ignore` comment, and with what is wrong with these
 * comments: each must name a rule and a reason, and must still ignore something. Only who looks for findings of a rule
 * can tell that there are none; all else about comments is told with the content. In no particular order.
 */
export function suppress(
  entries: readonly Entry[],
  diagnostics: readonly Diagnostic[],
  subject: Subject = 'content',
): Diagnostic[] {
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
    comments.flatMap((comment) => [
      ...(subject === 'content' ? judge(file, comment) : []),
      ...findUnused(file, comment, used.get(comment) ?? new Set(), subject),
    ]),
  );
  return [...kept, ...found];
}

const knownIds = catalogue.map(({ id }) => id);

const outsideIds: readonly string[] = LINK_RULES.map(({ id }) => id);

/** What is wrong with a comment, whatever it ignores. */
function judge(file: string, comment: IgnoreComment): Diagnostic[] {
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
  return reason === '' ? [...found, describe(file, comment, 'noReason', { example })] : found;
}

/** The ids that ignored nothing. A comment without a reason does work: one defect, one message. */
function findUnused(
  file: string,
  comment: IgnoreComment,
  used: ReadonlySet<string>,
  subject: Subject,
): Diagnostic[] {
  const { ids, reason } = comment;
  const isAsked = (id: string): boolean => outsideIds.includes(id) === (subject === 'other sites');
  const unused = ids.filter((id) => knownIds.includes(id) && isAsked(id) && !used.has(id));
  if (reason === '' || unused.length === 0) return [];
  if (unused.length === ids.length) return [describe(file, comment, 'unused', { id: ids.join('", "') })];
  return unused.map((id) => describe(file, comment, 'partlyUnused', { id }));
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
