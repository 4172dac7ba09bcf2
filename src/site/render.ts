import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Image, Link, List, ListItem, Parents, Root, RootContent, Table } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { defaultHandlers, toHast, type State } from 'mdast-util-to-hast';
import { uiStrings, type UiStrings } from '../i18n/ui.ts';
import type { Locale } from '../model/site.ts';
import { walk } from '../model/nodes.ts';
import { ASIDE_KINDS, type AsideKind } from '../model/aside.ts';

/** A resolved tree as the HTML of a page's text, in the language and direction of that text. */
export function renderHtml(tree: Root, { lang, dir }: Pick<Locale, 'lang' | 'dir'>): string {
  const ui = uiStrings(lang);
  const hast = toHast(definitionsOf(tree), {
    handlers: {
      root: (state: State) => state.wrap(state.all(tree), false),
      containerDirective: (state: State, node: ContainerDirective) => renderAside(state, node, ui),
      image: renderImage,
      ...(dir === 'rtl' ? { link: renderAddress } : {}),
      list: renderList,
      listItem: renderItem,
      table: (state: State, node: Table) => scrollable(defaultHandlers.table(state, node), ui),
      yaml: () => undefined,
    },
    footnoteLabel: ui.footnotes,
    footnoteBackLabel: (reference) => `${ui.backToText} ${reference + 1}`,
    clobberPrefix: '',
  });
  return toHtml(hast);
}

/** What toHast looks for in a whole tree before anything else: it makes a name for every node that it meets there. */
function definitionsOf(tree: Root): Root {
  const children: RootContent[] = [];
  walk(tree, (node) => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') children.push(node);
  });
  return { type: 'root', children };
}

function renderAside(state: State, node: ContainerDirective, ui: UiStrings): Element {
  const kind: AsideKind = ASIDE_KINDS.find((known) => known === node.name) ?? 'note';
  const [first, ...rest] = node.children;
  const label = first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined;
  const title: ElementContent[] = label ? state.all(label) : [{ type: 'text', value: ui[kind] }];
  const content = state.all({ ...node, children: label ? rest : node.children });
  return element(
    'aside',
    { className: ['aside', `aside-${kind}`], ariaLabel: label ? textOf(title) : ui[kind] },
    [element('p', { className: ['aside-title'] }, title), ...content],
  );
}

/** Procedures and sub-steps keep the browser's own markers, so that print and screen readers have the numbers too. */
function renderList(state: State, node: List, parent: Parents | undefined): ElementContent {
  const list = defaultHandlers.list(state, node);
  if (node.ordered !== true) return list;
  if (parent?.type === 'root') list.properties.className = ['steps'];
  else if (parent?.type === 'listItem')
    Object.assign(list.properties, { className: ['substeps'], type: 'a' });
  return list;
}

/**
 * A step always has its action in a paragraph of its own, whether or not the source has empty lines around it:
 * one look for all steps, and one element that the tests and the search read the action from.
 */
function renderItem(state: State, node: ListItem, parent: Parents | undefined): ElementContent {
  const isStep = parent?.type === 'list' && parent.ordered === true;
  // Without its parent, the handler asks the item alone whether its paragraphs are spelt out.
  return isStep
    ? defaultHandlers.listItem(state, { ...node, spread: true }, undefined)
    : defaultHandlers.listItem(state, node, parent);
}

/** In a text from right to left, an address that is shown as such still reads from left to right. */
function renderAddress(state: State, node: Link): Element {
  const link = defaultHandlers.link(state, node);
  if (/^(?:https?:|www\.|[^\s@]+@)/i.test(textOf(link.children))) link.properties.dir = 'ltr';
  return link;
}

function renderImage(state: State, node: Image): ElementContent {
  const image = defaultHandlers.image(state, node);
  Object.assign(image.properties, { loading: 'lazy', decoding: 'async' });
  return image;
}

/** A wide table in a frame that scrolls by itself, also with the keyboard, so that the page does not. */
export function scrollable(table: Element, ui: UiStrings): Element {
  return element('div', { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: ui.table }, [table]);
}

/** An element of HTML. */
export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => ('children' in node ? textOf(node.children) : 'value' in node ? node.value : ''))
    .join('');
}
