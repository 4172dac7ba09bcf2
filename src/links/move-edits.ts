import type { Edit } from '../model/diagnostic.ts';
import type { Mention } from './collect-pages.ts';

/** The new address for a link, with the link's own fragment unless the server names another. */
export function newAddress(href: string, movedTo: string): string {
  const target = new URL(movedTo);
  if (target.hash === '') target.hash = URL.parse(href, target)?.hash ?? '';
  return target.href;
}

/** Whether a page was sent to the front page of a server: mostly a sign that it is gone. */
export function leadsHome(href: string, to: string): boolean {
  const [from, target] = [URL.parse(href, to), new URL(to)];
  return target.pathname === '/' && target.search === '' && from !== null && from.pathname !== '/';
}

/**
 * The changes that put the new address in place of the old one. None where that could do harm: towards an unprotected
 * connection, and where the address is not written in the file as it is read.
 */
export function moveEdits({ entry, link }: Mention, to: string): readonly Edit[] | undefined {
  const { start, end } = link.node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  const isWeaker = to.startsWith('http:') && !link.href.startsWith('http:');
  // Other characters mean something in Markdown, or would end the address too early.
  if (isWeaker || !/^https?:[\w/:.@%?&=#$+,~-]*[A-Za-z0-9/]$/.test(to)) return undefined;
  const written = entry.source.slice(start.offset, end.offset);
  const { href } = link;
  const replaceAt = (index: number): Edit => ({
    start: start.offset! + index,
    end: start.offset! + index + href.length,
    text: to,
  });
  const index = findAddress(written, href);
  if (index === undefined) return undefined;
  // A link whose text is its address shows the new one too.
  return written.startsWith(`[${href}](`) ? [replaceAt(1), replaceAt(index)] : [replaceAt(index)];
}

/** Where a link's address stands in its source: `[text](address)`, `[name]: address`, `<address>` or bare. */
function findAddress(written: string, href: string): number | undefined {
  for (let index = written.lastIndexOf(href); index >= 0; index = written.lastIndexOf(href, index - 1)) {
    const isPlace = /(?:\]\(\s*<?|\]:\s*<?|^<?)$/.test(written.slice(0, index));
    if (isPlace && /^(?:[\s>)]|$)/.test(written.slice(index + href.length))) return index;
    if (index === 0) return undefined;
  }
  return undefined;
}
