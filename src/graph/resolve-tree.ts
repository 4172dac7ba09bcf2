import type { Link, Nodes, PhrasingContent, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Entry } from '../model/entry.ts';
import type { PictureSize } from '../model/picture.ts';
import { localeOf } from '../model/site.ts';
import type { ContentGraph } from './graph.ts';
import { resolveHref, type LinkTarget } from './resolve-link.ts';
import { resolveText } from './resolve-text.ts';
import { collectStepReferences, resolveStepReference } from './step-references.ts';
import { typeset } from './typeset.ts';

/** Where links of a resolved tree lead, in the form that the output needs. */
export interface LinkFormat {
  /** Address of a page of this site, from its site path and fragment. */
  page: (path: string, fragment: string | undefined) => string;
  /** Complete address of a page, for readers of paper. */
  address: (path: string, fragment: string | undefined) => string;
  /** Address of a picture or file: a public file's site path, or a path within the content folder. */
  asset: (path: string) => string;
}

/** What an address in a text leads to, as a page, a handout or a message has it. */
interface Destination {
  href: string;
  /** The question that it leads to, with its language where that is another. */
  title: { text: string; language: { lang: string; dir: 'ltr' | 'rtl' } | undefined } | undefined;
  /** What a print puts behind the link: its whole address. */
  address: string | undefined;
  /** So that nothing moves when the picture arrives. */
  size: PictureSize | undefined;
}

/**
 * The tree of an entry as readers of a locale get it: links are addresses, a link without text has its target's title,
 * mentions of steps are links, headings and steps carry their ids (`data.hProperties.id`).
 * Page, search record and handout are all made from this tree, so that they cannot differ. It is a copy; only texts that
 * stay as they are, and positions, are those of the entry's own tree.
 */
export function resolveTree(graph: ContentGraph, entry: Entry, locale: string, format: LinkFormat): Root {
  const { lang } = localeOf(graph.site, entry.locale);
  const ids = collectIds(entry);
  const parts = splitAtReferences(entry, lang);
  const resolveNode = (node: Nodes): Nodes => {
    // Half of all nodes are texts.
    if (node.type === 'text') {
      const value = typeset(node.value, lang);
      return value === node.value ? node : { ...node, value };
    }
    const copy = { ...node };
    const id = ids.get(node);
    if (id !== undefined) copy.data = { ...copy.data, hProperties: { id } };
    if (copy.type === 'link' || copy.type === 'definition' || copy.type === 'image') {
      const destination = findDestination(graph, entry, locale, copy.url, format);
      copy.url = destination.href;
      if (copy.type === 'link') completeLink(copy, destination);
      if (copy.type === 'image' && destination.size) copy.data = { hProperties: { ...destination.size } };
    }
    if ('children' in copy) {
      const children: Nodes[] =
        parts.size > 0 ? copy.children.flatMap((child) => parts.get(child) ?? child) : copy.children;
      (copy as { children: Nodes[] }).children = children.map(resolveNode);
    }
    return copy;
  };
  return resolveNode(entry.tree) as Root;
}

/** The id of each heading and each step. */
function collectIds({ headings, procedures }: Entry): Map<Nodes, string> {
  const steps = procedures.flatMap(({ steps }) => steps.flatMap((step) => [step, ...step.substeps]));
  return new Map([
    ...steps.map(({ node, fragment }): [Nodes, string] => [node, fragment!]),
    ...headings.map(({ node, id }): [Nodes, string] => [node, id]),
  ]);
}

/** All that a resolved tree has from elsewhere: beside the source of the entry, it is made of nothing else. */
export function findDestinations(
  graph: ContentGraph,
  entry: Entry,
  locale: string,
  format: LinkFormat,
): Destination[] {
  return entry.outline.hrefs.map((href) => findDestination(graph, entry, locale, href, format));
}

function findDestination(
  graph: ContentGraph,
  entry: Entry,
  locale: string,
  href: string,
  format: LinkFormat,
): Destination {
  const target = retarget(graph, entry, locale, resolveHref(graph, entry, href));
  return {
    href: formatTarget(target, entry, href, format),
    title: titleOf(graph, target, entry),
    address: formatAddress(target, entry, href, format),
    size: target.kind === 'asset' ? graph.pictureSizes.get(target.path) : undefined,
  };
}

/** A text shown in another locale than its own sends readers to pages of theirs, where those have the place it names. */
function retarget(graph: ContentGraph, entry: Entry, locale: string, target: LinkTarget): LinkTarget {
  if (target.kind !== 'entry' || locale === entry.locale) return target;
  const { version, slug } = target.entry;
  const own = resolveText(graph, { locale, version, slug });
  const hasPlace = own && (!target.fragment || own.entry.outline.fragments.includes(target.fragment));
  return hasPlace ? { ...target, ...own } : target;
}

function formatTarget(target: LinkTarget, entry: Entry, href: string, format: LinkFormat): string {
  switch (target.kind) {
    case 'entry':
      if (target.entry === entry && href.startsWith('#')) return href;
      return format.page(target.path, target.fragment);
    case 'page':
      return format.page(target.path, target.fragment);
    case 'asset':
      return format.asset(target.path);
    default:
      return href;
  }
}

function titleOf(graph: ContentGraph, target: LinkTarget, entry: Entry): Destination['title'] {
  if (target.kind !== 'entry') return undefined;
  const { lang, dir } = localeOf(graph.site, target.entry.locale);
  const isOther = target.entry.locale !== entry.locale;
  return { text: target.entry.frontmatter.title, language: isOther ? { lang, dir } : undefined };
}

function formatAddress(
  target: LinkTarget,
  entry: Entry,
  href: string,
  format: LinkFormat,
): string | undefined {
  if (target.kind === 'external') return href;
  const isOther = (target.kind === 'entry' && target.entry !== entry) || target.kind === 'page';
  return isOther ? format.address(target.path, target.fragment) : undefined;
}

/** Gives a link without text the title of its target, and `data-address` where its own address says nothing on paper. */
function completeLink(node: Link, { title, address }: Destination): void {
  if (node.children.length === 0 && title) {
    node.children = [{ type: 'text', value: title.text }];
    const { language } = title;
    if (language) node.data = { ...node.data, hProperties: { ...language, hreflang: language.lang } };
  }
  if (address === undefined) return;
  const bare = (text: string): string => text.replace(/^https?:\/\//, '').replace(/\/$/, '');
  if (bare(address) === bare(toString(node))) return;
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataAddress: address } };
}

/** What takes the place of each text that mentions steps: the text in parts, and the links between them. */
function splitAtReferences(entry: Entry, lang: string): Map<Nodes, PhrasingContent[]> {
  const parts = new Map<Nodes, PhrasingContent[]>();
  for (const placed of collectStepReferences(entry, lang)) {
    const step = resolveStepReference(placed);
    if (!step) continue;
    const { node, reference } = placed;
    const before = parts.get(node) ?? [textNode(node.value)];
    const rest = before.pop() as Text;
    const offset = reference.offset - (node.value.length - rest.value.length);
    parts.set(node, [
      ...before,
      textNode(rest.value.slice(0, offset)),
      { type: 'link', url: `#${step.fragment ?? ''}`, children: [textNode(reference.text)] },
      textNode(rest.value.slice(offset + reference.text.length)),
    ]);
  }
  const isEmpty = (part: PhrasingContent): boolean => part.type === 'text' && part.value === '';
  return new Map([...parts].map(([node, all]) => [node, all.filter((part) => !isEmpty(part))]));
}

function textNode(value: string): Text {
  return { type: 'text', value };
}
