import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import type { Text } from 'mdast';

/** What Markdown may take for something else, whatever stands around it; a bracket may come behind a link's text. */
const MARK = /[\t\n\r!#&*<@[\\\]_`|~]|^\(/;

/** What it may take so behind a line break, before one, or as the beginning of an address. */
const MARK_IN_PLACE = /[\n\r][^\p{L}]| [\n\r]|[Ww]\.[-.\w]|[ps]:\//u;

/**
 * Writes words into Markdown as they are where none of them can be taken for anything else, and leaves all others to
 * remark. For every text, remark tries some fifty patterns, and most words need none of them.
 */
export const writeText: Handle = (node: Text, parent, state, info) => {
  const { value } = node;
  const isPlain = !MARK.test(value) && !MARK_IN_PLACE.test(info.before + value + info.after);
  return isPlain ? value : defaultHandlers.text(node, parent, state, info);
};
