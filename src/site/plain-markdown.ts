import type { BlockContent, List, ListItem, Nodes, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { ContentGraph } from '../graph/graph.ts';
import { resolveTree } from '../graph/resolve-tree.ts';
import { uiStrings, type UiStrings } from '../i18n/ui.ts';
import { ASIDE_KINDS } from '../model/aside.ts';
import type { Entry } from '../model/entry.ts';
import { formatLetter } from '../model/procedure.ts';
import { localeOf } from '../model/site.ts';
import { paragraph, text } from './markdown.ts';
import { absoluteUrl, pageLinkFormat } from './urls.ts';

/**
 * The text of an answer, as readers of a locale get it at a site path, in nothing but CommonMark and GFM: no directives,
 * no HTML, no address without its host.
 */
export function plainMarkdown(
  graph: ContentGraph,
  entry: Entry,
  locale: string,
  pagePath: string,
): RootContent[] {
  const { site } = graph;
  const { address, asset } = pageLinkFormat(site);
  const complete = (path: string): string => new URL(asset(path), site.url).href;
  const tree = resolveTree(graph, entry, locale, { page: address, address, asset: complete });
  const ui = uiStrings(localeOf(site, entry.locale).lang);
  simplify(tree, absoluteUrl(site, pagePath), ui);
  return tree.children;
}

/** Leaves nothing but CommonMark and GFM below a node, with the page's address before each bare fragment. */
function simplify(node: Nodes, address: string, ui: UiStrings): void {
  if ('url' in node && node.url.startsWith('#')) node.url = address + node.url;
  if (!('children' in node)) return;
  const children: Nodes[] = node.children;
  const plain = children
    .filter(({ type }) => type !== 'html' && type !== 'yaml')
    .map((child) => (child.type === 'containerDirective' ? quoteAside(child, ui) : child));
  children.splice(0, children.length, ...plain);
  for (const child of plain) {
    if (child.type === 'list' && node.type === 'listItem') labelItems(child);
    simplify(child, address, ui);
  }
}

/** Markdown has no lettered lists: the letters that readers see on the page are written out, as `3b.`. */
function labelItems(list: List): void {
  if (list.ordered !== true) return;
  const start = Math.max(list.start ?? 1, 1);
  list.children.forEach((item, i) => {
    const label = { type: 'strong' as const, children: [text(`${labelOf(item, start + i)}.`)] };
    const [first] = item.children;
    if (first?.type === 'paragraph') first.children.unshift(label, text(' '));
    else item.children.unshift(paragraph([label]));
  });
  list.ordered = false;
  list.start = null;
}

/** A sub-step's own address ends with its number and letter; a list that is no procedure has its letters only. */
function labelOf({ data }: ListItem, position: number): string {
  const id = data?.hProperties?.id ?? '';
  return /step-(\d+[a-z]+)$/.exec(id)?.[1] ?? formatLetter(position);
}

/** What stands apart on the page stands apart as a quotation, below its title. */
function quoteAside(node: ContainerDirective, ui: UiStrings): RootContent {
  const kind = ASIDE_KINDS.find((known) => known === node.name) ?? 'note';
  const [first, ...rest] = node.children;
  const label = first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined;
  const title = paragraph([{ type: 'strong', children: label ? label.children : [text(ui[kind])] }]);
  return { type: 'blockquote', children: [title, ...((label ? rest : node.children) as BlockContent[])] };
}
