import { posix } from 'node:path';
import { formatPagePath, parseFilePath, parsePagePath, topicOf, type EntryKey } from '../model/address.ts';
import type { Entry } from '../model/entry.ts';
import { guidePagePath, GUIDES_FOLDER, wholeGuidePath } from '../model/guide.ts';
import { livingVersion, type Site } from '../model/site.ts';
import type { ContentGraph } from './graph.ts';
import { detach } from '../model/detach.ts';
import { perGraph } from './per-graph.ts';
import { resolveText } from './resolve-text.ts';

/** What an address in a text leads to. */
export type LinkTarget =
  | { kind: 'external' }
  /** An entry's page: the text that readers will see there, and where it is. */
  | {
      kind: 'entry';
      entry: Entry;
      isFallback: boolean;
      path: string;
      fragment: string | undefined;
      /** Site path that the address names, when the entry has moved from there. */
      movedFrom: string | undefined;
    }
  /** An entry that is not published yet. */
  | { kind: 'draft'; entry: Entry }
  /** A page that the generator makes: home, topic, version or A–Z. */
  | { kind: 'page'; path: string; fragment: string | undefined }
  /** A picture or other file: site path of a public file, or path within the content folder. */
  | { kind: 'asset'; path: string }
  | { kind: 'missing'; what: 'file' | 'page' | 'asset'; name: string };

const resolved = perGraph(() => new WeakMap<Entry, Map<string, LinkTarget>>());

/** Resolves an address as typed in `from`, once for all who ask. All meaning of links lives here. */
export function resolveHref(graph: ContentGraph, from: Entry, href: string): LinkTarget {
  const ofGraph = resolved(graph);
  const ofEntry = ofGraph.get(from) ?? new Map<string, LinkTarget>();
  ofGraph.set(from, ofEntry);
  const known = ofEntry.get(href);
  if (known) return known;
  const target = resolve(graph, from, href);
  ofEntry.set(detach(href), target);
  return target;
}

function resolve(graph: ContentGraph, from: Entry, href: string): LinkTarget {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return { kind: 'external' };
  const [beforeFragment, fragmentText] = splitOnce(href, '#');
  const fragment = fragmentText === undefined ? undefined : decodeAddress(fragmentText);
  const address = decodeAddress(splitOnce(beforeFragment, '?')[0]);
  if (address === '') return ownPage(graph, from, fragment);
  if (/\.md$/i.test(address)) return resolveFile(graph, from, address, fragment);
  const extension = posix.extname(address.replace(/\/+$/, ''));
  if (extension !== '') return resolveAsset(graph, from, address);
  return resolvePage(graph, from, address, fragment);
}

function ownPage(graph: ContentGraph, from: Entry, fragment: string | undefined): LinkTarget {
  const path = formatPagePath(graph.site, from);
  return { kind: 'entry', entry: from, isFallback: false, path, fragment, movedFrom: undefined };
}

function resolveFile(
  graph: ContentGraph,
  from: Entry,
  address: string,
  fragment: string | undefined,
): LinkTarget {
  const file = address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(from.file), address);
  const draft = graph.drafts.get(file);
  if (draft) return { kind: 'draft', entry: draft };
  const key = parseFilePath(graph.site, file);
  const target = 'misplaced' in key ? undefined : resolveKey(graph, key, fragment);
  return target ?? { kind: 'missing', what: 'file', name: address.replace(/^\.\//, '') };
}

function resolvePage(
  graph: ContentGraph,
  from: Entry,
  address: string,
  fragment: string | undefined,
): LinkTarget {
  const path = posix.join(formatPagePath(graph.site, from), address).replace(/\/*$/, '/');
  const absolute = address.startsWith('/') ? address.replace(/\/*$/, '/') : path;
  if (isGeneratedPage(graph, absolute)) return { kind: 'page', path: absolute, fragment };
  const missing: LinkTarget = { kind: 'missing', what: 'page', name: absolute };
  const key = parsePagePath(graph.site, absolute);
  if (!key || !graph.site.locales.some(({ id }) => id === key.locale)) return missing;
  const draft = [...graph.drafts.values()].find((entry) => formatPagePath(graph.site, entry) === absolute);
  if (draft) return { kind: 'draft', entry: draft };
  const target = resolveKey(graph, key, fragment);
  // One text, one URL: an older version that shows the living text has no page of its own.
  return target?.path === absolute || target?.movedFrom === absolute ? target : missing;
}

/** The text of a key, also where the entry had another slug before. */
function resolveKey(
  graph: ContentGraph,
  key: EntryKey,
  fragment: string | undefined,
): Extract<LinkTarget, { kind: 'entry' }> | undefined {
  const target = resolveText(graph, key);
  if (target) return { kind: 'entry', ...target, fragment, movedFrom: undefined };
  const slug = graph.moved.get(key.slug);
  const moved = slug === undefined ? undefined : resolveText(graph, { ...key, slug });
  return moved && { kind: 'entry', ...moved, fragment, movedFrom: formatPagePath(graph.site, key) };
}

function resolveAsset(graph: ContentGraph, from: Entry, address: string): LinkTarget {
  const path = address.startsWith('/') ? address : posix.join(posix.dirname(from.file), address);
  return graph.assets.has(path) ? { kind: 'asset', path } : { kind: 'missing', what: 'asset', name: address };
}

function isGeneratedPage(graph: ContentGraph, path: string): boolean {
  const { site, topics, handouts } = graph;
  const [locale, segment, ...rest] = path.split('/').filter(Boolean);
  if (locale === undefined) return true;
  if (!site.locales.some(({ id }) => id === locale)) return false;
  if (segment === 'versions') return isVersionsPage(site, rest);
  if (segment === 'handouts' && handouts.length > 0) {
    return rest.length === 0 || handouts.some(({ id }) => id === rest.join('/'));
  }
  if (segment === GUIDES_FOLDER) return isGuidesPage(graph, path.slice(locale.length + 2));
  if (rest.length > 0) return false;
  const archives = site.versions.filter((version) => version !== livingVersion(site));
  return (
    segment === undefined ||
    segment === 'a-z' ||
    (segment === 'accessibility' && site.accessibility !== undefined) ||
    topics.has(segment) ||
    archives.some(({ id }) => id === segment)
  );
}

/** Versions are listed, and compared, where there are several. */
function isVersionsPage({ versions }: Site, [id, ...rest]: readonly string[]): boolean {
  if (versions.length < 2 || rest.length > 0) return false;
  return id === undefined || versions.slice(1).some((version) => version.id === id);
}

/** Guides are listed where there are several. `rest` is what follows the locale. */
function isGuidesPage({ guides }: ContentGraph, rest: string): boolean {
  const pages = guides.flatMap((guide) => [
    wholeGuidePath(guide),
    ...guide.questions.map(({ id }) => guidePagePath(guide, id)),
  ]);
  return pages.includes(rest) || (rest === `${GUIDES_FOLDER}/` && guides.length > 1);
}

/** Titles of the living entries that a mistyped address may have meant, nearest first. */
export function suggestEntries(graph: ContentGraph, from: Entry, name: string): Entry[] {
  const wanted = name.replace(/\.md$/, '').replace(/\/+$/, '').split('/').at(-1) ?? '';
  const living = graph.versions.get(livingVersion(graph.site).id)!;
  return [...living.values()]
    .flatMap((texts) => texts.get(from.locale) ?? texts.get(graph.site.defaultLocale) ?? [])
    .filter(({ slug }) => sharesWord(slug.slice(topicOf(slug).length + 1), wanted))
    .slice(0, 3);
}

function sharesWord(name: string, wanted: string): boolean {
  const words = name.split('-');
  return wanted
    .split('-')
    .some(
      (word) => word.length > 2 && words.some((other) => other.startsWith(word) || word.startsWith(other)),
    );
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)];
}

/** An address without its %-escapes; as it is where they are none. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
