import { posix } from 'node:path';
import type { ContentGraph } from '../graph/graph.ts';
import { formatPagePath, parseFilePath, parsePagePath } from '../model/address.ts';
import type { Edit } from '../model/diagnostic.ts';
import type { Entry } from '../model/entry.ts';
import type { Link } from '../model/link.ts';

/** An address before and from its first `?` or `#`. */
export function splitAddress(address: string): { path: string; rest: string } {
  const [path] = /^[^?#]*/.exec(address)!;
  return { path, rest: address.slice(path.length) };
}

/** Whether an address is the name of a file, as `b.md` is. */
export function isFileAddress(address: string): boolean {
  return /\.md$/i.test(splitAddress(address).path);
}

/**
 * The address of an entry's page in the form in which another one was typed: a file or page from here, or a site path.
 * `path` is what was typed before any `?` or `#`; its folders are kept where they name a language or version.
 */
export function addressInForm(
  graph: ContentGraph,
  entry: Entry,
  path: string,
  to: { entry: Entry; path: string },
): string {
  if (path.startsWith('/')) return to.path;
  if (!isFileAddress(path)) {
    const relative = posix.relative(formatPagePath(graph.site, entry), to.path);
    return relative === '' ? './' : `${relative}/`;
  }
  const folder = posix.dirname(entry.file);
  const root = posix.join(folder, path).split('/').slice(0, -2).join('/');
  return fileFrom(entry, `${root}/${to.entry.slug}.md`, path.startsWith('./'));
}

/** A file of the content folder as it is named in an entry: `b.md`, `../phone/new.md`. */
export function fileFrom(entry: Entry, file: string, isDotted = false): string {
  const relative = posix.relative(posix.dirname(entry.file), file);
  return isDotted && !relative.startsWith('.') ? `./${relative}` : relative;
}

/** Id of the version that an address asks for by its folder or its second segment; undefined when it is no entry's. */
export function versionNamed(graph: ContentGraph, entry: Entry, address: string): string | undefined {
  const { path } = splitAddress(address);
  const folder = isFileAddress(path) ? posix.dirname(entry.file) : formatPagePath(graph.site, entry);
  const full = path.startsWith('/') ? path : posix.join(folder, path);
  if (!isFileAddress(path)) return parsePagePath(graph.site, full)?.version;
  const key = parseFilePath(graph.site, full.replace(/^\//, ''));
  return 'misplaced' in key ? undefined : key.version;
}

/**
 * The edit that replaces a part of an address, given as indices within the address as typed. Nothing when the source
 * writes the address differently (with escapes, or without its scheme), or when that is not known.
 */
export function fixAddress(
  entry: Entry,
  { node, href }: Pick<Link, 'node' | 'href'>,
  part: Edit,
): { edits?: readonly Edit[] } {
  if (!isTyped(entry, node, href)) return {};
  const offset = addressOffset(entry.source, node)!;
  return { edits: [{ start: offset + part.start, end: offset + part.end, text: part.text }] };
}

/** Whether the address of a link begins with these very letters in the source. */
export function isTyped(entry: Entry, node: Link['node'], beginning: string): boolean {
  const offset = addressOffset(entry.source, node);
  return offset !== undefined && entry.source.startsWith(beginning, offset);
}

/** Whether a link is an address in running text, with or without `<>`: readers see the address itself. */
export function isAutolink(entry: Entry, node: Link['node']): boolean {
  const start = node.position?.start.offset;
  return node.type === 'link' && start !== undefined && entry.source[start] !== '[';
}

function addressOffset(source: string, node: Link['node']): number | undefined {
  const start = node.position?.start.offset;
  if (start === undefined || node.type === 'image') return undefined;
  if (node.type === 'definition') {
    const before = /^\[(?:[^\]\\]|\\.)*\]:\s*<?/s.exec(source.slice(start, node.position?.end.offset));
    return before ? start + before[0].length : undefined;
  }
  if (source[start] !== '[') return source[start] === '<' ? start + 1 : start;
  const textEnd = node.children.at(-1)?.position?.end.offset ?? start + 1;
  const between = /^\]\(\s*<?/.exec(source.slice(textEnd, textEnd + 100));
  return between ? textEnd + between[0].length : undefined;
}
