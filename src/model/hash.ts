import { hash } from 'node:crypto';
import type { Entry } from './entry.ts';

/**
 * Hash of what a translator translates: title, short answer and body, 12 hexadecimal digits.
 * White space is folded and comments are left out, so that neither a re-wrapped paragraph nor a note to other editors
 * makes translations stale; other front matter does not count.
 */
export function sourceHash(entry: Entry): string {
  const known = hashes.get(entry) ?? computeHash(entry);
  hashes.set(entry, known);
  return known;
}

const hashes = new WeakMap<Entry, string>();

function computeHash(entry: Entry): string {
  const { title, description } = entry.frontmatter;
  const body = entry.source.slice(entry.bodyStart).replace(/<!--[\s\S]*?-->/g, ' ');
  const text = [title, description, body].map((part) => part.replace(/\s+/g, ' ').trim()).join('\n');
  return hash('sha256', text, 'hex').slice(0, 12);
}
