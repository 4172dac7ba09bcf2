import { posix } from 'node:path';
import { Document, isSeq, Scalar, visit } from 'yaml';
import type { ContentGraph } from '../graph/graph.ts';
import { resolveHref, type LinkTarget } from '../graph/resolve-link.ts';
import type { Entry } from '../model/entry.ts';
import { sourceHash } from '../model/hash.ts';
import type { Link } from '../model/link.ts';

/**
 * A translation of a living answer that is ready to be filled in: the text of the source, with links and pictures that
 * are right from the folder of the locale, and the hash of the source. It is a draft, so that nobody reads the source
 * text as if it were a translation.
 */
export function scaffoldTranslation(graph: ContentGraph, source: Entry, locale: string): string {
  return `---\n${formatSettings(source)}---\n${bodyFor(graph, source, locale)}`;
}

/** Path of the translation of a living answer within the content folder. */
export function translationFile({ slug }: Entry, locale: string): string {
  return `${locale}/${slug}.md`;
}

/** What a translation has of its source's settings; order, versions and old slugs are the source's alone. */
function formatSettings(source: Entry): string {
  const { title, description, accounts, reviewed, reviewBy, expires, related } = source.frontmatter;
  const settings = new Document({
    title,
    description,
    ...(accounts.length > 0 ? { accounts } : {}),
    keywords: [],
    searchFor: [],
    reviewed,
    ...(reviewBy === undefined ? {} : { reviewBy }),
    ...(expires === undefined ? {} : { expires }),
    ...(related.length > 0 ? { related } : {}),
    draft: true,
    translates: quoted(sourceHash(source)),
  });
  visit(settings, {
    Seq: (_, node) => {
      if (isSeq(node)) node.flow = true;
    },
  });
  return settings.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function quoted(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_SINGLE;
  return scalar;
}

/** Everything below the settings, with the addresses that have to change. */
function bodyFor(graph: ContentGraph, source: Entry, locale: string): string {
  const bodyStart = source.tree.children[0]?.position?.end.offset ?? 0;
  let text = '';
  let at = bodyStart;
  for (const link of source.links) {
    const { start, end } = link.node.position ?? {};
    const address = addressFor(graph, source, link, locale);
    if (start?.offset === undefined || end?.offset === undefined || address === link.href) continue;
    const typed = source.source.slice(start.offset, end.offset);
    const index = typed.lastIndexOf(link.href);
    if (index < 0 || start.offset < at) continue;
    text += source.source.slice(at, start.offset + index) + address;
    at = start.offset + index + link.href.length;
  }
  return (text + source.source.slice(at)).replace(/^\r?\n/, '');
}

/** The address as a text in the locale's folder writes it; unchanged where it is the same there. */
function addressFor(graph: ContentGraph, source: Entry, { href }: Link, locale: string): string {
  const target = resolveHref(graph, source, href);
  switch (target.kind) {
    case 'entry':
      return target.entry === source && href.startsWith('#')
        ? href
        : entryAddress(graph, source, target, locale);
    case 'page':
      return `/${locale}${target.path.replace(/^\/[^/]+/, '')}${formatFragment(target.fragment)}`;
    case 'asset':
      return target.path.startsWith('/') ? href : assetAddress(graph, source, target.path, href, locale);
    default:
      return href;
  }
}

function entryAddress(
  graph: ContentGraph,
  source: Entry,
  { entry, fragment }: Extract<LinkTarget, { kind: 'entry' }>,
  locale: string,
): string {
  const path = relativeTo(translationFile(source, locale), translationFile(entry, locale));
  const own = graph.versions.get(entry.version)?.get(entry.slug)?.get(locale);
  // A heading has another address in a translation; a step has the same.
  const heading = entry.headings.findIndex(({ id }) => id === fragment);
  return path + formatFragment((heading < 0 ? undefined : own?.headings[heading]?.id) ?? fragment);
}

/** A picture of its own in the folder of the locale, else that of the source. */
function assetAddress(
  graph: ContentGraph,
  source: Entry,
  path: string,
  href: string,
  locale: string,
): string {
  const file = translationFile(source, locale);
  const own = posix.join(posix.dirname(file), href);
  return graph.assets.has(own) ? href : relativeTo(file, path);
}

function relativeTo(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}

function formatFragment(fragment: string | undefined): string {
  return fragment === undefined ? '' : `#${fragment}`;
}
