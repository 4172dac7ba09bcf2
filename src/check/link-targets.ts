import { perGraph } from '../graph/per-graph.ts';
import type { ContentGraph } from '../graph/graph.ts';
import { resolveHref, type LinkTarget } from '../graph/resolve-link.ts';
import type { Entry } from '../model/entry.ts';
import type { Link } from '../model/link.ts';
import { basePath, type Site } from '../model/site.ts';
import { findMistyped, type Mistyped } from './link-mistyped.ts';
import { perEntry } from './per-entry.ts';

/** A link of an entry (not a picture), with what it leads to. */
export interface ResolvedLink {
  node: Link['node'];
  text: string;
  /** Address as typed. */
  href: string;
  /** Address within the site: as typed, or what follows the host in an address of this very site. */
  address: string;
  /** An address of this very site, written out in full. */
  isOwnSite: boolean;
  target: LinkTarget;
  /** Set when the link leads nowhere and it is plain what was meant. */
  mistyped: Mistyped | undefined;
}

const resolvedLinks = perGraph((graph) => perEntry((entry) => resolveLinks(graph, entry)));

/** The links of an entry and their targets, in order; worked out once for all rules. */
export function collectResolvedLinks(graph: ContentGraph, entry: Entry): readonly ResolvedLink[] {
  return resolvedLinks(graph)(entry);
}

function resolveLinks(graph: ContentGraph, entry: Entry): ResolvedLink[] {
  return entry.links
    .filter(({ kind }) => kind === 'link')
    .map(({ node, text, href }) => {
      const own = pathWithinSite(graph.site, href);
      const address = own ?? href;
      const target = resolveHref(graph, entry, address);
      const mistyped = findMistyped(graph, entry, address, target);
      return { node, text, href, address, isOwnSite: own !== undefined, target, mistyped };
    });
}

/** What follows host and base in an address of this very site; undefined for every other address. */
export function pathWithinSite(site: Site, href: string): string | undefined {
  const written = /^(?:https?:)?\/\/([^/?#]+)(.*)$/is.exec(href);
  if (!written) return undefined;
  const [, host = '', rest = ''] = written;
  if (host.toLowerCase() !== new URL(site.url).host) return undefined;
  const base = basePath(site);
  const path = rest.slice(base.length);
  if (!rest.startsWith(base) || !/^(?:[/?#]|$)/.test(path)) return undefined;
  return path.startsWith('/') ? path : `/${path}`;
}
