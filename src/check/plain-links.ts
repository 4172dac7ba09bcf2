import { toString } from 'mdast-util-to-string';
import type { ContentGraph } from '../graph/graph.ts';
import { resolveHref } from '../graph/resolve-link.ts';
import type { Entry } from '../model/entry.ts';
import { nodesOf } from '../model/nodes.ts';
import { localeOf, type Site } from '../model/site.ts';
import { isPicture } from './assets.ts';
import { saysNothing } from './empty-texts.ts';
import { isFileAddress, versionNamed } from './link-address.ts';
import { showsBrackets } from './link-prose.ts';
import { pathWithinSite } from './link-targets.ts';
import type { Notes, TextNote } from './notes.ts';

/** The addresses of the links and pictures of a text, in order; `unusual` where their addresses do not tell all of them. */
export type LinkAddresses = { links: readonly string[]; pictures: readonly string[] } | 'unusual';

const NO_LINKS: LinkAddresses = { links: [], pictures: [] };

/**
 * Usual are `[text](address)` with a text that says something, addresses in running text, and `![](address)`. References,
 * HTML, and brackets that may be what is left of a link are not.
 */
export const linkAddresses: TextNote<LinkAddresses> = {
  id: 'links',
  take: (site, entry) => {
    if (!isUsual(site, entry)) return 'unusual';
    const [links, pictures] = (['link', 'image'] as const).map((kind) =>
      entry.links.filter((link) => link.kind === kind).map(({ href }) => href),
    ) as [string[], string[]];
    return links.length + pictures.length === 0 ? undefined : { links, pictures };
  },
};

const UNUSUAL = ['html', 'linkReference', 'imageReference'] as const;

function isUsual(site: Site, entry: Entry): boolean {
  const { lang } = localeOf(site, entry.locale);
  if (showsBrackets(entry) || UNUSUAL.some((type) => nodesOf(entry.tree, type).length > 0)) return false;
  return entry.links.every(({ node, href }) => {
    if (node.type === 'image') return true;
    if (node.type === 'definition') return false;
    // Between empty brackets the site puts the question of the answer that is linked.
    if (node.children.length === 0) return isFileAddress(href);
    const text = toString(node);
    return /[\p{L}\p{N}]/u.test(text) && !saysNothing(text, lang);
  });
}

/** What was noted of the links of an entry. */
export function linkAddressesOf(notes: Notes, entry: Entry): LinkAddresses {
  return notes.ofText(linkAddresses, entry) ?? NO_LINKS;
}

/** Every address that an entry links to or shows, in no particular order. */
export function hrefsOf(notes: Notes, entry: Entry): readonly string[] {
  const noted = linkAddressesOf(notes, entry);
  return noted === 'unusual' ? entry.links.map(({ href }) => href) : [...noted.links, ...noted.pictures];
}

/** Whether rules about links may find fault with an entry; false where each plainly leads to what is there. */
export function mayMislead(graph: ContentGraph, notes: Notes, entry: Entry): boolean {
  const noted = linkAddressesOf(notes, entry);
  if (noted === 'unusual') return true;
  const { links, pictures } = noted;
  return (
    !links.every((href) => isPlain(graph, entry, href)) ||
    !pictures.every((href) => isPlainPicture(graph, entry, href))
  );
}

/** The file of an answer without anything that addresses may have beside letters, and what leads to another site. */
function isPlain(graph: ContentGraph, entry: Entry, href: string): boolean {
  if (/^https:\/\/[^\s@]+$/.test(href)) return pathWithinSite(graph.site, href) === undefined;
  if (!/^[\w.-][\w./-]*\.md(?:#[\w-]+)?$/.test(href)) return false;
  const target = resolveHref(graph, entry, href);
  if (target.kind !== 'entry' || target.isFallback || target.movedFrom !== undefined) return false;
  const { fragment, entry: to } = target;
  return (
    to.locale === entry.locale &&
    (graph.site.versions.length === 1 || versionNamed(graph, entry, href) === entry.version) &&
    (fragment === undefined || to.outline.fragments.includes(fragment))
  );
}

function isPlainPicture(graph: ContentGraph, entry: Entry, href: string): boolean {
  const target = resolveHref(graph, entry, href);
  return target.kind === 'external' || (target.kind === 'asset' && isPicture(target.path));
}
