import { createHash } from 'node:crypto';
import type { Entry } from './entry.ts';

/**
 * Hash of what a translator translates: title, short answer and body, 12 hexadecimal digits.
 * White space is folded, so that re-wrapping a paragraph leaves translations fresh; other front matter does not count.
 */
export function sourceHash(entry: Entry): string {
  const { title, description } = entry.frontmatter;
  const bodyStart = entry.tree.children.find(({ type }) => type !== 'yaml')?.position?.start.offset;
  const body = bodyStart === undefined ? '' : entry.source.slice(bodyStart);
  const text = [title, description, body].map((part) => part.replace(/\s+/g, ' ').trim()).join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
