/**
 * All matches of a global pattern, as `text.matchAll(pattern)` gives them. That makes a copy of the pattern, which takes
 * longer than to see that a short text has none.
 */
export function findAll(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
